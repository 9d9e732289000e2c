"""How well a Korean term renders an English one, by the constituent lexicon and by sound, without the text."""

from __future__ import annotations

from enum import IntEnum
from functools import lru_cache

from dsgloss.english import content_words, is_acronym
from dsgloss.extraction.lexicon import constituents, renders
from dsgloss.extraction.linking.wording import bare, parts_of
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import Explanation, explain_words
from dsgloss.extraction.weighing.letters import explain_letters
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.korean.spacing import term_key

_FULL = 0.8
_HALF = 0.5


class Fit(IntEnum):
    """How well a Korean term renders an English one."""

    DOUBTFUL = 0
    """All its words are known, and none of them is known to render any of the English."""
    UNKNOWN = 1
    """It has words that the lexicon does not know, or too little of it renders the English."""
    PARTLY = 2
    """At least half of it renders at least half of the English."""
    FULLY = 3
    """It renders all of the English, and hardly anything of it is left over."""


@lru_cache(maxsize=65536)
def fit(korean: str, english: str) -> Fit:
    """Judge how well a Korean term renders an English one.

    >>> fit("거대 언어 모델", "large language model").name, fit("언어 모델", "large language model").name
    ('FULLY', 'PARTLY')
    >>> fit("지문", "attention").name
    'DOUBTFUL'
    """
    if sounds_like(korean, english) or _is_one_constituent(korean, english):
        return Fit.FULLY
    explained = _explained(korean, english)
    if explained is None or explained.korean == 0.0:
        return Fit.DOUBTFUL if all(part in constituents() for part in parts_of(korean)) else Fit.UNKNOWN
    if explained.english == 1.0 and explained.korean >= _FULL:
        return Fit.FULLY
    return Fit.PARTLY if min(explained.english, explained.korean) >= _HALF else Fit.UNKNOWN


def share(korean: str, foreign: str) -> float:
    """Give the share of English words, or of the letters of an acronym, that a Korean term renders, 0 to 1.

    >>> share("언어 모델", "LLM") < share("대규모 언어 모델", "LLM")
    True
    """
    explained = _explained(korean, foreign)
    return explained.english if explained else 0.0


@lru_cache(maxsize=65536)
def sounds_like(korean: str, english: str) -> bool:
    """Tell whether a Korean term is a transliteration of an English one."""
    return likeness(korean, english) >= SOUNDS_ALIKE


def _is_one_constituent(korean: str, english: str) -> bool:
    """Tell whether the whole is known to render every word of the English (신경망: neural, network)."""
    words = content_words(english)
    return bool(words) and any(all(renders(key, word) for word in words) for key in (term_key(korean), bare(korean)))


@lru_cache(maxsize=65536)
def _explained(korean: str, foreign: str) -> Explanation | None:
    eojeols = [*map(Eojeol.of, bare(korean).split())]
    explain = explain_letters if is_acronym(foreign) else explain_words
    return explain(eojeols, foreign)[0] if eojeols else None
