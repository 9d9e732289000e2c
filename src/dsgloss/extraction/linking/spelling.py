"""Spellings of one Korean term beside the same English: 콘텐츠 and 컨텐츠, 편향 and 편향성, 지속적 and 지속적인.

Spaces, hyphens and middle dots are folded by `term_key` already. Beyond that, two strings are spellings of one
term if they differ by particles and the suffixes 적, 성, 들 only, or if wherever they differ both sound like
the English, as transliterations do (`korean.phonetics`).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dsgloss.english import words
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair
from dsgloss.extraction.linking.rendering import sounds_like
from dsgloss.extraction.linking.wording import wording_key
from dsgloss.korean.spacing import term_key


def links(corpus: Corpus) -> Iterator[Link]:
    """Link the pairs of each English term whose Korean differs in spelling only."""
    for pairs in corpus.by_english.values():
        for one, other in combinations(pairs, 2):
            if one.key.ko != other.key.ko and are_spellings(one, other):
                yield Link(LinkKind.SPELLING, one.key, other.key)


def are_spellings(one: Pair, other: Pair) -> bool:
    """Tell whether the Korean of two pairs with the same English is one term, spelled in two ways."""
    return one.english == other.english and are_one_term(one.ko, other.ko, one.en)


def are_one_term(one: str, other: str, english: str) -> bool:
    """Tell whether two Korean strings are one term, spelled in two ways, beside their English (or none).

    >>> are_one_term("프락시", "프록시", "proxy"), are_one_term("반응 이팩트", "반응 이펙트", "reactive effect")
    (True, True)
    >>> are_one_term("지속적 전달", "지속적인 전달", "continuous delivery"), are_one_term("전달", "배포", "delivery")
    (True, False)
    """
    if wording_key(one) == wording_key(other) or (sounds_like(one, english) and sounds_like(other, english)):
        return True
    left, right = one.split(), other.split()
    return len(left) == len(right) and all(
        term_key(a) == term_key(b) or any(sounds_like(a, word) and sounds_like(b, word) for word in words(english))
        for a, b in zip(left, right, strict=True)
    )
