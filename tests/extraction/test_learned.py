"""Learned words are explained by their Greek and Latin parts, each of which some Korean renders."""

from __future__ import annotations

import pytest

from dsgloss import data
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import explain_words
from dsgloss.extraction.weighing.learned import rendered_part_by_part

RENDERED = [
    # Korean, English, what of the Korean renders it, why
    ("심근염", "myocarditis", "심근염", "heart, muscle, inflammation, in another order"),
    ("저혈당증", "hypoglycemia", "저혈당증", "four parts"),
    ("범혈구감소증", "pancytopenia", "범혈구감소증", "Korean words of two and three syllables"),
    ("용혈성", "hemolytic", "용혈성", "an ending renders the English ending"),
    ("빈맥", "tachycardia", "빈맥", "the shortest ones"),
    ("등온", "isothermal", "등온", "physics has them, too"),
    ("전기분해", "electrolysis", "전기분해", "and chemistry"),
    ("비편향성", "unbiasedness", "비편향성", "what is left behind the prefix is in the lexicon"),
    ("과파라미터화", "overparameterized", "과파라미터", "what is left sounds like the Korean"),
]  # fmt: skip

OTHERS = [
    ("범혈구감소증", "leukocytosis", "more white cells are not fewer of all"),
    ("심근염", "nephritis", "inflammation of another organ"),
    ("경로", "path", "a short word is no learned one"),
    ("병렬", "parallel", "a syllable alone renders no word"),
    ("재생", "reproduction", "a prefix does not explain the rest"),
]


@pytest.mark.parametrize(("korean", "english", "stretch", "why"), RENDERED, ids=[case[1] for case in RENDERED])
def test_a_learned_word_is_rendered_part_by_part(korean: str, english: str, stretch: str, why: str) -> None:
    """All parts of the English word are in the Korean."""
    found = rendered_part_by_part(korean, english)
    assert found is not None, why
    assert korean[found.start : found.end] == stretch, why


@pytest.mark.parametrize(("korean", "english", "why"), OTHERS, ids=[case[1] for case in OTHERS])
def test_a_word_with_a_part_left_over_is_not_rendered(korean: str, english: str, why: str) -> None:
    """A part that the Korean does not have speaks against the whole word."""
    assert rendered_part_by_part(korean, english) is None, why


@pytest.mark.parametrize("times", [3, 9, 400])
def test_texts_that_somebody_made_up_end_soon(times: int) -> None:
    """As many ways to read them as there are orders of their parts would never end."""
    rendered_part_by_part("각" * times, "angul" * times + "q")
    rendered_part_by_part("불비무" * times, "unin" * times + "q")


def test_several_words_render_one_learned_word_together() -> None:
    """갑상선 기능 항진증 is hyperthyroidism; a word before it is no part of that."""
    words = [Eojeol.of(word) for word in "환자의 갑상선 기능 항진증".split()]
    all_of_it, thyroid, *_ = explain_words(words, "hyperthyroidism")
    assert (thyroid.english, thyroid.korean) == (1.0, 1.0)
    assert all_of_it.first == 0.0


def test_combining_forms_begin_or_end_with_a_hyphen_or_neither() -> None:
    """No form stands only in the middle."""
    forms = [form for _, english in data.rows("combining_forms.tsv") for form in english.split("|")]
    assert [form for form in forms if form.startswith("-") and form.endswith("-")] == []
