"""In which forms English is looked up in the lexicon: compounds, possessives, slips of the pen, prefixes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.english import content_words
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import explain_words
from dsgloss.extraction.weighing.wording import lookup_forms

EXPLAINED = [
    # Korean, English, why
    ("교차검증", "cross-validation", "a compound with a hyphen"),
    ("데이터셋", "data set", "a compound in two words"),
    ("과적합", "over-fitting", "a preposition is half of the compound"),
    ("중간자", "man in the middle", "a compound around a preposition"),
    ("은행원", "banker's", "a possessive"),
    ("기술", "desciption", "a letter is missing"),
    ("행렬", "martix", "two letters of a short word changed places"),
    ("공분산", "covairance", "two letters are exchanged"),
    ("번호", "renumbering", "without its prefix the word is known"),
]  # fmt: skip

UNEXPLAINED = [
    ("교차", "validation", "half of a compound is not the other half"),
    ("기술", "prescription", "another word is no slip"),
    ("절충", "off", "a compound is looked up whole"),
]  # fmt: skip


def explained(korean: str, english: str) -> float:
    """Give the share of the English that one Korean word explains."""
    return explain_words([Eojeol.of(korean)], english)[0].english


@pytest.mark.parametrize(("korean", "english", "why"), EXPLAINED, ids=[case[1] for case in EXPLAINED])
def test_the_lexicon_knows_english_in_other_forms(korean: str, english: str, why: str) -> None:
    """A Korean word explains all of the English, though the lexicon has it in another form."""
    assert explained(korean, english) == 1.0, why


@pytest.mark.parametrize(("korean", "english", "why"), UNEXPLAINED, ids=[case[1] for case in UNEXPLAINED])
def test_other_english_stays_unexplained(korean: str, english: str, why: str) -> None:
    """Forms that are merely like it do not count."""
    assert explained(korean, english) == 0.0, why


@given(st.text(alphabet="abcde -'", max_size=30))
def test_forms_stand_for_words_that_are_there(english: str) -> None:
    """Every form stands for some of the content words, and every content word is looked up."""
    count = len(content_words(english))
    numbers = [own for _, own in lookup_forms(english)]
    assert all(own and max(own) < count for own in numbers)
    assert frozenset().union(*numbers) == frozenset(range(count))
