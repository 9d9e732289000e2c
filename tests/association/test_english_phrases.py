"""English candidates: where they begin and end, and what folds to the same key."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.association.english_phrases import MOST_WORDS, english_phrases
from dsgloss.association.stopwords import WordClass, word_class
from dsgloss.english import english_key, singular

FOUND = [
    ("The brake lever squeaks.", ["brake", "brake lever", "brake lever squeaks", "lever", "lever squeaks", "squeaks"],
     "the article is none, every part is one"),
    ("bill of materials", ["bill", "bill of materials", "materials"], "a connector stands inside"),
    ("gears of the bike", ["gears", "gears of the bike", "bike"], "so do two"),
    ("the frame, the fork", ["frame", "fork"], "a comma separates"),
    ("frame  fork", ["frame", "fork"], "so do two spaces, as in a table"),
    ("use policy", ["use policy", "policy"], "a general word is none by itself"),
    ("important example", [], "two general words are none either"),
    ("CI/CD runner", ["CI/CD", "CI/CD runner", "runner"], "a slash between capitals belongs to the word"),
    ("frame/fork", ["frame", "fork"], "any other separates"),
    ("A/B test v2.1", ["A/B", "A/B test", "A/B test v2.1", "test", "test v2.1", "v2.1"], "full stop in a word"),
    ("the rider's C++ code", ["rider", "C++", "C++ code", "code"], "an apostrophe separates"),
    ("a naïve café", ["naïve", "naïve café", "café"], "accents belong to letters"),
    ("to service the brake", ["brake"], "an infinitive is none"),
    ("Brake the wheel.", ["wheel"], "neither is an imperative"),
    ("24 spokes x 3", ["spokes", "spokes x", "spokes x 3"], "a number does not begin one"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected", "why"), FOUND)
def test_candidates(text: str, expected: list[str], why: str) -> None:
    """Candidates are runs of words without stop words at their edges."""
    assert [phrase.text for phrase in english_phrases(text)] == expected, why


@given(st.lists(st.sampled_from(["brake", "of", "the", "is", "Use", "v2", "7", ",", "C++", "lever-arm"])).map(" ".join))
def test_candidates_stand_where_they_say(text: str) -> None:
    """A candidate is the text at its place, begins and ends with no stop word but a general one, and is short."""
    for phrase in english_phrases(text):
        assert text.startswith(phrase.text, phrase.start)
        words = phrase.text.split()
        classes = [word_class(word) for word in words]
        assert {classes[0], classes[-1]} <= {None, WordClass.GENERAL}
        assert WordClass.FUNCTION not in classes
        assert len(classes) - classes.count(WordClass.CONNECTOR) <= MOST_WORDS


SAME = [
    ("Brake Levers", "brake lever", "case and number"),
    ("brake-lever", "brake lever", "hyphen"),
    ("BrakeLever", "brake lever", "a name in code"),
    ("batteries", "battery", "-ies"),
    ("switches", "switch", "-ches"),
    ("bosses", "boss", "-sses"),
    ("CPUs", "CPU", "an acronym's"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME)
def test_what_folds_alike(one: str, other: str, why: str) -> None:
    """Spellings of one term have one key."""
    assert english_key(one) == english_key(other), why


@pytest.mark.parametrize("word", ["chassis", "bus", "brass", "us", "gear"])
def test_what_is_no_plural(word: str) -> None:
    """An s at the end is not always that of the plural."""
    assert singular(word) == word


@given(st.from_regex(r"[A-Za-z][a-z]{0,8}([ -][A-Za-z][a-z]{0,8}){0,2}", fullmatch=True))
def test_keys_do_not_depend_on_case(phrase: str) -> None:
    """Upper case, lower case and title case fold alike, and a key has neither space nor hyphen."""
    assert len({english_key(form) for form in (phrase, phrase.upper(), phrase.lower(), phrase.title())}) == 1
    assert not re.search(r"[\s-]", english_key(phrase))
