"""What extraction finds: one place in one text where a bracket says something of a term."""

from __future__ import annotations

from enum import StrEnum

from dsgloss.model import Record, Relation


class Direction(StrEnum):
    """Which side stands first, the other being in the bracket."""

    KO_EN = "ko-en"
    EN_KO = "en-ko"
    KO_KO = "ko-ko"
    KO_ZH = "ko-zh"


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
