"""What has changed, printed for people and programs: text, Markdown, JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.printable import printable
from dsgloss.printable_json import dump
from dsgloss.versioning.change import (
    Change,
    DefinitionAdded,
    DefinitionEdited,
    DefinitionRemoved,
    MetadataEdited,
)
from dsgloss.versioning.version import Weight, heaviest
from dsgloss.versioning.wording import phrase

_MARKDOWN = regex(r"[\\`*_\[\]<>|~]")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two states of a glossary by their names, and what makes the second of the first."""

    old: str
    new: str
    changes: tuple[Change, ...]


def as_text(comparison: Comparison) -> str:
    """Write the changes for a terminal, concept by concept, with the wordings of definitions."""
    lines: list[str] = []
    for (concept, title), changes in _by_concept(comparison.changes):
        lines.append(printable(f"{concept}  {title}" if concept else title))
        for change in changes:
            lines.append(f"  {say(change.weight.value)}: {printable(phrase(change))}")
            lines += [f"    {sign} {printable(text)}" for sign, text in _wordings(change)]
        lines.append("")
    return "\n".join([*lines, summary(comparison)]) + "\n"


def as_markdown(comparison: Comparison) -> str:
    """Write the changes for a comment on a pull request; what texts have to follow stands in bold."""
    old, new = (f"`{name}`" for name in (comparison.old, comparison.new))
    heading = say("Changes of the glossary")
    lines = [f"### {heading}: {old} → {new}", "", summary(comparison)]
    for (concept, title), changes in _by_concept(comparison.changes):
        lines += ["", f"- **{escaped(title)}**" + (f" (`{concept}`)" if concept else "")]
        for change in changes:
            said = escaped(phrase(change))
            lines.append(f"  - **{said}**" if change.weight is Weight.MAJOR else f"  - {said}")
            lines += [f"    - {_struck(sign, escaped(text))}" for sign, text in _wordings(change)]
    return "\n".join(lines) + "\n"


def as_json(comparison: Comparison) -> str:
    """Write the changes for programs; `weight` is what a release of them would weigh, null if there are none."""
    weight = heaviest(change.weight for change in comparison.changes).value if comparison.changes else None
    changes = [data_of(change) for change in comparison.changes]
    data = {"old": comparison.old, "new": comparison.new, "weight": weight, "changes": changes}
    return dump(data)


REPORTS: Mapping[str, Callable[[Comparison], str]] = {"text": as_text, "markdown": as_markdown, "json": as_json}
"""The forms of a comparison by their names; another one is a function and a line here."""


def summary(comparison: Comparison) -> str:
    """Say in one line how much has changed."""
    if not comparison.changes:
        return say("nothing has changed")
    weights = [change.weight for change in comparison.changes]
    counted = [
        say("{count} {weight}", count=weights.count(weight), weight=say(weight.value))
        for weight in reversed(Weight)
        if weight in weights
    ]
    return say("Changes: {count} ({counted})", count=len(weights), counted=", ".join(counted))


def escaped(text: str) -> str:
    """Write a text so that Markdown shows it as it is.

    >>> escaped("softmax_1")
    'softmax\\\\_1'
    """
    return _MARKDOWN.sub(lambda found: "\\" + found[0], printable(text))


def _by_concept(changes: Sequence[Change]) -> Iterator[tuple[tuple[str, str], Iterator[Change]]]:
    """Gather the changes of each concept under its id and name; the glossary itself has no id."""
    return groupby(changes, key=_heading)


def _heading(change: Change) -> tuple[str, str]:
    if isinstance(change, MetadataEdited):
        return "", say("The glossary itself")
    return change.concept, change.title


def _wordings(change: Change) -> Iterator[tuple[str, str]]:
    if isinstance(change, DefinitionEdited | DefinitionRemoved):
        yield "-", change.before
    if isinstance(change, DefinitionEdited | DefinitionAdded):
        yield "+", change.after


def _struck(sign: str, text: str) -> str:
    return f"~~{text}~~" if sign == "-" else text
