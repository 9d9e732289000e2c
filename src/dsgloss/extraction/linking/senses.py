"""What Korean words usually render, and whether two of them mean the same by an English word.

The lexicon lists the English of a constituent, the most usual first. That a constituent *can* render a word is
a weak statement, for the lists are long; what it usually means stands in their first places.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import lru_cache

from dsgloss.english import related
from dsgloss.extraction.lexicon import renderings
from dsgloss.extraction.linking.rendering import sounds_like
from dsgloss.extraction.linking.wording import bare, parts_of
from dsgloss.korean.spacing import term_key

_USUAL = 3


class Senses(IntEnum):
    """Whether two Korean words render an English one in the same sense."""

    DIFFERENT = 0
    UNSURE = 1
    SAME = 2


def senses(one: str, other: str, english: str) -> Senses:
    """Compare what two Korean words usually render beside an English word that both render.

    >>> senses("용량", "역량", "capacity").name, senses("특성", "특징", "feature").name
    ('DIFFERENT', 'SAME')
    """
    left, right = _others(one, english), _others(other, english)
    if left and right:
        return Senses.SAME if left & right else Senses.DIFFERENT
    if left or right:
        return Senses.SAME if _means_first(one if left else other, english) else Senses.UNSURE
    return Senses.SAME


def render_alike(one: str, other: str) -> bool:
    """Tell whether two terms are built alike, of words that usually render the same English or sound like it.

    >>> render_alike("대형 언어 모델", "거대언어모델"), render_alike("지속적 전달", "지속적 배포")
    (True, False)
    """
    left, right = parts_of(one), parts_of(other)
    return len(left) == len(right) and all(_alike(a, b) for a, b in zip(left, right, strict=True))


@lru_cache(maxsize=65536)
def _alike(one: str, other: str) -> bool:
    """Compare two constituents by their renderings; one that the lexicon does not know may be a loanword."""
    left, right = _renderings(one)[:_USUAL], _renderings(other)[:_USUAL]
    if left and right:
        return one == other or any(related(a, b) for a in left for b in right)
    loanword, words = (other, left) if left else (one, right)
    return one == other or any(sounds_like(loanword, word) for word in words)


def _others(korean: str, english: str) -> frozenset[str]:
    """Give what a word usually renders besides forms of the English one."""
    words = [word for word in _renderings(korean) if not related(word, english.lower())]
    return frozenset(words[:_USUAL])


def _means_first(korean: str, english: str) -> bool:
    return any(related(word, english.lower()) for word in _renderings(korean)[:1])


def _renderings(korean: str) -> Sequence[str]:
    return renderings(term_key(korean)) or renderings(bare(korean))
