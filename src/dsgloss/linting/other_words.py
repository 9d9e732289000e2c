"""What a Korean word means by the lexicon, and whether it spells another English word than the one in question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from dsgloss import data
from dsgloss.english import english_key
from dsgloss.korean.compounds import meanings
from dsgloss.korean.phonetics import likeness, may_begin, sounds_like_any

_SHORTEST = 3
_CLEARLY = 0.4
"""How far, at most, another word is from sounding like the Korean, as a share of how far the one in question is."""


def known_meaning(word: str) -> str | None:
    """Give the first English word that a Korean word renders by the lexicon; none if the lexicon does not have it."""
    return next(iter(meanings().get(word, ())), None)


def means_another(word: str, english: str) -> bool:
    """Tell whether a word has another first meaning by the lexicon, or as the other of two words much alike."""
    meaning = known_meaning(word) or _minimal_pairs().get(word)
    return meaning is not None and english_key(meaning) != english_key(english)


@lru_cache(maxsize=4096)
def spells_another(word: str, english: str) -> bool:
    """Tell whether a word is clearly the spelling of another English word of the lexicon: 팬 is fan, not pen.

    >>> spells_another("팬", "pen"), spells_another("메세지", "message")
    (True, False)
    """
    own, key = likeness(word, english), english_key(english)
    begun = (words for beginning, words in _vocabulary().items() if may_begin(word, beginning))
    others = (other for other in chain.from_iterable(begun) if english_key(other) != key)
    return own < 1 and sounds_like_any(word, others, 1 - _CLEARLY * (1 - own))


@cache
def _vocabulary() -> Mapping[str, Sequence[str]]:
    """Give the English words of the lexicon by their first letters, but for the shortest, which sound like much."""
    found: dict[str, list[str]] = {}
    for word in set(chain.from_iterable(meanings().values())):
        if word.isalpha() and len(word) >= _SHORTEST:
            found.setdefault(word[:2], []).append(word)
    return found


@cache
def _minimal_pairs() -> Mapping[str, str]:
    return {row[0]: row[1] for row in data.rows("minimal_pairs.tsv")}
