"""Counting noun phrases in one document: what is counted, where, and what stands beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

import pytest

from dsgloss.documents import Document, parse_document
from dsgloss.korean.kiwi import kiwi
from dsgloss.korean.spacing import term_key
from dsgloss.termhood import CountsByKey, PhraseCounts, Place, count

Read = Callable[[str], Document]


def counted(document: Document) -> CountsByKey:
    """Count the phrases of a document."""
    return count(document, kiwi())


def test_a_phrase_and_its_parts(read: Read) -> None:
    """What stands directly beside a phrase makes it part of a longer one; particles and full stops are boundaries."""
    found = counted(read("검증 손실 곡선을 그린다. 손실 곡선은 완만하다. 손실이 준다."))
    assert found["손실곡선"] == PhraseCounts(
        occurrences=2,
        documents=1,
        nested=1,
        spellings=Counter({"손실 곡선": 2}),
        left=Counter({"검증": 1}),
        places=(Place("page.md", 1, 4), Place("page.md", 1, 16)),
    )
    loss = found["손실"]
    assert (loss.occurrences, loss.nested) == (3, 2)
    assert (loss.left, loss.right) == (Counter({"검증": 1}), Counter({"곡선": 2}))


def test_spellings_of_a_phrase_are_counted_together(read: Read) -> None:
    """Spaces, hyphens and case do not make another phrase."""
    found = counted(read("전이 학습을 한다. 전이학습이 낫다. K-평균과 k평균은 같다."))
    assert found["전이학습"].spellings == Counter({"전이 학습": 1, "전이학습": 1})
    assert found["k평균"].spellings == Counter({"K-평균": 1, "k평균": 1})


def test_the_first_places_are_kept(read: Read) -> None:
    """Three places, by line and column, whatever else there is."""
    found = counted(read(r"가중치를 더한다.\n\n- 가중치\n- 큰 가중치와 작은 가중치\n"))
    assert found["가중치"].occurrences == 4
    assert [(place.line, place.column) for place in found["가중치"].places] == [(1, 1), (3, 3), (4, 5)]


def test_the_source_is_what_citations_use() -> None:
    """The identifier in the front matter, else the path."""
    found = counted(parse_document("---\nid: '017'\n---\n\n가중치를 더한다.\n", "a/b.md"))
    assert found["가중치"].places == (Place("017", 5, 1),)


@pytest.mark.parametrize(
    ("text", "verbal"),
    [
        ("모델을 양자화한다.", 1),
        ("모델을 양자화하였으며, 다시 양자화했다.", 2),
        ("양자화된 모델", 1),
        ("양자화를 거친 모델", 0),
        ("양자화 하나만으로 충분하다.", 0),
    ],
)
def test_nouns_of_verbs(text: str, verbal: int, read: Read) -> None:
    """하다 and 되다 directly behind make a verb of the noun."""
    assert counted(read(text))["양자화"].verbal == verbal


@pytest.mark.parametrize(
    "text",
    [
        "`가중치`를 더한다.",
        "```\\n가중치를 더한다.\\n```",
        "    print(가중치)",
        "식 $가중치$를 본다.",
        "[여기](가중치.md)를 본다.",
        "<!-- 가중치를 더한다. -->",
    ],
)
def test_code_and_mathematics_are_no_prose(text: str, read: Read) -> None:
    """What is no prose has no terms."""
    assert "가중치" not in counted(read(text))


def test_a_noun_beside_code_is_counted(read: Read) -> None:
    """Code beside a noun is a boundary: it makes no longer phrase."""
    found = counted(read("`fit` 함수와 `loss` 인자 값을 본다."))
    assert {key: own.nested for key, own in found.items()} == {"함수": 0, "인자": 1, "값": 1, "인자값": 0}


def test_the_key_is_that_of_the_glossary(read: Read) -> None:
    """Phrases and glossary terms are compared by the same key."""
    assert term_key("K-평균 군집화") in counted(read("K-평균 군집화를 쓴다."))
