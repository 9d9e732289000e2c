"""What extraction finds: one place in one text where a bracket says something of a term."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from dsgloss.documents import Document, Segment
from dsgloss.model import Record, Relation


class Direction(StrEnum):
    """Which side stands first, the other being in the bracket."""

    KO_EN = "ko-en"
    EN_KO = "en-ko"
    KO_KO = "ko-ko"
    KO_ZH = "ko-zh"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """A place where a text states a pair of terms, or anything else in brackets.

    Lines and columns count from 1, columns in code points; the span is the whole expression, its end
    exclusive. Confidences are probabilities.
    """

    path: str
    """The document, as it was named."""
    line: int
    """The line where the expression starts."""
    column: int
    """The column where it starts."""
    end_line: int
    """The line where it ends."""
    end_column: int
    """The column behind its last character."""
    relation: Relation
    """What the bracket says of what stands before it."""
    ko: str | None = None
    """The Korean string, as the text has it."""
    en: str | None = None
    """The English string, as the text has it."""
    acronym: str | None = None
    """The acronym, as the text has it."""
    original: str | None = None
    """The string in another script, such as Hanja."""
    other: str | None = None
    """The bracket's string where it is Korean, too."""
    direction: Direction | None = None
    """Which side stands first."""
    confidence: float = 0.0
    """The probability that strings and relation are all right."""
    boundary_confidence: float = 0.0
    """The probability that the term left of the bracket begins where it was taken to begin."""
    relation_confidence: float = 0.0
    """The probability of the relation."""
    evidence: tuple[str, ...] = ()
    """The names of what spoke for it, the strongest first."""

    @property
    def counterpart(self) -> str | None:
        """What the Korean string is paired with: English, acronym, original script or the other Korean."""
        return self.en or self.acronym or self.original or self.other


class Place(TypedDict):
    """The fields of a mention that say where it is."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int


def place_of(document: Document, segment: Segment, start: int, end: int) -> Place:
    """Find where the stretch `start:end` of a segment's text stands in its document."""
    first, last = map(document.position, segment.span(start, end))
    return Place(path=document.path, line=first.line, column=first.column, end_line=last.line, end_column=last.column)
