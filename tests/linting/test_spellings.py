"""Which words are spellings of one foreign word, as tables/spellings.tsv says, and which are words of their own."""

from __future__ import annotations

import pytest

from dsgloss.linting.spelling import is_variant
from linting.tabled import rows

PAIRS = rows("spellings.tsv")


@pytest.mark.parametrize(("word", "term", "english", "relation"), PAIRS, ids=["/".join(pair[:2]) for pair in PAIRS])
def test_a_variant_is_told_from_another_word(word: str, term: str, english: str, relation: str) -> None:
    """Usage wavers between some sounds and not between others; what is regular for another word is that word."""
    assert is_variant(word, term, english) == (relation == "variant")


def test_there_are_many_of_both() -> None:
    """The table says what a fact about sounds does to the words that have them."""
    relations = [relation for *_, relation in PAIRS]
    assert min(relations.count(relation) for relation in ("variant", "another word")) >= 80
    assert set(relations) == {"variant", "another word"}
