"""The parts of termhood: each measures what it says, from 0 to 1."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, astuple, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.model.record import field_names
from dsgloss.termhood import WEIGHTS, Evidence, PhraseCounts, weakest
from dsgloss.termhood.parts import Candidate, c_value, evidence, freedom, termhood


def candidate(
    text: str,
    occurrences: int = 8,
    verbal: int = 0,
    left: dict[str, int] | None = None,
    right: dict[str, int] | None = None,
) -> Candidate:
    """Make a candidate whose nouns on either side are those given."""
    sides = Counter(left or {}), Counter(right or {})
    nested = max(side.total() for side in sides)
    return Candidate(text, PhraseCounts(occurrences, 1, nested, verbal, Counter(), *sides))


@pytest.mark.parametrize(
    ("better", "worse", "part"),
    [
        (candidate("손실 함수", 9), candidate("손실 함수", 3), "salience"),
        (candidate("손실 함수"), candidate("함수"), "salience"),
        (candidate("손실"), candidate("손실", right={"함수": 8}), "salience"),
        (candidate("손실", right={"함수": 4, "곡선": 4}), candidate("손실", right={"함수": 8}), "salience"),
        (candidate("언어 모델"), candidate("거대 언어", right={"모델": 8}), "freedom"),
        (candidate("손실", right={"함수": 4, "곡선": 4}), candidate("손실", right={"함수": 7, "곡선": 1}), "freedom"),
        (candidate("모델", left={"언어": 1, "생성": 1}), candidate("모델", left={"언어": 2}), "productivity"),
        (candidate("신경망"), candidate("친구"), "contrast"),
        (candidate("사용자 정의 함수"), candidate("사용자 정의"), "contrast"),
        (candidate("경사 하강법"), candidate("탕약 하강법"), "technical"),
        (candidate("컨테이너"), candidate("탕약"), "technical"),
        (candidate("매개변수"), candidate("변수"), "length"),
        (candidate("양자화", verbal=1), candidate("양자화", verbal=7), "nominal"),
        (candidate("기울기 하강"), candidate("SGD 하강"), "korean"),
        (candidate("챗봇"), candidate("챗GPT"), "korean"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.text,
)
def test_parts_measure_what_they_say(better: Candidate, worse: Candidate, part: str) -> None:
    """Of two phrases, the first has more of the part."""
    one, other = (asdict(evidence(phrase)) for phrase in (better, worse))
    assert one[part] > other[part]


def test_c_value_of_a_phrase_that_is_never_used_by_itself() -> None:
    """Always in the same longer phrase: nothing. In two phrases equally: half of its occurrences count."""
    assert c_value(candidate("거대 언어", right={"모델": 8})) == 0
    assert c_value(candidate("손실", right={"함수": 4, "곡선": 4})) == 4
    assert c_value(candidate("손실 함수 값")) == 16


def test_freedom_is_an_entropy() -> None:
    """None with one neighbour; all with boundaries only, or with as many neighbours as occurrences."""
    assert freedom(Counter({"모델": 8}), 8) == 0
    assert freedom(Counter(), 8) == 1
    assert freedom(Counter("가나다라"), 4) == 1
    assert freedom(Counter({"모델": 2, "처리": 2}), 4) == 0.5
    assert freedom(Counter({"모델": 1}), 1) == 1


NEIGHBOURS = st.dictionaries(st.sampled_from("가나다라마"), st.integers(1, 9), max_size=5)
TEXTS = st.lists(st.sampled_from("손실 함수 친구 컨테이너 GPU-서버 챗GPT 값 탕약".split()), min_size=1, max_size=4)


@given(TEXTS.map(" ".join), NEIGHBOURS, NEIGHBOURS, st.integers(0, 9))
def test_everything_is_between_nothing_and_all(
    text: str, left: dict[str, int], right: dict[str, int], more: int
) -> None:
    """Whatever is counted, parts and termhood are from 0 to 1."""
    beside = max(sum(left.values()), sum(right.values()))
    parts = evidence(candidate(text, max(beside + more, 1), 0, left, right))
    assert all(0 <= value <= 1 for value in astuple(parts))
    assert 0 <= termhood(parts) <= 1


def test_weights_add_up_to_one() -> None:
    """So the termhood is a mean; all of everything is 1, nothing is 0."""
    assert sum(astuple(WEIGHTS)) == pytest.approx(1)
    nothing = Evidence(**dict.fromkeys(field_names(Evidence), 0.0))
    assert termhood(nothing) == 0


def test_every_part_counts() -> None:
    """Less of any part is less termhood."""
    everything = Evidence(**dict.fromkeys(field_names(Evidence), 1.0))
    assert termhood(everything) == 1
    for name in field_names(Evidence):
        assert termhood(replace(everything, **{name: 0.5})) < 1, name


def test_what_costs_most_is_named_first() -> None:
    """By what it takes from the termhood; parts that are complete are not named."""
    everything = Evidence(**dict.fromkeys(field_names(Evidence), 1.0))
    assert weakest(everything) == []
    doubtful = replace(everything, nominal=0.9, korean=0.5, length=0.6)
    assert weakest(doubtful, 2) == [("korean", 0.5), ("length", 0.6)]
