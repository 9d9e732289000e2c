"""The bilingual lexicon of technical constituents (`data/constituents.tsv`): which words render which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from functools import cache, lru_cache

from dsgloss import data
from dsgloss.english import SPOKEN_X, related

_SHARED_START = 3
_USUAL = 4
_RARE = 0.5


class ConstituentKind(StrEnum):
    """Where in a word a constituent stands."""

    ROOT = "root"
    PREFIX = "prefix"
    SUFFIX = "suffix"


@cache
def constituents() -> dict[str, tuple[ConstituentKind, tuple[str, ...]]]:
    """Give the lexicon: Korean constituent to its kind and its English words, the most usual first."""
    kinds = {kind.value: kind for kind in ConstituentKind}
    return {korean: (kinds[kind], tuple(english.split("|"))) for korean, english, kind in data.rows("constituents.tsv")}


def renderings(korean: str) -> tuple[str, ...]:
    """Give the English words of a constituent, the most usual first; none if the lexicon does not have it."""
    _, english = constituents().get(korean, (None, ()))
    return english


def renders(korean: str, english_word: str) -> bool:
    """Tell whether a constituent is known to render an English word, in any of its forms.

    >>> renders("학습", "learning"), renders("학습", "network")
    (True, False)
    """
    start = english_word[:_SHARED_START]
    return any(english.startswith(start) and related(english, english_word) for english in _solid().get(korean, ()))


@cache
def _solid() -> dict[str, tuple[str, ...]]:
    """Give the English words of the constituents without the hyphens of compounds."""
    return {korean: tuple(word.replace("-", "") for word in english) for korean, (_, english) in constituents().items()}


@cache
def is_known_english(word: str) -> bool:
    """Tell whether the lexicon has some Korean for an English word, in any of its forms."""
    alike = _english_by_start().get(word[:_SHARED_START], ())
    return word in alike or any(related(english, word) for english in alike)


@cache
def english_words() -> frozenset[str]:
    """Give the English words of all constituents."""
    return frozenset(word for _, english in constituents().values() for word in english)


@cache
def _english_by_start() -> Mapping[str, Sequence[str]]:
    """Group the English words by their first letters, which related words share."""
    found: dict[str, list[str]] = {}
    for word in english_words():
        found.setdefault(word[:_SHARED_START], []).append(word)
    return found


@lru_cache(maxsize=16384)
def initials_of(korean: str) -> Mapping[str, float]:
    """Give the letters with which the known renderings of a constituent begin, and how usual the rendering is.

    The strength is 1 for the most usual renderings and less for rarer ones, which are many and prove little.
    """
    found: dict[str, float] = {}
    for rank, english in enumerate(renderings(korean)):
        strength = 1.0 if rank < _USUAL else _RARE
        found.setdefault(english[0], strength)
        if english.startswith(SPOKEN_X):
            found.setdefault("x", strength)
    return found
