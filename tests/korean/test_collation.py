"""The order of the indexes."""

from __future__ import annotations

import pytest

from dsgloss.korean.collation import OTHERS, collation_key, english_letter, korean_letter

KOREAN = [
    ("가", "a syllable without a final consonant comes first"),
    ("가방", "then longer words with it"),
    ("가상 자산", "a space does not count: 가상 자산, 가상자원"),
    ("가상자원", "원 comes after 산"),
    ("각", "finals come after the open syllable with all its words"),
    ("갂", "ㄲ after ㄱ"),
    ("값", "ㅄ after ㅂ"),
    ("개", "ㅐ after ㅏ"),
    ("갸", "ㅑ after ㅐ"),
    ("과", "ㅘ after ㅗ"),
    ("까치", "a tense consonant comes after all words in the plain one"),
    ("나", "then the next letter"),
    ("다", "ㄷ"),
    ("따", "ㄸ after ㄷ"),
    ("하-하", "a hyphen does not count"),
    ("하하호", "longer"),
]


def test_korean_order() -> None:
    """Korean terms stand as in a dictionary."""
    expected = [word for word, _ in KOREAN]
    assert sorted(expected, key=collation_key) == expected


ENGLISH = ["agent", "AI", "café", "cafeteria", "fine print", "fine-tuning", "finetuning set", "Zürich", "가"]


def test_english_order() -> None:
    """Case, accents, spaces and hyphens do not count, and Hangul comes after Latin letters."""
    assert sorted(ENGLISH, key=collation_key) == ENGLISH


LETTERS = [
    ("가방", "ㄱ", "its initial consonant"),
    ("까치", "ㄱ", "the tense one stands under the plain one"),
    ("쌍둥이", "ㅅ", "another"),
    ("힣", "ㅎ", "the last syllable"),
    ("'가짜' 뉴스", "ㄱ", "signs do not count"),
    ("AI 모델", OTHERS, "begins with Latin letters"),
    ("3차원", OTHERS, "begins with a number"),
    ("…", OTHERS, "has nothing but signs"),
    ("\u1100\u1161", "ㄱ", "the same syllable in pieces"),
]


@pytest.mark.parametrize(("term", "expected", "why"), LETTERS)
def test_korean_letters(term: str, expected: str, why: str) -> None:
    """The heading under which a Korean term stands."""
    assert korean_letter(term) == expected, why


@pytest.mark.parametrize(
    ("term", "expected"), [("Élan", "e"), ("zebra", "z"), ("3D", OTHERS), ("ㄱ", OTHERS), ("", OTHERS)]
)
def test_english_letters(term: str, expected: str) -> None:
    """The heading under which an English term stands."""
    assert english_letter(term) == expected
