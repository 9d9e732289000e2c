"""Two Korean terms that a text calls the same: 기계 학습(머신 러닝), 노동조합(노조).

Such a statement joins the pairs of both terms where they share English. Where only one of them has any, and
that is one term, the statement joins it, unless the lexicon doubts that the other renders it. Where both have
English of their own, the statement is a concept by itself, and so it is where texts are not sure: lists that
read like synonyms have little confidence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from dsgloss.extraction.linking.acronyms import may_abbreviate
from dsgloss.extraction.linking.inflection import is_one_term
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair, best
from dsgloss.extraction.linking.rendering import Fit, fit
from dsgloss.extraction.linking.synonyms import are_senses

_SURE = 8500


def links(corpus: Corpus) -> Iterator[Link]:
    """Link what is called the same, and the statement itself, to the pairs it speaks of."""
    lone = []
    for stated in corpus.stated_same:
        left = corpus.by_korean.get(stated.key.ko, ())
        right = corpus.by_korean.get(stated.key.counterpart, ())
        if left and right:
            yield from _between(stated, left, right)
        elif _is_sure(stated) and (left or right):
            yield from _to_the_only_one(stated, left or right)
        elif _is_sure(stated):
            lone.append(stated)
    for one, other in combinations(lone, 2):
        if {one.key.ko, one.key.counterpart} & {other.key.ko, other.key.counterpart}:
            yield Link(LinkKind.STATED, one.key, other.key)


def _between(stated: Pair, left: Sequence[Pair], right: Sequence[Pair]) -> Iterator[Link]:
    for one, other in product(left, right):
        if one.english and is_one_term(one, other) and _may_be_one(one, other):
            yield Link(LinkKind.STATED, stated.key, one.key)
            yield Link(LinkKind.STATED, one.key, other.key)


def _may_be_one(one: Pair, other: Pair) -> bool:
    doubtful = Fit.DOUBTFUL in {fit(one.ko, one.en), fit(other.ko, one.en)}
    return not doubtful and not are_senses(one, other, one.en)


def _to_the_only_one(stated: Pair, pairs: Sequence[Pair]) -> Iterator[Link]:
    first = best([pair for pair in pairs if pair.english] or pairs)
    is_one = all(_is_named(other, first) or other.acronyms & first.acronyms for other in pairs)
    doubtful = any(fit(korean, first.en) is Fit.DOUBTFUL for korean in _korean(stated)) and bool(first.en)
    if is_one and not doubtful:
        yield Link(LinkKind.STATED, stated.key, first.key)


def _is_named(pair: Pair, full: Pair) -> bool:
    """Tell whether a pair with the same Korean names the same thing in English, in full or by an acronym."""
    return pair == full or (bool(full.english) and (is_one_term(full, pair) or may_abbreviate(pair, full)))


def _korean(stated: Pair) -> Iterator[str]:
    yield from stated.evidence.ko
    yield from stated.evidence.other


def _is_sure(stated: Pair) -> bool:
    return stated.evidence.confidence >= _SURE * stated.mentions
