"""Syllables and their letters, initial consonants, romanisation and the keys that ignore spacing."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.korean.hangul import (
    FINALS,
    INITIALS,
    VOWELS,
    decompose,
    has_hangul,
    initials,
    is_initials,
    is_syllable,
    letters,
)
from dsgloss.korean.romanize import romanize
from dsgloss.korean.spacing import term_key

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(SYLLABLES)
def test_letters_compose_the_syllable_again(syllable: str) -> None:
    """Splitting a syllable loses nothing: the places of its letters give back its code point."""
    parts = decompose(syllable)
    place = (INITIALS.index(parts.initial) * 21 + VOWELS.index(parts.vowel)) * 28 + FINALS.index(parts.final)
    assert chr(0xAC00 + place) == syllable


@given(SYLLABLES)
def test_letters_agree_with_unicode_decomposition(syllable: str) -> None:
    """A syllable has a final consonant exactly when Unicode decomposes it into three."""
    assert len(unicodedata.normalize("NFD", syllable)) == (3 if decompose(syllable).final else 2)


@pytest.mark.parametrize(
    ("text", "spelled"),
    [
        ("학습", "ㅎㅏㄱㅅㅡㅂ"),
        ("값", "ㄱㅏㅄ"),
        ("꿈", "ㄲㅜㅁ"),
        ("의사", "ㅇㅢㅅㅏ"),
        ("GPU 서버", "GPU ㅅㅓㅂㅓ"),
        ("", ""),
    ],
)
def test_letters(text: str, spelled: str) -> None:
    """A text is spelled letter by letter; what is no syllable stays."""
    assert letters(text) == spelled


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("전문가 혼합", "ㅈㅁㄱ ㅎㅎ"),
        ("강화 학습", "ㄱㅎ ㅎㅅ"),
        ("빠른 응답", "ㅃㄹ ㅇㄷ"),
        ("AI 모델", "AI ㅁㄷ"),
    ],
)
def test_initials(text: str, typed: str) -> None:
    """Initial consonants are what people type to search; doubled ones stay doubled."""
    assert initials(text) == typed


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ㅈㅁㄱ", True),
        ("ㅈㅁㄱ ㅎㅎ", True),
        ("ㅏ", False),
        ("ㄱ나", False),
        ("", False),
        (" ", False),
        ("abc", False),
    ],
)
def test_is_initials(text: str, *, expected: bool) -> None:
    """Only bare consonants, spaces between them allowed, are a search by initials."""
    assert is_initials(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("한", True), ("GPU 서버", True), ("GPU", False), ("ㅋㅋ", False), ("漢字", False), ("", False)],
)
def test_has_hangul(text: str, *, expected: bool) -> None:
    """Bare letters and Hanja are no Hangul syllables."""
    assert has_hangul(text) is expected
    assert any(is_syllable(character) for character in text) is expected


@pytest.mark.parametrize(
    ("korean", "latin"),
    [
        ("매개변수", "maegaebyeonsu"),
        ("학습", "hakseup"),
        ("강화 학습", "ganghwa hakseup"),
        ("의미", "uimi"),
        ("꽃잎", "kkotip"),
        ("왜곡", "waegok"),
        ("GPU 서버", "GPU seobeo"),
    ],
)
def test_romanize(korean: str, latin: str) -> None:
    """Syllables are written by their letter values, without sound changes."""
    assert romanize(korean) == latin


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("거대 언어 모델", "거대언어모델", "spaces"),
        ("미세 조정", "미세\u00a0조정", "no-break space"),
        ("Fine-Tuning", "fine tuning", "hyphen and case"),
        ("입·출력", "입출력", "middle dot"),
        ("ＧＰＵ", "gpu", "full-width letters"),
        (unicodedata.normalize("NFD", "모델"), "모델", "decomposed letters"),
        ("k\u2011NN", "k-nn", "non-breaking hyphen"),
        ("snake_case", "Snake Case", "underscore"),
    ],
)
def test_term_keys_that_are_the_same(one: str, other: str, why: str) -> None:
    """Spellings that differ in spacing, hyphens, width or case only have one key."""
    assert term_key(one) == term_key(other), why


@pytest.mark.parametrize(("one", "other"), [("모델", "모텔"), ("C", "C++"), ("추론", "추론기"), ("GPT-3", "GPT-4")])
def test_term_keys_that_differ(one: str, other: str) -> None:
    """Different letters or signs are different terms."""
    assert term_key(one) != term_key(other)
