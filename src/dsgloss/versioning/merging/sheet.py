"""A glossary file as a head and the texts of its entries, so that they can be put together anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from dsgloss.errors import GlossaryError, Problem
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.store.concept_file import concepts_of
from dsgloss.store.nodes import read_yaml
from dsgloss.store.patch import patched
from dsgloss.store.render import HEADER, render_concept

_GAP = "\n\n"
_DASH = regex(r" *-(?: |$)")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file of concepts; joining head and entries gives its text back, but for blank lines at the end."""

    head: str
    """What stands before the first entry; it ends with a line feed or is empty."""
    gap: str
    """What stands between two entries: the end of a line, and a blank line where there is one."""
    entries: Mapping[str, str]
    """The text of each entry by its id, with the comments above it, without line feeds at its end."""
    concepts: Mapping[str, Concept]
    """What the entries say."""

    def canonical(self) -> Sheet:
        """Give the same concepts as the store writes them anew."""
        entries = {concept.id: render_concept(concept).rstrip("\n") for concept in self.concepts.values()}
        return Sheet(HEADER + "\n", _GAP, entries, self.concepts)


def read_sheet(text: str, path: str) -> Sheet:
    """Read a file of concepts, which may be empty; lines end with a line feed alone.

    Raises GlossaryError with every problem found. In an unusual layout the texts may say something else than the
    concepts; whoever puts entries together has to read the result again.
    """
    if not text.strip():
        return Sheet(text, _GAP, {}, {})
    tree = read_yaml(text, path)
    concepts = concepts_of(tree)
    twice = [id_ for id_, count in Counter(concept.id for concept in concepts).items() if count > 1]
    remedy = say("Give one of the two concepts another id, or merge them.")
    problems = [*tree.problems, *(Problem(path, say("the id '{id}' is used twice", id=id_), remedy) for id_ in twice)]
    if problems:
        raise GlossaryError(*problems)
    by_id = {concept.id: concept for concept in concepts}
    return _split(text, by_id) or Sheet("", _GAP, {}, by_id).canonical()


def remarks_above(entry: str) -> tuple[str, ...]:
    """Give the lines of comments that an entry begins with.

    >>> remarks_above("# 검토 중\\n- id: gpu")
    ('# 검토 중',)
    """
    return tuple(takewhile(lambda line: line.lstrip().startswith("#"), entry.split("\n")))


def rewritten(entry: str, old: Concept, new: Concept) -> str:
    """Change the text of an entry to say something else, keeping its comments and its layout."""
    if old == new:
        return entry
    text = entry + "\n"
    result = patched(text, read_yaml(text, "").root, [old], {old.id: new}, [])
    return result.rstrip("\n") if concepts_in(result) == [new] else render_concept(new).rstrip("\n")


def _split(text: str, concepts: Mapping[str, Concept]) -> Sheet | None:
    """Tell the entries of a file apart by their dashes; none if there are not as many as concepts."""
    if not concepts:
        return Sheet(text.rstrip("\n") + _GAP, _GAP, {}, {})
    lines = text.split("\n")
    starts = _starts(lines)
    if len(starts) != len(concepts):
        return None
    texts = ["\n".join(lines[start:stop]) for start, stop in pairwise([*starts, len(lines)])]
    entries = {id_: entry.rstrip("\n") for id_, entry in zip(concepts, texts, strict=True)}
    gap = _GAP if len(texts) < 2 or texts[0].endswith("\n") else "\n"
    return Sheet("".join(f"{line}\n" for line in lines[: starts[0]]), gap, entries, concepts)


def _starts(lines: Sequence[str]) -> list[int]:
    """Find the lines where entries begin: at their dash, or at the comments directly above.

    The comments above the first entry belong to the head of the file.
    """
    dashes = [number for number, line in enumerate(lines) if _DASH.match(line)]
    indent = lines[dashes[0]].index("-") if dashes else 0
    starts: list[int] = []
    for dash in (number for number in dashes if lines[number].index("-") == indent):
        start = dash
        while starts and lines[start - 1].lstrip().startswith("#"):
            start -= 1
        starts.append(start)
    return starts


def concepts_in(text: str) -> list[Concept]:
    """Read the concepts of a text; none if anything in it cannot be read."""
    tree = read_yaml(text, "")
    concepts = concepts_of(tree)
    return [] if tree.problems else concepts
