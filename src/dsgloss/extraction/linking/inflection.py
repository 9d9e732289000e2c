"""One Korean term beside forms of one English term: number, case, hyphens, inflection, derivation.

미세 조정(fine-tune), 미세 조정(fine-tuned) and 미세 조정(Fine Tuning) are one concept. Words that merely look
alike are forms of one word only where the Korean is the same, so nothing is joined by English alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from dsgloss.extraction.linking.english_forms import are_forms_of_one
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair


def links(corpus: Corpus) -> Iterator[Link]:
    """Link the pairs of each Korean term whose English differs in form only."""
    for pairs in corpus.by_korean.values():
        named = [pair for pair in pairs if pair.english]
        for one, other in combinations(named, 2):
            if is_one_term(one, other):
                yield Link(LinkKind.INFLECTION, one.key, other.key)


def is_one_term(one: Pair, other: Pair) -> bool:
    """Tell whether the English of two pairs differs in form only."""
    return one.english == other.english or are_forms_of_one(one.en, other.en)
