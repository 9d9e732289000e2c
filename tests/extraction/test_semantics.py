"""Evidence of meaning: the `semantic` extra."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from dsgloss.extraction.mine import mine
from dsgloss.extraction.weighing.semantics import universal_encoder
from dsgloss.korean.kiwi import kiwi

NEARER = [
    ("강아지", "puppy", "bicycle"),
    ("경제 성장", "economic growth", "protein folding"),
    ("운영체제", "operating system", "heart disease"),
]


@pytest.mark.parametrize(("korean", "translation", "another"), NEARER, ids=[case[0] for case in NEARER])
def test_a_translation_is_nearer_than_something_else(korean: str, translation: str, another: str) -> None:
    """The encoder puts Korean and English into one space."""
    near, far = universal_encoder().similarities([(korean, translation), (korean, another)])
    assert near > far + 0.2


def test_meaning_is_asked_of_all_candidates_of_a_document_at_once() -> None:
    """The extent of a term is weighed by meaning, too, and the evidence says so."""
    text = "은행은 고객의 신용 등급(credit rating)을 매긴다.\n\n둘레길 걷기(trail walking)를 즐긴다."
    found = mine(parse_document(text, "a.md"), kiwi(), universal_encoder())
    assert [(m.ko, m.en) for m in found] == [
        ("신용 등급", "credit rating"),
        ("둘레길 걷기", "trail walking"),
    ]


def test_a_text_without_brackets_asks_nothing() -> None:
    """There is no candidate to compare."""
    assert mine(parse_document("괄호가 없는 글이다.", "a.md"), kiwi(), universal_encoder()) == []
