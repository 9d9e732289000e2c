"""A bracket with everything that is known of its surroundings: what the judges of a relation look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dsgloss.documents import Segment
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.reading.brackets import Bracket
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import MAX_CONTENT, Eojeol, Window, is_quotation
from dsgloss.extraction.weighing.candidate import Candidate

# As far behind a bracket as a quotation may end that goes round it.
_SIGHT = 4


class Form(StrEnum):
    """How a text states a pair: in a bracket, or with words such as 즉 between the two sides."""

    BRACKET = "bracket"
    APPOSITION = "apposition"


@dataclass(frozen=True, slots=True)
class Case:
    """A bracket with everything that is known of its surroundings.

    For an apposition, `bracket` spans the connecting words and what follows them.
    `candidates` are the extents of the Korean before the bracket or, where the Korean is in it, of the English.
    """

    segment: Segment
    bracket: Bracket
    inside: Inside
    window: Window
    before: tuple[Eojeol, ...] = ()
    content: tuple[Eojeol, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    direction: Direction = Direction.KO_EN
    form: Form = Form.BRACKET

    @property
    def is_code(self) -> bool:
        """Whether the bracket's content is set as code."""
        return self.segment.is_code(self.bracket.start + 1, self.bracket.end - 1)

    @property
    def is_quotation(self) -> bool:
        """Whether what stands before the bracket is a short quotation, all of which may be the term."""
        short = len(self.window.text.split()) <= MAX_CONTENT
        return short and is_quotation(self.window, self.segment.text[self.bracket.end : self.bracket.end + _SIGHT])


CaseReading = tuple[Case, ...]
"""One way to read a bracket: a case for each of its senses, the first one first."""
