"""The table of stop words is well-formed, and no word of the constituent lexicon's kind has strayed into it."""

from __future__ import annotations

import re

import pytest

from dsgloss import data
from dsgloss.association.evidence import FEATURES
from dsgloss.association.stopwords import WordClass, stop_words, word_class


def test_rows() -> None:
    """Each word is there once, in order, in lower case without spaces, with a class that is known."""
    rows = data.rows("stopwords.tsv")
    words = [row[0] for row in rows]
    assert words == sorted(set(words))
    assert {row[1] for row in rows} == {kind.value for kind in WordClass}
    assert all(re.fullmatch("[a-z]+|[가-힣]+", word) for word in words)
    assert len(stop_words()) == len(rows)


CLASSES = [
    ("With", WordClass.CONNECTOR, "case does not matter"),
    ("although", WordClass.FUNCTION, "no term has it"),
    ("make", WordClass.GENERAL, "a verb of all trades"),
    ("경우", WordClass.GENERAL, "a noun of all trades"),
    ("이전", WordClass.FUNCTION, "it points at something"),
    ("model", None, "a term in many fields"),
    ("운영체제", None, "a term"),
]


@pytest.mark.parametrize(("word", "kind", "why"), CLASSES)
def test_classes(word: str, kind: WordClass | None, why: str) -> None:
    """Words that could be terms are of no class."""
    assert word_class(word) is kind, why


def test_weights_are_those_of_the_evidence_in_the_code() -> None:
    """After a kind of evidence was added or taken out, the weights have to be fitted again."""
    assert list(data.weights("association.json")) == list(FEATURES)
