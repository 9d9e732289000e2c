"""A bracket with everything that is known of its surroundings: what the judges of a relation look at."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents import Segment
from dsgloss.extraction.brackets import Bracket
from dsgloss.extraction.candidate import Candidate
from dsgloss.extraction.inside import Inside
from dsgloss.extraction.window import Eojeol, Window


@dataclass(frozen=True, slots=True)
class Case:
    """A bracket with everything that is known of its surroundings."""

    segment: Segment
    bracket: Bracket
    inside: Inside
    window: Window
    before: tuple[Eojeol, ...] = ()
    content: tuple[Eojeol, ...] = ()
    candidates: tuple[Candidate, ...] = ()

    @property
    def is_code(self) -> bool:
        """Whether the bracket's content is set as code."""
        return self.segment.is_code(self.bracket.start + 1, self.bracket.end - 1)


CaseReading = tuple[Case, ...]
"""One way to read a bracket: a case for each of its senses, the first one first."""
