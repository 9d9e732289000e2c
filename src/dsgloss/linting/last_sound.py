"""The sounds in which a noun may end for any reader: wider than `korean/reading.py`, which gives the likeliest.

A lint that reports a particle has to be sure that nobody reads the noun so that it fits: CLIP is 클립 to some
and 시엘아이피 to others.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dsgloss.korean.hangul import is_syllable
from dsgloss.korean.reading import ENGLISH_DIGITS, LETTER_NAMES, Sound, last_sounds
from dsgloss.lazy import regex

ANY = frozenset(Sound)
_TOKEN = regex(r"[A-Za-z]+$")
# Letters after which English words end in one sound only, as Koreans write them; all others are doubtful.
_PLAIN_WORD = regex(
    r"[mn]$|[aeiou][mn]e$|mb$|l$|[^aeiou]le$|[aiou]le$|[aiouyrsxzfvwhdj]$|[^n]g$|[cnsrfxp]t$|[nrsl]k$"
    r"|[aio]ck$|ic$|[^pmnlt]e$|[^aeiou][mnt]e$"
)
# Units are read as words, not as letters: 데시벨, 킬로미터.
_UNIT = regex(r"(?:[kcmnμ]?m|[km]?g|px|dB|m?[lL])")
_LONGEST_SPELLED_OUT = 4


@lru_cache(maxsize=65536)
def possible_sounds(noun: str, reading: str | None = None) -> frozenset[Sound]:
    """Give every last sound a noun may have when read aloud; all of them where nobody can tell.

    >>> possible_sounds("LLM"), possible_sounds("지표"), possible_sounds("CLIP") == ANY
    (frozenset({<Sound.CLOSED: 'closed'>}), frozenset({<Sound.OPEN: 'open'>}), True)
    """
    if reading or not noun:
        return frozenset(last_sounds(reading)) if reading else ANY
    last = noun[-1]
    if is_syllable(last):
        return frozenset(last_sounds(last))
    if last.isdecimal():
        return _of_digit(noun)
    token = _TOKEN.search(noun)
    return _of_latin(noun, token[0]) if token and noun.isascii() else ANY


def _of_digit(noun: str) -> frozenset[Sound]:
    """Numbers are read in Sino-Korean, single digits in names in English, too (V3), and zero in three ways."""
    digits = re.search(r"\d+$", noun)[0]  # type: ignore[index]
    if not digits.strip("0") or not noun.isascii():
        return ANY
    sounds = frozenset(last_sounds(digits))
    return sounds | frozenset(last_sounds(ENGLISH_DIGITS[int(digits[-1])])) if len(digits) == 1 else sounds


def _of_latin(noun: str, token: str) -> frozenset[Sound]:
    if _UNIT.fullmatch(noun):
        return ANY
    sounds = frozenset(last_sounds(noun))
    if re.search("[^s]s$", token):
        sounds |= possible_sounds(token[:-1])  # LLMs is often read as LLM, datasets as 데이터셋
    if len(token) <= _LONGEST_SPELLED_OUT or any(letter.isupper() for letter in token[1:]):
        sounds |= frozenset(last_sounds(LETTER_NAMES[token[-1].lower()]))
    if len(token) == 1 or not re.search("[aeiouy]", token.lower()):
        return sounds
    return sounds | (_of_word(token.lower()) if not token.isupper() or len(token) > 2 else frozenset())


def _of_word(word: str) -> frozenset[Sound]:
    return frozenset(last_sounds(word)) if _PLAIN_WORD.search(word) else ANY
