"""DSG008: originals in brackets that are not those of the glossary, as tables/wrong-original.tsv says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.linting import Severity
from dsgloss.linting.misspelling import is_typo, misspells, styled
from linting.tabled import concepts, fixed, lint, rows

RULE = "wrong-original"
TWO = "지도 학습=supervised learning; 비지도 학습=unsupervised learning; 트랜스포머 모델=transformer model"
LETTERS = st.text(st.sampled_from("abcdefghilmnoprstu"), min_size=1, max_size=12)


@pytest.mark.parametrize(("text", "notation", "right", "why"), rows("wrong-original.tsv"))
def test_an_original_is_spelt_as_in_the_glossary(text: str, notation: str, right: str, why: str) -> None:
    """What is surely meant to be the original is an error with a fix; an equals sign: nothing is reported."""
    _, findings = lint(text, concepts(notation), RULE)
    after = text if right == "=" else right
    assert fixed(text, concepts(notation), RULE) == after, why
    assert [finding.severity for finding in findings] == [Severity.ERROR] * (after != text)
    assert lint(after, concepts(notation), RULE)[1] == []


@pytest.mark.parametrize(
    ("text", "found", "why"),
    [
        ("지도 학습(unsupervised learning)을 한다.", "unsupervised learning", "as many words, and the same last one"),
        ("이는 지도 학습(Unsupervised Learning)이다.", "Unsupervised Learning", "behind a particle"),
        ("지도 학습(unsupervised learning, UL)을 한다.", "unsupervised learning", "with an acronym"),
        ("지도 학습(unsupervised learning, self-training)", None, "several are examples"),
        ("지도 학습(transformer model)을 한다.", None, "another last word says of what the example is"),
        ("자기 지도 학습(unsupervised learning)을 한다.", None, "a word before the term may belong to it"),
        ("비지도 학습(unsupervised learning)을 한다.", None, "its own"),
    ],
)
def test_the_original_of_another_concept_is_a_warning(text: str, found: str | None, why: str) -> None:
    """Which of the two is wrong only the writer knows, so nothing is fixed."""
    findings = lint(text, concepts(TWO), RULE)[1]
    assert [(each.found, each.severity, each.fix) for each in findings] == (
        [(found, Severity.WARNING, None)] if found else []
    ), why


def test_a_finding_says_all_that_is_known() -> None:
    """The place is that of the original."""
    [found] = lint("강화 학습(renforcement learning)", concepts("강화 학습=reinforcement learning"), RULE)[1]
    assert (found.code, found.concept, found.column, found.end_column) == ("DSG008", "c0", 7, 28)
    assert found.message == "the original of '강화 학습' is 'reinforcement learning', not 'renforcement learning'"


@given(LETTERS, LETTERS)
def test_slips_are_symmetric_in_what_they_are(one: str, other: str) -> None:
    """A word is no slip of itself, and what is written rightly is never misspelt."""
    assert not is_typo(one, one)
    assert not misspells(f"{one} {other}", f"{one} {other}")


@given(LETTERS, st.sampled_from(["abc", "Abc", "ABC", "Abc Abc", "abc of Abc"]))
def test_capitals_change_nothing_else(term: str, like: str) -> None:
    """A term in other capitals is the same term."""
    assert styled(term, like).casefold() == term.casefold()
