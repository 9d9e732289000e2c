"""How far the letters of an acronym explain the Korean words before a bracket.

A letter explains a constituent when the constituent's known English begins with it (언어, language: L), or, less
surely, when the constituent sounds as if it did; a digit explains itself (제1정규형, 1NF). The best use of the letters,
in any order, is found over all sets of used letters; how many stand in order counts as evidence of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dsgloss.english import is_acronym
from dsgloss.extraction.lexicon import initials_of
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import Explanation
from dsgloss.extraction.weighing.pieces import Grain, pieces
from dsgloss.korean.hangul import is_syllable
from dsgloss.korean.phonetics import may_begin
from dsgloss.lazy import regex

_WEAK = 0.6
_ORDINAL = regex(r"^제(?=\d)")
_MOST_LETTERS = 8
_SYLLABLES_PER_LETTER = 3


def sizes(eojeol: Eojeol) -> int:
    """Count the English words or letters that an eojeol may stand for."""
    return sum(map(_size, _parts(eojeol, Grain.COARSE)))


def _parts(eojeol: Eojeol, grain: Grain) -> Sequence[str]:
    """Split an eojeol into constituents; an acronym in it stands for as many words as it has letters."""
    return tuple(eojeol.content) if is_acronym(eojeol.content) else pieces(eojeol, grain)


def explain_letters(eojeols: Sequence[Eojeol], acronym: str) -> list[Explanation]:
    """Explain each candidate by the letters of an acronym; one entry per eojeol, as `explain_words` does.

    A letter may stand for a compound or for each of its parts (특이값, singular value): the better account counts.
    """
    coarse, fine = (_explained(eojeols, acronym, grain) for grain in Grain)
    return [max(pair, key=lambda account: account.in_order) for pair in zip(coarse, fine, strict=True)]


def _explained(eojeols: Sequence[Eojeol], acronym: str, grain: Grain) -> list[Explanation]:
    letters = _letters_of(acronym, "".join(eojeol.content for eojeol in eojeols))
    units: list[_Unit] = []
    best: dict[int, float] = {0: 0.0}
    length = explained = 0.0
    found: list[Explanation] = []
    for eojeol in reversed(eojeols):
        own = [_unit(piece, letters) for piece in _parts(eojeol, grain)]
        for unit in reversed(own):
            best = _with_unit(best, unit)
        units = own + units
        length += max(1, len(own))
        explained_before, explained = explained, max(best.values())
        first = max(0.0, explained - explained_before) / max(1, len(own))
        share = explained / max(1, len(letters))
        opens = own[0].strengths[0] if own and letters else 0.0
        found.append(Explanation(share, explained / length, min(1.0, first), _in_order(units, len(letters)), opens))
    return found[::-1]


def _letters_of(acronym: str, korean: str) -> str:
    """Give the letters to explain, in small letters; a digit counts if the Korean has it, too."""
    signs = acronym.removesuffix("s").lower()
    return "".join(sign for sign in signs if sign.isalpha() or (sign.isdecimal() and sign in korean))[:_MOST_LETTERS]


class _Unit(NamedTuple):
    """How far the letters of an acronym may be what a constituent stands for, each of them and with the next one."""

    strengths: tuple[float, ...]
    inner_strengths: tuple[float, ...]


@lru_cache(maxsize=16384)
def _unit(piece: str, letters: str) -> _Unit:
    inner = (_inner_strength(piece, letter) for letter in letters[1:])
    return _Unit(tuple(_strength(piece, letter) for letter in letters), (*inner, 0.0))


@lru_cache(maxsize=16384)
def _size(piece: str) -> int:
    """Tell how many letters a constituent may stand for: a loanword may give several (마이크로소프트: MS)."""
    return 1 if initials_of(piece) else max(1, 1 + (len(piece) - 1) // _SYLLABLES_PER_LETTER)


def _inner_strength(piece: str, letter: str) -> float:
    """Say how far a syllable behind the first may be what a letter stands for."""
    if _size(piece) == 1 or not is_syllable(piece[0]):
        return 0.0
    return max((_WEAK for at in range(2, len(piece)) if may_begin(piece[at:], letter)), default=0.0)


def _strength(piece: str, letter: str) -> float:
    """Say how far a constituent may be what a letter stands for: that is known, or else guessed."""
    if _ORDINAL.sub("", piece)[:1].lower() == letter:
        return 1.0
    known = initials_of(piece)
    if letter in known:
        return known[letter]
    return _WEAK if not known and may_begin(piece, letter) else 0.0


def _with_unit(best: dict[int, float], unit: _Unit) -> dict[int, float]:
    """Extend the best scores per set of used letters (a bit mask) by one more constituent."""
    extended = dict(best)
    strong = [place for place in enumerate(unit.strengths) if place[1]]
    for mask, score in best.items():
        for index, strength in strong:
            if not mask >> index & 1:
                used, gained = mask | 1 << index, score + strength
                extended[used] = max(extended.get(used, 0.0), gained)
                inner = unit.inner_strengths[index]
                if inner and not mask >> index + 1 & 1:
                    used |= 1 << index + 1
                    extended[used] = max(extended.get(used, 0.0), gained + inner)
    return extended


def _in_order(units: Sequence[_Unit], count: int) -> float:
    """Give the weight of the longest common subsequence of constituents and so many letters, per letter."""
    row = [0.0] * (count + 1)
    for unit in units:
        previous, row = row, [0.0]
        for index, strength in enumerate(unit.strengths):
            row.append(max(previous[index] + strength, previous[index + 1], row[index]))
    return row[-1] / max(1, count)
