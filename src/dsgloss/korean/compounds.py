"""What compounds are made of: the nouns of the lexicon, its prefixes, and loanwords."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from dsgloss import data
from dsgloss.korean.phonetics import sounds_alike

LONGEST_PART = 6
"""How long a part of a compound is at most, in syllables."""


@cache
def known_nouns() -> frozenset[str]:
    """Give the nouns of the constituent lexicon that may stand alone."""
    return frozenset(row[0] for row in data.rows("constituents.tsv") if row[2] == "root" and len(row[0]) > 1)


@cache
def suffixed_nouns() -> frozenset[str]:
    """Give the nouns that end as if in a particle, but in one that would be wrong: 편집가 (editor), 접근로 (road)."""
    return frozenset(row[0] for row in data.rows("suffixed_nouns.tsv"))


@lru_cache(maxsize=4096)
def is_loanword(word: str) -> bool:
    """Tell whether a word of the lexicon is its English word in Hangul.

    >>> is_loanword("데이터베이스"), is_loanword("정규표현식")
    (True, False)
    """
    return any(sounds_alike(word, english) for english in meanings().get(word, ()))


def has_other_meaning(word: str) -> bool:
    """Tell whether the lexicon has a meaning of a word that does not sound like it: 배치 is batch, but also placement.

    >>> has_other_meaning("배치"), has_other_meaning("코드"), has_other_meaning("펑션")
    (True, False, False)
    """
    return not all(sounds_alike(word, english) for english in meanings().get(word, ()))


@cache
def meanings() -> Mapping[str, Sequence[str]]:
    """Give the English words of each constituent of the lexicon, the most usual first."""
    return {row[0]: row[1].split("|") for row in data.rows("constituents.tsv")}


@lru_cache(maxsize=65536)
def is_made_of_nouns(run: str) -> bool:
    """Tell whether Hangul is nouns, prefixes and loanwords one behind the other, as compounds begin.

    >>> is_made_of_nouns("인공신경망"), is_made_of_nouns("서브"), is_made_of_nouns("블")
    (True, True, False)
    """
    reachable = {0}
    for end in range(1, len(run) + 1):
        if any(run[start:end] in _first_parts() for start in reachable if end - start <= LONGEST_PART):
            reachable.add(end)
    return len(run) in reachable


@lru_cache(maxsize=65536)
def ends_in_native(run: str) -> bool:
    """Tell whether Hangul that is made of nouns ends in one that is not borrowed from English: 비교, 데이터집계.

    >>> ends_in_native("데이터집계"), ends_in_native("가이드"), ends_in_native("블")
    (True, False, False)
    """
    lasts = (run[start:] for start in range(max(0, len(run) - LONGEST_PART), len(run)))
    return any(
        last in known_nouns()
        and last not in _loanwords()
        and not is_loanword(last)
        and (last == run or is_made_of_nouns(run[: -len(last)]))
        for last in lasts
    )


@cache
def _first_parts() -> frozenset[str]:
    """Give what a compound may begin with: nouns, longer prefixes, and loanwords that modify nouns."""
    prefixes = (row[0] for row in data.rows("constituents.tsv") if row[2] == "prefix" and len(row[0]) > 1)
    return known_nouns().union(prefixes, _loanwords())


@cache
def last_parts() -> frozenset[str]:
    """Give what a compound may end with: nouns of more than one syllable."""
    return known_nouns().union(word for word in _loanwords() if len(word) > 1)


@cache
def _loanwords() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("loanwords.tsv"))
