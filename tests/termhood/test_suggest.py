"""Suggesting terms: what comes first, what is left out, what is said of it."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept, Review, ReviewState, Term, Terminology
from dsgloss.documents import Document, parse_document
from dsgloss.extraction.mine import mine
from dsgloss.korean.kiwi import kiwi
from dsgloss.korean.spacing import term_key
from dsgloss.termhood import Suggestion, keys_of_pairs, keys_of_terms, suggest

PAGES = (
    "다음 예제에서는 결합 확률 분포를 그린다. 사용자가 보는 방법은 여러 가지다. 결합 확률 분포는 표로도 그릴 수 있다.",
    "이 경우 주변 확률을 구한다. 결합 확률 분포를 더하면 주변 확률이 된다. 다음 예제는 사용자에게 쉽다.",
    "스트림 처리기는 지연 시간을 줄인다. 스트림처리기를 쓰는 방법은 다르다. 지연 시간이 길면 스트림 처리기를 늘린다.",
)


def documents() -> list[Document]:
    """Read the pages."""
    return [parse_document(text, f"{number}.md") for number, text in enumerate(PAGES)]


def suggested(*texts: str, known: frozenset[str] = frozenset(), min_count: int = 2) -> list[Suggestion]:
    """Suggest terms of texts."""
    read = [parse_document(text, f"{number}.md") for number, text in enumerate(texts)]
    return suggest(read, known, kiwi(), min_count)


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("결합 확률 분포", "사용자"),
        ("결합 확률 분포", "결합 확률"),
        ("결합 확률 분포", "확률 분포"),
        ("스트림 처리기", "스트림"),
        ("지연 시간", "시간"),
        ("스트림 처리기", "사용자"),
    ],
)
def test_terms_come_before_fragments_and_everyday_words(term: str, other: str) -> None:
    """The whole before its parts, the special before the general."""
    order = [found.ko for found in suggested(*PAGES)]
    assert order.index(term) < order.index(other)


@pytest.mark.parametrize("phrase", ["다음", "다음 예제", "방법", "경우", "부분", "예제", "여러"])
def test_light_words_are_no_suggestions(phrase: str) -> None:
    """Nothing begins with 다음 or ends with 방법."""
    assert phrase not in [found.ko for found in suggested(*PAGES, min_count=1)]


def test_what_is_said_of_a_suggestion() -> None:
    """The commonest spelling, the others, how often and where."""
    found = next(found for found in suggested(*PAGES) if found.ko == "스트림 처리기")
    assert (found.variants, found.count, found.documents) == (("스트림처리기",), 3, 1)
    assert [(c.source, c.line, c.column) for c in found.citations] == [("2.md", 1, 1), ("2.md", 1, 22), ("2.md", 1, 52)]
    assert 0.5 < found.termhood <= 1


def test_rare_phrases_are_left_out() -> None:
    """What is used less often than asked for."""
    assert [found.ko for found in suggested("양자 컴퓨팅을 배운다.")] == []
    assert "양자 컴퓨팅" in [found.ko for found in suggested("양자 컴퓨팅을 배운다.", min_count=1)]
    assert min(found.count for found in suggested(*PAGES, min_count=3)) == 3


def test_terms_of_the_glossary_are_left_out_however_they_are_spaced() -> None:
    """Also those of rejected concepts: a person has decided."""
    terms = (Term(text="결합확률 분포", language="ko"), Term(text="joint distribution", language="en"))
    rejected = Review(state=ReviewState.REJECTED)
    glossary = Terminology(
        concepts=(
            Concept(id="joint-distribution", terms=terms),
            Concept(id="latency", review=rejected, terms=(Term(text="지연 시간", language="ko"),)),
        )
    )
    left = {term_key(found.ko) for found in suggest(documents(), keys_of_terms(glossary), kiwi())}
    assert left.isdisjoint({"결합확률분포", "지연시간"})
    assert "스트림처리기" in left


def test_terms_that_the_texts_pair_are_left_out() -> None:
    """A counterpart in brackets makes a proposal of `build`; a quantity in brackets does not."""
    read = [parse_document("지연 시간(latency)이 길다. 표본 크기(30명)는 작다. 지연 시간과 표본 크기", "a.md")]
    known = keys_of_pairs(mine(read[0], kiwi()))
    assert known == {"지연시간"}
    assert {found.ko for found in suggest(read, known, kiwi())} >= {"표본 크기"}
    assert "지연 시간" not in {found.ko for found in suggest(read, known, kiwi())}


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_the_order_of_documents_does_not_matter(random: Random) -> None:
    """The same documents in another order give the same suggestions, byte for byte."""
    shuffled = random.sample(documents(), len(PAGES))
    assert suggest(shuffled, frozenset(), kiwi()) == suggest(documents(), frozenset(), kiwi())


def test_nothing_of_nothing() -> None:
    """No documents, or none with Korean prose."""
    assert suggest([], frozenset(), kiwi()) == []
    assert suggested("", "The loss function. The loss function.", "`함수` `함수`") == []
