"""Words of several senses: which concept is meant where."""

from __future__ import annotations

import pytest

from dsgloss.lookup import Matcher
from dsgloss.model import Concept, Condition, Status, Term


def concept(concept_id: str, *terms: str, when: Condition | None = None) -> Concept:
    """Make a concept of Korean terms, the first preferred."""
    return Concept(
        id=concept_id,
        when=when,
        terms=tuple(
            Term(text=text, language="ko", status=Status.PREFERRED if text == terms[0] else Status.DEPRECATED)
            for text in terms
        ),
    )


INFERENCE = concept("inference", "추론", when=Condition(near=("지연", "서버")))
REASONING = concept("reasoning", "추론", when=Condition(near=("논리", "수학")))
LEARNING = concept("learning", "학습")
TRAINING = concept("training", "학습")
BANK = concept("bank", "뱅크", when=Condition(near=("메모리",)))
ATTENTION = concept("attention", "주의", when=Condition(path=("models/**",)))
MATCHER = Matcher([INFERENCE, REASONING, LEARNING, TRAINING, BANK, ATTENTION])


def meant(text: str, path: str = "") -> list[list[str]]:
    """Give the ids of the concepts that each occurrence may mean."""
    return [[sense.concept.id for sense in o.senses] for o in MATCHER.find(text, path)]


@pytest.mark.parametrize(
    ("text", "expected", "why"),
    [
        ("추론 서버의 지연을 줄인다.", [["inference"]], "the neighbourhood speaks for one"),
        ("수학 문제의 추론을 돕는다.", [["reasoning"]], "the neighbourhood speaks for the other"),
        ("논리 추론 서버", [["inference", "reasoning"]], "it speaks for both"),
        ("추론이 필요하다.", [["inference", "reasoning"]], "it speaks for neither"),
        ("학습을 시작한다.", [["learning", "training"]], "no conditions at all"),
        ("메모리 뱅크를 고른다.", [["bank"]], "a single concept whose condition holds"),
        ("뱅크를 고른다.", [], "a single concept whose condition does not hold"),
    ],
)
def test_conditions(text: str, expected: list[list[str]], why: str) -> None:
    """Conditions choose among the concepts of a word; without help all stay possible."""
    assert meant(text) == expected, why


def test_conditions_on_paths() -> None:
    """A concept may be meant in some files only."""
    assert meant("주의를 계산한다.", "models/layers/a.md") == [["attention"]]
    assert meant("주의를 계산한다.", "guide/a.md") == []


def test_an_ambiguous_occurrence_says_so() -> None:
    """A word of two concepts is ambiguous; its first sense is the first in the glossary."""
    (both,) = MATCHER.find("추론이다.")
    (one,) = MATCHER.find("수학 추론이다.")
    assert both.is_ambiguous
    assert not one.is_ambiguous
    assert both.sense.concept.id == "inference"


def test_words_not_meant_are_kept_among_all() -> None:
    """All occurrences include those that are meant otherwise here, without senses."""
    (occurrence,) = MATCHER.find_all("뱅크를 고른다.")
    assert occurrence.senses == ()


@pytest.mark.parametrize(("text", "term"), [("미세조정을", "미세조정"), ("미세 조정을", "미세 조정")])
def test_the_term_written_as_found_is_the_sense(text: str, term: str) -> None:
    """Of two spellings of one concept the one in the text counts, so a deprecated spacing is seen."""
    matcher = Matcher([concept("fine-tuning", "미세 조정", "미세조정")])
    assert [o.sense.term.text for o in matcher.find(text)] == [term]


def test_the_better_status_counts_for_other_spellings() -> None:
    """A spelling that is neither stands for the preferred one."""
    matcher = Matcher([concept("fine-tuning", "미세 조정", "미세조정")])
    (occurrence,) = matcher.find("미세\n조정을")
    assert occurrence.sense.term.status is Status.PREFERRED
    assert not occurrence.is_ambiguous
