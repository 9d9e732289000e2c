"""What a check finds in a glossary, before and after its place in a file is known."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from dsgloss.linting.finding import Severity
from dsgloss.model import Record
from dsgloss.store.problems import Steps
from dsgloss.upkeep.examined import Examined


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something that does not hold: the number of the concept, the steps into its entry, what it is, what to do."""

    concept: int
    steps: Steps
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """What a check is called, and how much it weighs what it finds."""

    name: str
    severity: Severity


Check: TypeAlias = Callable[[Examined], Iterator[Flaw]]
"""A check: a glossary in, what does not hold out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault(Record):
    """Something in a glossary that does not hold, and where it is."""

    check: str
    """The name of the check, such as shared-term."""
    severity: Severity
    """How much it weighs."""
    concept: str
    """The id of the concept it is about."""
    path: str
    """The glossary's file, or the glossary where the file is not known."""
    line: int = 0
    """The line, from 1; 0 where it is not known."""
    column: int = 0
    """The column, from 1, in code points; 0 where it is not known."""
    message: str
    """What does not hold, in the reader's language."""
    remedy: str
    """What to do about it."""

    @property
    def where(self) -> str:
        """The place as compilers write it."""
        return ":".join([self.path, *(str(number) for number in (self.line, self.column) if number)])

    @property
    def advice(self) -> str:
        """What does not hold and what to do, as two sentences; an example that is quoted may end with a full stop."""
        return f"{self.message.removesuffix('.')}. {self.remedy}"

    def __str__(self) -> str:
        """Write it on one line."""
        return f"{self.where}: {self.advice}"
