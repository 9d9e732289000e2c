"""How well a Korean string sounds like an English one: a weighted alignment of jamo with letter groups.

The method is that of phonetic sequence alignment (Kondrak 2000, "A New Algorithm for the Alignment of
Phonetic Sequences"), over spelling rather than phones: the table `data/phonetics.tsv` says which letters a
jamo may stand for and at what cost, and dynamic programming finds the cheapest reading of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain
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


def sounds_like_any(korean: str, latin: Iterable[str], least: float) -> bool:
    """Tell whether a Korean string is at least so much like one of many Latin ones; nothing of it is remembered.

    >>> sounds_like_any("팬", ("pen", "fan"), 0.99), sounds_like_any("팬", ("pen", "pine"), 0.99)
    (True, False)
    """
    return any(_likeness(korean, word, least) >= least for word in latin)


def _likeness(korean: str, latin: str, floor: float) -> float:
    """Measure the likeness; what is less alike than `floor` may come out as not alike at all."""
    said, spelled = _squeeze(korean), _squeeze(latin).lower()
    if not said or not spelled:
        return 0.0
    if latin.isupper() and said == "".join(LETTER_NAMES.get(c, c) for c in spelled):
        return 1.0
    if not may_begin(said, spelled):
        return 0.0
    spoken = _spoken(said)
    weight = max(spoken.weight, 0.7 * len(spelled))
    limit = (1.0 - floor) * weight / _COST_PER_SOUND + _ROUNDING
    return max(0.0, 1.0 - _COST_PER_SOUND * _alignment_cost(spoken, spelled, limit) / weight)


def _squeeze(text: str) -> str:
    return text if text.isalnum() else "".join(filter(str.isalnum, text))


def may_begin(korean: str, latin: str) -> bool:
    """Tell cheaply whether a Korean string could begin with the sound of a Latin one's first letters."""
    if not korean:
        return False
    letters = _spoken(korean).readings[0].by_letter
    return latin[:1] in letters or (latin[:1] == _SILENT and latin[1:2] in letters)


class _Readings(NamedTuple):
    """What may be read from a sound and those after it: nothing, at a cost, or letters, by the first of them.

    A reading says how many sounds it takes, which letters it gives, and its cost; `letters` are those of all.
    """

    unread: float
    by_letter: Mapping[str, Sequence[tuple[int, str, float]]]
    letters: frozenset[str]


class _Spoken(NamedTuple):
    """A Korean string as it is spoken: the readings of each sound, the letters in any, and how much sound there is."""

    readings: tuple[_Readings, ...]
    letters: frozenset[str]
    weight: int


@lru_cache(maxsize=16384)
def _spoken(korean: str) -> _Spoken:
    sounds = tuple(chain.from_iterable(map(_sounds_of, korean)))
    readings = tuple(_readings_at(sounds, at) for at in range(len(sounds)))
    letters = frozenset().union(*(each.letters for each in readings))
    return _Spoken(readings, letters, len(sounds) - sounds.count("ㅡ"))


@lru_cache(maxsize=4096)
def _sounds_of(character: str) -> tuple[str, ...]:
    """Give the letters of a syllable that sound, a final one with a dot before it; anything else stands for itself."""
    if not is_syllable(character):
        return (character.lower(),)
    syllable = decompose(character)
    initial = "" if syllable.initial == "ㅇ" else syllable.initial
    final = f".{syllable.final}" if syllable.final else ""
    return tuple(filter(None, (initial, syllable.vowel, final)))


