"""Hangul syllables and the letters (jamo) they are built from, by the arithmetic of Unicode chapter 3.12."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.lazy import regex

INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
FINALS = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

_FIRST = 0xAC00
_LAST = 0xD7A3
_SYLLABLE = regex("[가-힣]")


@dataclass(frozen=True, slots=True)
class Syllable:
    """The letters of one Hangul syllable; `final` is empty for an open syllable."""

    initial: str
    vowel: str
    final: str


def is_syllable(character: str) -> bool:
    """Tell whether a character is a composed Hangul syllable."""
    return _FIRST <= ord(character) <= _LAST


def has_hangul(text: str) -> bool:
    """Tell whether a text holds a Hangul syllable."""
    return _SYLLABLE.search(text) is not None


def decompose(syllable: str) -> Syllable:
    """Split a Hangul syllable into its letters.

    >>> decompose("한")
    Syllable(initial='ㅎ', vowel='ㅏ', final='ㄴ')
    """
    index = ord(syllable) - _FIRST
    return Syllable(INITIALS[index // 588], VOWELS[index % 588 // 28], FINALS[index % 28])


def letters(text: str) -> str:
    """Spell a text letter by letter, as it is typed; other characters stay.

    >>> letters("학습 GPU")
    'ㅎㅏㄱㅅㅡㅂ GPU'
    """
    return "".join(_spell(character) for character in text)


def initials(text: str) -> str:
    """Reduce every syllable to its initial consonant, as people type them to search.

    >>> initials("전문가 혼합")
    'ㅈㅁㄱ ㅎㅎ'
    """
    return "".join(decompose(c).initial if is_syllable(c) else c for c in text)


def is_initials(text: str) -> bool:
    """Tell whether a text is made of bare initial consonants (and spaces) only."""
    bare = text.replace(" ", "")
    return bool(bare) and all(character in INITIALS for character in bare)


def _spell(character: str) -> str:
    if not is_syllable(character):
        return character
    syllable = decompose(character)
    return syllable.initial + syllable.vowel + syllable.final
