"""How far the letters of an acronym explain the Korean words before a bracket.

A letter explains a constituent when the constituent's known English begins with it (언어, language: L), or, less
surely, when the constituent sounds as if it did. The best use of the letters, in any order, is found over all
sets of used letters; how many stand in order counts as evidence of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dsgloss.extraction.lexicon import initials_of
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import Explanation
from dsgloss.extraction.weighing.pieces import Grain, pieces
from dsgloss.korean.hangul import is_syllable
from dsgloss.korean.phonetics import may_begin

_WEAK = 0.4
_MOST_LETTERS = 8
_SYLLABLES_PER_LETTER = 3


@lru_cache(maxsize=16384)
def sizes(eojeol: Eojeol) -> int:
    """Count the English words or letters that an eojeol may stand for."""
    return sum(_Unit.of(piece).size for piece in pieces(eojeol))


def explain_letters(eojeols: Sequence[Eojeol], acronym: str) -> list[Explanation]:
    """Explain each candidate by the letters of an acronym; one entry per eojeol, as `explain_words` does.

    A letter may stand for a compound or for each of its parts (특이값, singular value): the better account counts.
    """
    coarse, fine = (_explained(eojeols, acronym, grain) for grain in Grain)
    return [max(pair, key=lambda account: account.in_order) for pair in zip(coarse, fine, strict=True)]


def _explained(eojeols: Sequence[Eojeol], acronym: str, grain: Grain) -> list[Explanation]:
    letters = [c for c in acronym.removesuffix("s").lower() if c.isalpha()][:_MOST_LETTERS]
    units: list[_Unit] = []
    best: dict[int, float] = {0: 0.0}
    length = explained = 0.0
    found: list[Explanation] = []
    for eojeol in reversed(eojeols):
        own = [_Unit.of(piece) for piece in pieces(eojeol, grain)]
        for unit in reversed(own):
            best = _with_unit(best, unit, letters)
        units = own + units
        length += max(1, len(own))
        explained_before, explained = explained, max(best.values())
        first = max(0.0, explained - explained_before) / max(1, len(own))
        share = explained / max(1, len(letters))
        opens = own[0].strength(letters[0]) if own and letters else 0.0
        found.append(Explanation(share, explained / length, min(1.0, first), _in_order(units, letters), opens))
    return found[::-1]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A constituent with the letters its English may begin with, and whether that is known or guessed."""

    text: str
    known: Mapping[str, float]

    @classmethod
    def of(cls, piece: str) -> _Unit:
        return cls(piece, initials_of(piece))

    @property
    def size(self) -> int:
        """How many letters it may stand for: a loanword may give several (마이크로소프트: MS)."""
        return 1 if self.known else max(1, 1 + (len(self.text) - 1) // _SYLLABLES_PER_LETTER)

    def inner_strength(self, letter: str) -> float:
        """Say how far a syllable behind the first may be what a letter stands for."""
        if self.size == 1 or not is_syllable(self.text[0]):
            return 0.0
        return max((_WEAK for at in range(2, len(self.text)) if may_begin(self.text[at:], letter)), default=0.0)

    def strength(self, letter: str) -> float:
        if self.text[:1].lower() == letter:
            return 1.0
        if letter in self.known:
            return self.known[letter]
        return _WEAK if not self.known and may_begin(self.text, letter) else 0.0


def _with_unit(best: dict[int, float], unit: _Unit, letters: Sequence[str]) -> dict[int, float]:
    """Extend the best scores per set of used letters (a bit mask) by one more constituent."""
    extended = dict(best)
    for mask, score in best.items():
        for index, letter in enumerate(letters):
            strength = unit.strength(letter)
            if strength and not mask >> index & 1:
                used, gained = mask | 1 << index, score + strength
                extended[used] = max(extended.get(used, 0.0), gained)
                inner = unit.inner_strength(letters[index + 1]) if index + 1 < len(letters) else 0.0
                if inner and not mask >> index + 1 & 1:
                    used |= 1 << index + 1
                    extended[used] = max(extended.get(used, 0.0), gained + inner)
    return extended


def _in_order(units: Sequence[_Unit], letters: Sequence[str]) -> float:
    """Give the weight of the longest common subsequence of constituents and letters, per letter."""
    row = [0.0] * (len(letters) + 1)
    for unit in units:
        previous, row = row, [0.0]
        for index, letter in enumerate(letters):
            row.append(max(previous[index] + unit.strength(letter), previous[index + 1], row[index]))
    return row[-1] / max(1, len(letters))
