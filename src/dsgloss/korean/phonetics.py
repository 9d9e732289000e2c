"""How well a Korean string sounds like an English one: a weighted alignment of jamo with letter groups.

The method is that of phonetic sequence alignment (Kondrak 2000, "A New Algorithm for the Alignment of
Phonetic Sequences"), over spelling rather than phones: the table `data/phonetics.tsv` says which letters a
jamo may stand for and at what cost, and dynamic programming finds the cheapest reading of the whole.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from math import inf
from typing import NamedTuple

from dsgloss import data
from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.korean.reading import LETTER_NAMES

SOUNDS_ALIKE = 0.75
"""The likeness from which a string counts as a transliteration; translations stay far below it."""

_SKIPPED_LETTER = {"e": 0.12, "h": 0.2, "r": 0.15, "u": 0.4, "w": 0.4, "g": 0.4}
_SKIP_LETTER = 0.6
_SKIP_SILENT_VOWEL = 0.3
_SKIP_JAMO = 0.8
_REPEATED_LETTER = 0.05
_PLURAL_S = 0.1
_COST_PER_SOUND = 2.2
# Strings that are less alike than this are not alike at all; not pursuing them saves most of the time.
_FLOOR = 0.6
_ROUNDING = 1e-9
_SILENT = "h"
_MOST_SOUNDS = 3
"""How many sounds a reading of the table takes at most."""


@lru_cache(maxsize=65536)
def likeness(korean: str, latin: str) -> float:
    """Say how far a Korean string is a transliteration of a Latin one, from 0 (not at all) to 1 (regular).

    Spaces, hyphens and case do not matter; Latin letters and digits inside the Korean string stand for
    themselves, and letters may be spelled by their names.

    >>> likeness("파인튜닝", "fine-tuning") > 0.9, likeness("미세 조정", "fine-tuning") < 0.3
    (True, True)
    >>> likeness("지피티", "GPT"), likeness("챗GPT", "ChatGPT") > 0.9
    (1.0, True)
    """
    return _likeness(korean, latin, _FLOOR)


@lru_cache(maxsize=65536)
def sounds_alike(korean: str, latin: str) -> bool:
    """Tell whether the likeness reaches `SOUNDS_ALIKE`; this is faster than measuring it.

    >>> sounds_alike("임베딩", "embedding"), sounds_alike("임베딩", "attention")
    (True, False)
    """
    return _likeness(korean, latin, SOUNDS_ALIKE) >= SOUNDS_ALIKE


def _likeness(korean: str, latin: str, floor: float) -> float:
    """Measure the likeness; what is less alike than `floor` may come out as not alike at all."""
    sounds = _sounds(_squeeze(korean))
    spelled = _squeeze(latin).lower()
    if not sounds or not spelled:
        return 0.0
    if latin.isupper() and _squeeze(korean) == "".join(LETTER_NAMES.get(c, c) for c in spelled):
        return 1.0
    if not may_begin(_squeeze(korean), spelled):
        return 0.0
    weight = max(sum(sound != "ㅡ" for sound in sounds), 0.7 * len(spelled))
    limit = (1.0 - floor) * weight / _COST_PER_SOUND + _ROUNDING
    return max(0.0, 1.0 - _COST_PER_SOUND * _alignment_cost(sounds, spelled, limit) / weight)


def _squeeze(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


@lru_cache(maxsize=4096)
def _sounds(korean: str) -> tuple[str, ...]:
    sounds: list[str] = []
    for character in korean:
        if not is_syllable(character):
            sounds.append(character.lower())
            continue
        syllable = decompose(character)
        if syllable.initial != "ㅇ":
            sounds.append(syllable.initial)
        sounds.append(syllable.vowel)
        if syllable.final:
            sounds.append(f".{syllable.final}")
    return tuple(sounds)


def _alignment_cost(sounds: tuple[str, ...], latin: str, limit: float) -> float:
    """Find the cheapest alignment; what costs more than `limit` is not pursued and given as infinite.

    Row i maps each number of letters to the cheapest cost at which i sounds account for them, as far as the limit
    allows; most pairs of words come to a dead end after a few sounds.
    """
    skips = _skipping(latin)
    rows: list[dict[int, float]] = [{} for _ in range(len(sounds) + _MOST_SOUNDS)]
    rows[0][0] = 0.0
    for i in range(len(sounds)):
        row = rows[i]
        if not row:
            if not any(rows[i + 1 : i + _MOST_SOUNDS]):
                return inf
            continue
        _skip_letters(row, skips, limit)
        readings = _readings(sounds[i : i + _MOST_SOUNDS])
        for j, cost in row.items():
            if cost + readings.unread <= limit:
                rows[i + 1][j] = min(rows[i + 1].get(j, inf), cost + readings.unread)
            for length, letters, step in readings.by_letter.get(latin[j : j + 1], ()):
                if cost + step <= limit and latin.startswith(letters, j):
                    target, used = rows[i + length], j + len(letters)
                    target[used] = min(target.get(used, inf), cost + step)
    last = rows[len(sounds)]
    _skip_letters(last, skips, limit)
    return last.get(len(latin), inf)


def _skip_letters(row: dict[int, float], skips: Sequence[float], limit: float) -> None:
    """Add to a row what is reached by leaving letters unread."""
    for j in range(min(row, default=len(skips)), len(skips)):
        if j in row:
            cost = row[j] + skips[j]
            if cost <= limit and cost < row.get(j + 1, inf):
                row[j + 1] = cost


@lru_cache(maxsize=16384)
def _skipping(latin: str) -> tuple[float, ...]:
    """Give the cost of leaving each letter unread."""
    return tuple(_cost_of_skipping(latin, at) for at in range(len(latin)))


def _cost_of_skipping(latin: str, at: int) -> float:
    if at and latin[at] == latin[at - 1]:
        return _REPEATED_LETTER
    if latin[at] == "s" and at == len(latin) - 1:
        return _PLURAL_S
    return _SKIPPED_LETTER.get(latin[at], _SKIP_LETTER)


class _Readings(NamedTuple):
    """What may be read from the next sounds: nothing, at a cost, or letters, by the first of them.

    A reading says how many sounds it takes, which letters it gives, and its cost.
    """

    unread: float
    by_letter: Mapping[str, Sequence[tuple[int, str, float]]]


@lru_cache(maxsize=16384)
def _readings(sounds: tuple[str, ...]) -> _Readings:
    table = _table()
    unread = _SKIP_SILENT_VOWEL if sounds[0] in "ㅡㅣ" else _SKIP_JAMO
    by_letter: dict[str, list[tuple[int, str, float]]] = {}
    if sounds[0] not in table:
        by_letter[sounds[0][:1]] = [(1, sounds[0], 0.0)]
    for length in range(1, len(sounds) + 1):
        for letters, cost in table.get(" ".join(sounds[:length]), ()):
            if letters:
                by_letter.setdefault(letters[0], []).append((length, letters, cost))
            else:
                unread = min(unread, cost)
    return _Readings(unread, by_letter)


@cache
def _table() -> dict[str, tuple[tuple[str, float], ...]]:
    table = {}
    for sounds, readings in data.rows("phonetics.tsv"):
        pairs = (reading.split(":") for reading in readings.split())
        table[sounds] = tuple((letters.replace("-", ""), float(cost)) for letters, cost in pairs)
    return table


@lru_cache(maxsize=65536)
def may_begin(korean: str, latin: str) -> bool:
    """Tell cheaply whether a Korean string could begin with the sound of a Latin one's first letters."""
    sounds = _sounds(korean)
    if not sounds:
        return False
    readings = _readings(sounds[:_MOST_SOUNDS]).by_letter
    return latin[:1] in readings or (latin[:1] == _SILENT and latin[1:2] in readings)
