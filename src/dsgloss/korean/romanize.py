"""Hangul in Latin letters, by the letter values of the Revised Romanization (2000); for making identifiers."""

from __future__ import annotations

from dsgloss.korean.hangul import FINALS, INITIALS, VOWELS, decompose, is_syllable

# One value per letter, in Unicode's order; "-" is a letter without a sound.
_INITIAL: dict[str, str] = dict(zip(INITIALS, "g kk n d tt r m b pp s ss - j jj ch k t p h".split(), strict=True))
_VOWEL: dict[str, str] = dict(
    zip(VOWELS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(), strict=True)
)
_FINAL: dict[str, str] = dict(
    zip(FINALS, "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(), strict=True)
)


def romanize(text: str) -> str:
    """Write Hangul in Latin letters, syllable by syllable, without sound changes; other characters stay.

    >>> romanize("매개변수")
    'maegaebyeonsu'
    """
    return "".join(_syllable(character) if is_syllable(character) else character for character in text)


def _syllable(character: str) -> str:
    syllable = decompose(character)
    spelled = _INITIAL[syllable.initial] + _VOWEL[syllable.vowel] + _FINAL[syllable.final]
    return spelled.replace("-", "")
