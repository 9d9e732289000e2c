"""How Korean terms are worded: what may differ while the term stays the same."""

from __future__ import annotations

import re
from functools import lru_cache

from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.pieces import pieces
from dsgloss.korean.josa import split
from dsgloss.korean.spacing import term_key
from dsgloss.lazy import regex

_MIDDLE_DOTS = regex("[·‧ㆍ・/]")
_SUFFIXES = ("적인", "적", "성", "들")


@lru_cache(maxsize=65536)
def bare(korean: str) -> str:
    """Take particles and the suffixes 적, 성, 들 off the words of a term, and dots and hyphens from between them.

    >>> bare("인간의 피드백을 통한 강화학습"), bare("지속적인 전달"), bare("편향성"), bare("주의 집중")
    ('인간 피드백 통한 강화학습', '지속 전달', '편향', '주의 집중')
    """
    words = re.sub("[-‐‑–]", " ", _MIDDLE_DOTS.sub(" ", korean)).split()
    return " ".join(_without_suffix(_without_particle(word)) for word in words)


@lru_cache(maxsize=16384)
def parts_of(korean: str) -> tuple[str, ...]:
    """Split a term into its constituents, particles left out.

    >>> parts_of("거대언어모델의 추론")
    ('거대', '언어', '모델', '추론')
    """
    return tuple(part for word in bare(korean).split() for part in _pieces(word))


def wording_key(korean: str) -> str:
    """Fold a term beyond spacing: particles, the suffixes 적, 성, 들 and dots do not matter."""
    return term_key(bare(korean))


def extra_words(longer: str, shorter: str) -> str:
    """Give the words that one term has on the left of another; nothing if it does not end with that.

    >>> extra_words("모델 에이전트", "에이전트"), extra_words("대규모언어 모델", "언어모델")
    ('모델', '')
    """
    words = longer.split()
    tails = (number for number in range(1, len(words)) if term_key("".join(words[number:])) == term_key(shorter))
    return " ".join(words[: next(tails, 0)])


def is_part(part: str, whole: str) -> bool:
    """Tell whether a term is another one without some of its words, or without a prefix.

    A syllable more at the end (지시, 지시문) does not make another term.

    >>> is_part("언어 모델", "거대언어모델"), is_part("지도 학습", "비지도 학습"), is_part("지시", "지시문")
    (True, True, False)
    """
    short, long = term_key(part), term_key(whole)
    return short in long and (len(long) > len(short) + 1 or not long.startswith(short))


def _without_particle(word: str) -> str:
    own = _pieces(word)
    found = split(own[-1]) if len(own) > 1 else None
    return word.removesuffix(own[-1]) if found and found[0] == own[-1] else word


def _pieces(word: str) -> tuple[str, ...]:
    return pieces(Eojeol.of(word))


def _without_suffix(word: str) -> str:
    suffix = next((suffix for suffix in _SUFFIXES if word.endswith(suffix) and len(word) > len(suffix) + 1), "")
    return word.removesuffix(suffix)
