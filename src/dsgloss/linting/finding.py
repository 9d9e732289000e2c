"""What the lint reports: findings with their places and their fixes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dsgloss.model import Record


class Severity(StrEnum):
    """How much a finding weighs; only errors and warnings make the lint fail."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"

    @property
    def fails(self) -> bool:
        """Whether a finding of this severity makes the exit code 1."""
        return self is not Severity.HINT


class Applicability(StrEnum):
    """Whether a fix may be applied without a person looking at it."""

    SAFE = "safe"
    UNSAFE = "unsafe"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit(Record):
    """A replacement in a file: lines and columns from 1, in code points, the end exclusive."""

    line: int
    """The line where the replaced text begins."""
    column: int
    """The column where it begins."""
    end_line: int
    """The line where it ends."""
    end_column: int
    """The column behind its last character."""
    text: str
    """What to write instead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fix(Record):
    """Edits of one file that mend a finding; all or none of them are applied."""

    applicability: Applicability
    """Whether a person has to look at it."""
    edits: tuple[Edit, ...]
    """The replacements, in file order, none overlapping."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Record):
    """One place where a text departs from the glossary."""

    path: str
    """The file, as it was named."""
    line: int
    """The line, from 1."""
    column: int
    """The column, from 1, in code points."""
    end_line: int
    """The line where the place ends."""
    end_column: int
    """The column behind its last character."""
    code: str
    """The rule's code, such as DSG001."""
    rule: str
    """The rule's name, such as deprecated-term."""
    severity: Severity
    """How much it weighs."""
    message: str
    """What is wrong, in the reader's language."""
    concept: str | None = None
    """The id of the concept it is about."""
    found: str | None = None
    """What stands in the text."""
    expected: tuple[str, ...] = ()
    """What may stand there instead, the best first."""
    fix: Fix | None = None
    """How to mend it, where that is certain enough."""
