"""Totals taken apart into rows: nothing is lost, and any way of adding them up gives the same rows."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss.documents import parse_document
from dsgloss.model import Citation, Source
from dsgloss.spark.parts import Kind, Part, combined, parts_of, total_of
from dsgloss.survey import Pairs, Surveyed, Total, surveyed, total

TEXTS = [
    "모델은 전문가 혼합(mixture of experts, MoE)을 쓴다.",
    "---\nid: '007'\ntitle: 첫 글\n---\n\n강화 학습(reinforcement learning, RL)을 한다.",
    "---\nid: '007'\ntitle: 둘째 글\n---\n\n강화학습(Reinforcement Learning)을 한다. 강화 학습(RL)은 느리다.",
    "증류란 큰 모델의 지식을 작은 모델에 옮기는 방식을 말한다.",
    "인공지능(AI)을 쓴다. 인공 지능(AI)은 빠르다. 량원펑(梁文鋒)이 말했다.",
    "인공지능(AI)이다. 회사의 최고경영자(CEO)가 말했다. 미세 조정(파인튜닝)을 한다.",
    "괄호가 없는 글이다.",
]


@cache
def found() -> list[Surveyed]:
    """Mine every text under three names."""
    named = [(text, f"{name}{number}.md") for number, text in enumerate(TEXTS) for name in "abc"]
    return [surveyed(parse_document(text, path), [Pairs()]) for text, path in named]


def ordered(parts: list[Part]) -> list[Part]:
    """Sort parts as Spark does before they are added up."""
    return sorted(parts, key=lambda part: (part.kind, part.key))


TOTALS = [
    (Total(), [], "nothing"),
    (Total(uses={"증류": frozenset([Citation(source="b", line=2, column=1), Citation(source="a", line=9, column=4)])}),
     [Part(Kind.USE, "증류", '[{"source":"a","line":9,"column":4},{"source":"b","line":2}]')],
     "uses in their order, not in that of a set"),
    (Total(sources={"007": Source(id="007", path="글.md", title="첫 글")}),
     [Part(Kind.SOURCE, "007", '{"id":"007","path":"글.md","title":"첫 글"}')], "a source without what is not known"),
]  # fmt: skip


@pytest.mark.parametrize(("whole", "parts", "why"), TOTALS)
def test_a_part_is_json_of_what_is_known(whole: Total, parts: list[Part], why: str) -> None:
    """Rows travel as text that a person can read, and come back as what they were."""
    assert list(parts_of(whole)) == parts, why
    assert total_of(parts) == whole, why


def test_nothing_is_lost_on_the_way() -> None:
    """What real documents state, taken apart and put together, is what it was."""
    whole = total(found())
    assert {part.kind for part in parts_of(whole)} == {Kind.EVIDENCE, Kind.DEFINITION, Kind.SOURCE}
    assert total_of(parts_of(whole)) == whole


@given(st.randoms(use_true_random=False), st.integers(1, 6), st.integers(1, 6))
@settings(max_examples=30)
def test_any_split_gives_the_same_total(random: Random, workers: int, salts: int) -> None:
    """Over any number of workers, and by any number of salts, the two steps of the sum give the whole."""
    hands: list[list[Surveyed]] = [[] for _ in range(workers)]
    for text in random.sample(found(), len(found())):
        random.choice(hands).append(text)
    by_salt: list[list[Part]] = [[] for _ in range(salts)]
    for number, hand in enumerate(hands):
        by_salt[number % salts] += parts_of(total(hand))
    once = [part for parts in by_salt for part in combined(ordered(parts))]
    random.shuffle(once)
    twice = list(combined(ordered(once)))
    keys = [(part.kind, part.key) for part in twice]
    assert len(keys) == len(set(keys)), "one row is left of each key"
    assert total_of(twice) == total(found())
