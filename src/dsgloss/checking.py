"""Checking as programs use it: lint texts against a glossary, and check the glossary itself."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.documents import paired, parse_document, read_document
from dsgloss.errors import Where
from dsgloss.linting.engine import Bitext, Linter
from dsgloss.linting.finding import Finding
from dsgloss.linting.options import DEFAULT, OptionsFor
from dsgloss.model import Terminology
from dsgloss.store import is_term_list, read_terminology

if TYPE_CHECKING:
    from dsgloss.upkeep import Fault


def lint(
    targets: Iterable[str | Path],
    terminology: Terminology,
    source: str | Path | None = None,
    options_for: OptionsFor = lambda _path: DEFAULT,
) -> list[Finding]:
    """Lint files and folders as one run; findings in reading order.

    `source` is the folder (or file) of the texts they translate, with the same relative paths;
    `options_for` gives the options for a file, such as those of a `Configuration`. Raises UnreadableError if a
    target cannot be read.
    """
    found = paired(targets, Path(source) if source is not None else None)
    return Linter(terminology.in_force(), options_for).lint(
        Bitext(read_document(path), read_document(other) if other is not None else None) for path, other in found
    )


def lint_text(text: str, terminology: Terminology, path: str = "text.md") -> list[Finding]:
    """Lint a text at hand; the suffix of `path` says how it is to be read.

    >>> from dsgloss import Glossary
    >>> [finding] = lint_text("모델을 파인튜닝한다.", Glossary.load("glossary"))
    >>> finding.found, finding.expected
    ('파인튜닝', ('미세 조정',))
    """
    return Linter(terminology.in_force()).lint([Bitext(parse_document(text, path))])


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of a glossary found, and how many concepts it looked at."""

    faults: tuple[Fault, ...]
    count: int


def check(terminology: Terminology) -> list[Fault]:
    """Check what a glossary says about itself: shared terms, examples, acronyms, definitions and more.

    Reading has already refused what is malformed. Where a fault lies is not known here; `check_at` tells.
    """
    from dsgloss.upkeep import Examined, examine  # late: a lint checks no glossary

    return examine(Examined(terminology))


def check_at(path: str | Path) -> Checked:
    """Check a glossary on disk, with the places of what is found, and its citations against its sources.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found if it is malformed.
    """
    from dsgloss.store import read_shelf  # late, as above
    from dsgloss.upkeep import Examined, examine

    there = Path(path)
    if is_term_list(there):
        terminology = read_terminology(there)
        return Checked(tuple(examine(Examined(terminology), lambda _n, _s: Where(there.as_posix()))), len(terminology))
    shelf = read_shelf(there)
    examined = Examined(shelf.terminology, there if shelf.is_folder else there.parent)
    return Checked(tuple(examine(examined, shelf.place)), len(shelf.terminology))
