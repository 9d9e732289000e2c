"""The decisions that a person takes on a proposal, as values: the proposal's id, the day, and the reason."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from dsgloss.model import Concept, Terminology
from dsgloss.model.values import one_line
from dsgloss.reviewing import decide


@dataclass(frozen=True, slots=True)
class Accept:
    """It is a term of the glossary; with `subject`, of that subject field."""

    concept: str
    date: datetime.date
    reason: str | None = None
    subject: str | None = None

    def taken(self, terminology: Terminology) -> Terminology:
        """Decide so. Raises UsageError as `accept` does."""
        return decide.accept(terminology, self.concept, self.date, self.reason, self.subject)


@dataclass(frozen=True, slots=True)
class Reject:
    """It is none, and is not to be proposed again."""

    concept: str
    date: datetime.date
    reason: str | None = None

    def taken(self, terminology: Terminology) -> Terminology:
        """Decide so. Raises UsageError as `reject` does."""
        return decide.reject(terminology, self.concept, self.date, self.reason)


@dataclass(frozen=True, slots=True)
class Merge:
    """It belongs to a concept that is there already."""

    concept: str
    into: str
    date: datetime.date
    reason: str | None = None

    def taken(self, terminology: Terminology) -> Terminology:
        """Decide so. Raises UsageError as `merge_into` does."""
        return decide.merge_into(terminology, self.concept, self.into, self.date, self.reason)


@dataclass(frozen=True, slots=True)
class Skip:
    """It is left for later."""

    concept: str
    date: datetime.date

    def taken(self, terminology: Terminology) -> Terminology:
        """Decide so. Raises UsageError as `skip` does."""
        return decide.skip(terminology, self.concept, self.date)


@dataclass(frozen=True, slots=True)
class Edit:
    """It should read otherwise."""

    concept: str
    entry: Concept
    date: datetime.date

    def taken(self, terminology: Terminology) -> Terminology:
        """Decide so. Raises UsageError as `edit` does."""
        return decide.edit(terminology, self.concept, self.entry, self.date)


Decision: TypeAlias = Accept | Reject | Merge | Skip | Edit


def decided(terminology: Terminology, decisions: Iterable[Decision]) -> Terminology:
    """Take decisions one after the other. Raises UsageError for the first that cannot be taken."""
    for decision in decisions:
        terminology = decision.taken(terminology)
    return terminology


def reason_of(text: str) -> str | None:
    """Make a reason of what a person typed: one line that every file can hold, or none.

    >>> reason_of(" 이미\\t있음 "), reason_of("  ")
    ('이미 있음', None)
    """
    return one_line(text.encode("utf-8", "replace").decode("utf-8")) or None
