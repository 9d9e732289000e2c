"""The laws of adding counts up: any order and any split of the documents gives the same."""

from __future__ import annotations

from collections import Counter
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from dsgloss.termhood import CountsByKey, PhraseCounts, Place, merge, rank
from dsgloss.termhood.counts import KEPT_PLACES

NOUNS = st.sampled_from(["손실", "함수", "곡선", "검증", "방법"])
NEIGHBOURS = st.lists(NOUNS, max_size=4).map(Counter)
PLACES = st.builds(Place, st.sampled_from("ab"), st.integers(1, 9), st.integers(1, 9))
KEYS = st.sampled_from(["손실함수", "함수", "k평균"])


@st.composite
def phrase_counts(draw: st.DrawFn) -> PhraseCounts:
    """Draw counts that a document may have of a phrase."""
    left, right = draw(NEIGHBOURS), draw(NEIGHBOURS)
    nested = draw(st.integers(max(left.total(), right.total()), left.total() + right.total()))
    occurrences = nested + draw(st.integers(0 if nested else 1, 5))
    spellings = Counter(draw(st.lists(st.sampled_from(["손실 함수", "손실함수"]), min_size=1, max_size=9)))
    places = tuple(sorted(set(draw(st.lists(PLACES, min_size=1, max_size=KEPT_PLACES)))))
    verbal = draw(st.integers(0, occurrences))
    return PhraseCounts(occurrences, 1, nested, verbal, spellings, left, right, places)


DOCUMENTS = st.lists(st.dictionaries(KEYS, phrase_counts(), max_size=3), max_size=6)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(documents: list[CountsByKey], random: Random) -> None:
    """Merging is commutative."""
    assert merge(random.sample(documents, len(documents))) == merge(documents)


@given(DOCUMENTS, st.integers(0, 6), st.integers(0, 6))
def test_the_split_of_documents_does_not_matter(documents: list[CountsByKey], one: int, other: int) -> None:
    """Merging is associative, and merging nothing changes nothing."""
    first, last = sorted((one, other))
    parts = [merge(documents[:first]), merge(documents[first:last]), merge(documents[last:])]
    assert merge(parts) == merge(documents)


@given(DOCUMENTS, st.randoms(use_true_random=False))
def test_suggestions_depend_on_the_counts_only(documents: list[CountsByKey], random: Random) -> None:
    """Other orders give the same suggestions to the last digit."""
    shuffled = random.sample(documents, len(documents))
    assert rank(merge(shuffled), frozenset(), 1) == rank(merge(documents), frozenset(), 1)


@given(st.lists(phrase_counts(), min_size=1, max_size=5))
def test_places_are_the_first_ones(parts: list[PhraseCounts]) -> None:
    """Of all places, the first three by source, line and column are kept, each once."""
    total = merge({"함수": part} for part in parts)["함수"]
    assert list(total.places) == sorted({place for part in parts for place in part.places})[:KEPT_PLACES]
