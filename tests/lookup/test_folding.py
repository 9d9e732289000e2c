"""Folded text, and the way back from its places to the original."""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.korean.spacing import term_key
from dsgloss.lookup.folding import fold

RUNNING_TEXT = st.text(st.sampled_from("가각간학습모델GPTgpt47 \n\t-·_‐ＧＰ㎏ﬁ…①é한글ßİ"), max_size=30)
DECOMPOSED = RUNNING_TEXT.map(lambda text: unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("그 Fine-Tuning을", "그finetuning을"),
        ("거대\n언어\u00a0모델", "거대언어모델"),
        ("ＬＬＭ은", "llm은"),
        (unicodedata.normalize("NFD", "모델"), "모델"),
        ("입·출력", "입출력"),
        ("fine－tuning", "finetuning"),
        ("3㎏", "3kg"),
        ("Straße", "strasse"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    """Case, width, spaces, hyphens and composition make no difference."""
    assert fold(text).text == folded
    assert fold(text).text == term_key(text)


@pytest.mark.parametrize(
    ("text", "part", "original"),
    [
        ("그 Fine-Tuning을", "finetuning", "Fine-Tuning"),
        ("거대 언어\n모델은", "거대언어모델", "거대 언어\n모델"),
        ("ＬＬＭ은", "llm", "ＬＬＭ"),
        ("무게 3㎏의", "kg", "㎏"),
        ("무게 3㎏의", "k", "㎏"),
        ("…그 모델", "모델", "모델"),
        (unicodedata.normalize("NFD", "그 모델은"), "모델", unicodedata.normalize("NFD", "모델")),
    ],
)
def test_a_span_leads_back(text: str, part: str, original: str) -> None:
    """A span of the folded text leads back to the whole characters that it comes from."""
    folded = fold(text)
    at = folded.text.index(part)
    start, end = folded.span(at, at + len(part))
    assert text[start:end] == original


@given(RUNNING_TEXT | DECOMPOSED, st.data())
def test_every_span_folds_to_itself(text: str, data: st.DataObject) -> None:
    """What a span leads back to holds, folded, the folded span; and begins and ends with a character of it."""
    folded = fold(text)
    if not folded.text:
        return
    first = data.draw(st.integers(0, len(folded.text) - 1))
    last = data.draw(st.integers(first + 1, len(folded.text)))
    start, end = folded.span(first, last)
    assert 0 <= start < end <= len(text)
    assert folded.text[first:last] in fold(text[start:end]).text
    assert fold(text[start]).text
    assert not text[start].isspace()
    assert not text[end - 1].isspace()


@given(RUNNING_TEXT | DECOMPOSED)
def test_spans_follow_the_text(text: str) -> None:
    """Characters of the folded text come from the original in its order."""
    folded = fold(text)
    spans = [folded.span(place, place + 1) for place in range(len(folded.text))]
    assert spans == sorted(spans)


@given(RUNNING_TEXT)
def test_text_folds_as_terms_do(text: str) -> None:
    """Text and terms are folded alike, else a term could not be found in a text that is the term."""
    assert fold(text).text == term_key(text)


def test_all_whitespace_folds_to_nothing() -> None:
    """No kind of whitespace is left in a folded text, whether NFKC makes a space of it or not."""
    blanks = [character for character in map(chr, range(sys.maxunicode + 1)) if character.isspace()]
    assert {character: fold(f"모{character}델").text for character in blanks} == dict.fromkeys(blanks, "모델")