def _alignment_cost(spoken: _Spoken, latin: str, limit: float) -> float:
    """Find the cheapest alignment; what costs more than `limit` is not pursued and given as infinite.

    Row i maps each number of letters to the cheapest cost at which i sounds account for them, as far as the limit
    allows; most pairs of words come to a dead end after a few sounds.
    """
    skips = _skipping(latin)
    limits = _limits(spoken.letters, latin, limit)
    if limits[0] < 0:
        return inf
    rows: list[dict[int, float]] = [{} for _ in range(len(spoken.readings) + _MOST_SOUNDS)]
    rows[0][0] = 0.0
    for i, readings in enumerate(spoken.readings):
        if rows[i]:
            _skip_letters(rows[i], skips, limits)
            _read_sounds(rows[i : i + 1 + _MOST_SOUNDS], readings, latin, limits)
        elif not any(rows[i + 1 : i + _MOST_SOUNDS]):
            return inf
    last = rows[len(spoken.readings)]
    _skip_letters(last, skips, limits)
    return last.get(len(latin), inf)


def _limits(letters: frozenset[str], latin: str, limit: float) -> list[float]:
    """Give what may have been spent before each letter: letters that no sound can give are left unread later on."""
    limits = [limit]
    for letter, skip in zip(reversed(latin), reversed(_skipping(latin)), strict=True):
        limit = limit if letter in letters else limit - skip
        limits.append(limit)
    limits.reverse()
    return limits


def _skip_letters(row: dict[int, float], skips: Sequence[float], limits: Sequence[float]) -> None:
    """Add to a row what is reached by leaving letters unread."""
    for start in sorted(row):
        cost = row[start]
        for j in range(start, len(skips)):
            cost += skips[j]
            if cost > limits[j + 1] or cost >= row.get(j + 1, inf):
                break
            row[j + 1] = cost


def _read_sounds(rows: Sequence[dict[int, float]], readings: _Readings, latin: str, limits: Sequence[float]) -> None:
    """Add to the rows after the first what is reached from it by reading the next sounds."""
    row, following, *_ = rows
    beyond = len(limits)
    for j, spent in row.items():
        cost = spent + readings.unread
        if cost <= limits[j] and cost < following.get(j, inf):
            following[j] = cost
        for length, letters, step in readings.by_letter.get(latin[j : j + 1], ()):
            cost, used = spent + step, j + len(letters)
            if used < beyond and cost <= limits[used] and latin.startswith(letters, j):
                reached = rows[length]
                if cost < reached.get(used, inf):
                    reached[used] = cost


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


def _readings_at(sounds: tuple[str, ...], at: int) -> _Readings:
    """Look up the readings of the sounds at a place: of as many together as the table has."""
    if sounds[at] in _first_of_several():
        for end in range(min(at + _MOST_SOUNDS, len(sounds)), at + 1, -1):
            joined = " ".join(sounds[at:end])
            if joined in _table():
                return _readings(joined)
    return _readings(sounds[at])


@lru_cache(maxsize=4096)
def _readings(joined: str) -> _Readings:
    """Give the readings of sounds with spaces between them, and of the first ones of these."""
    sounds = joined.split(" ")
    unread = _SKIP_SILENT_VOWEL if sounds[0] in "ㅡㅣ" else _SKIP_JAMO
    by_letter: dict[str, list[tuple[int, str, float]]] = {}
    if sounds[0] not in _table():
        by_letter[sounds[0][:1]] = [(1, sounds[0], 0.0)]
    for length in range(1, len(sounds) + 1):
        for letters, cost in _table().get(" ".join(sounds[:length]), ()):
            if letters:
                by_letter.setdefault(letters[0], []).append((length, letters, cost))
            else:
                unread = min(unread, cost)
    given = "".join(letters for readings in by_letter.values() for _, letters, _ in readings)
    return _Readings(unread, by_letter, frozenset(given))


@cache
def _table() -> dict[str, tuple[tuple[str, float], ...]]:
    table = {}
    for sounds, readings in data.rows("phonetics.tsv"):
        pairs = (reading.split(":") for reading in readings.split())
        table[sounds] = tuple((letters.replace("-", ""), float(cost)) for letters, cost in pairs)
    return table


@cache
def _first_of_several() -> frozenset[str]:
    """Give the sounds that the table reads together with the next one."""
    return frozenset(sounds.split(" ")[0] for sounds in _table() if " " in sounds)
