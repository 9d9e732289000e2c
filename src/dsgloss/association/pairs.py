"""A Korean and an English candidate with all that is measured of the two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.english import is_acronym
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import Explanation, explain_words
from dsgloss.extraction.weighing.letters import explain_letters, sizes
from dsgloss.korean.phonetics import likeness, may_begin
from dsgloss.model import Contingency


@dataclass(frozen=True, slots=True)
class Meeting:
    """Two candidates, folded, that stand in the same blocks more often than chance would have it."""

    ko: str
    en: str
    counts: Contingency
    log_likelihood: float


@dataclass(frozen=True)
class Pair:
    """Two candidates as texts have them, with all that is measured of the two.

    `best_for_korean` compares its log-likelihood with the highest of the Korean candidate's pairs, 1 if it is
    that; `korean_cut` says in how many of the common blocks, 0 to 1, a longer Korean candidate stands that
    contains this one. The English side is the same. `distance` is how far apart in their blocks the two stand,
    0 to 1. `leaves_words` tells that words of the two meet as well, but not all of them.
    """

    meeting: Meeting
    korean: str
    english: str
    best_for_korean: float
    best_for_english: float
    korean_cut: float
    english_cut: float
    distance: float
    leaves_words: bool

    @cached_property
    def explanation(self) -> Explanation:
        """How far the lexicon and the sound explain the two by each other."""
        explain = explain_letters if self.is_acronym else explain_words
        return explain(self._eojeols, self.english)[0]

    @cached_property
    def likeness(self) -> float:
        """How far the whole of one sounds like the whole of the other, 0 to 1."""
        if self.is_acronym or may_begin(self.korean, self.english.lower()):
            return likeness(self.korean, self.english)
        return 0.0

    @property
    def is_acronym(self) -> bool:
        """Whether the English is an acronym."""
        return is_acronym(self.english)

    @cached_property
    def size(self) -> int:
        """How many English words or letters the Korean may stand for."""
        return sum(map(sizes, self._eojeols))

    @cached_property
    def _eojeols(self) -> Sequence[Eojeol]:
        return [*map(Eojeol.of, self.korean.split())]
