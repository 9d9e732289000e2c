"""How well a Korean string sounds like an English one: a weighted alignment of jamo with letter groups.

The method is that of phonetic sequence alignment (Kondrak 2000, "A New Algorithm for the Alignment of
Phonetic Sequences"), over spelling rather than phones: the table `data/phonetics.tsv` says which letters a
jamo may stand for and at what cost, and dynamic programming finds the cheapest reading of the whole.
"""

from __future__ import annotations

from functools import cache, lru_cache
from math import inf

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
_FLOOR = 0.4


def likeness(korean: str, latin: str) -> float:
    """Say how far a Korean string is a transliteration of a Latin one, from 0 (not at all) to 1 (regular).

    Spaces, hyphens and case do not matter; Latin letters and digits inside the Korean string stand for
    themselves, and letters may be spelled by their names.

    >>> likeness("파인튜닝", "fine-tuning") > 0.9, likeness("미세 조정", "fine-tuning") < 0.3
    (True, True)
    >>> likeness("지피티", "GPT"), likeness("챗GPT", "ChatGPT") > 0.9
    (1.0, True)
    """
    sounds = _sounds(_squeeze(korean))
    spelled = _squeeze(latin).lower()
    if not sounds or not spelled:
        return 0.0
    if latin.isupper() and _squeeze(korean) == "".join(LETTER_NAMES.get(c, c) for c in spelled):
        return 1.0
    weight = max(sum(sound != "ㅡ" for sound in sounds), 0.7 * len(spelled))
    limit = (1.0 - _FLOOR) * weight / _COST_PER_SOUND
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


@lru_cache(maxsize=65536)
def _alignment_cost(sounds: tuple[str, ...], latin: str, limit: float) -> float:
    """Find the cheapest alignment; what costs more than `limit` is not pursued and given as infinite.

    Row i maps a number of used letters to the cheapest cost at which i sounds account for them.
    """
    rows: list[dict[int, float]] = [{} for _ in range(len(sounds) + 1)]
    rows[0][0] = 0.0
    for i in range(len(sounds) + 1):
        _skip_letters(rows[i], latin, limit)
        for length, letters, step in _readings(sounds, i) if i < len(sounds) else ():
            target = rows[i + length]
            for j, cost in rows[i].items():
                if cost + step <= limit and latin.startswith(letters, j):
                    used = j + len(letters)
                    if cost + step < target.get(used, inf):
                        target[used] = cost + step
    return rows[-1].get(len(latin), inf)


def _skip_letters(row: dict[int, float], latin: str, limit: float) -> None:
    """Add to a row what is reached by leaving letters unread."""
    for j in range(min(row, default=len(latin)), len(latin)):
        if j in row:
            cost = row[j] + _cost_of_skipping(latin, j)
            if cost <= limit and cost < row.get(j + 1, inf):
                row[j + 1] = cost


def _cost_of_skipping(latin: str, at: int) -> float:
    if at and latin[at] == latin[at - 1]:
        return _REPEATED_LETTER
    if latin[at] == "s" and at == len(latin) - 1:
        return _PLURAL_S
    return _SKIPPED_LETTER.get(latin[at], _SKIP_LETTER)


def _readings(sounds: tuple[str, ...], at: int) -> list[tuple[int, str, float]]:
    """List what may be read from the sounds at a place: how many sounds, which letters, at what cost."""
    table = _table()
    skip = _SKIP_SILENT_VOWEL if sounds[at] in "ㅡㅣ" else _SKIP_JAMO
    found = [(1, "", skip)]
    if sounds[at] not in table:
        found.append((1, sounds[at], 0.0))
    for length in range(1, min(3, len(sounds) - at) + 1):
        for letters, cost in table.get(" ".join(sounds[at : at + length]), ()):
            found.append((length, letters, cost))
    return found


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
    return any(letters and latin.startswith(letters[:1]) for _, letters, _ in _readings(sounds, 0))
