"""The tables of everyday nouns and of the readings of Hanja are well-formed and do their job."""

from __future__ import annotations

import re
from collections import Counter
from importlib import resources

import pytest

from dsgloss import data
from dsgloss.korean.hangul import INITIALS, decompose
from dsgloss.termhood.origin import Origin, general_nouns


@pytest.mark.parametrize("name", ["general_nouns.tsv", "sino_korean.tsv"])
def test_lines_are_like_those_of_the_other_tables(name: str) -> None:
    """Two cells a row, and line feeds."""
    text = resources.files(data).joinpath(name).read_text(encoding="utf-8")
    assert "\r" not in text
    assert {len(row) for row in data.rows(name)} == {2}


def test_general_nouns_are_sorted_and_each_is_there_once() -> None:
    """In code point order, so that differences are easy to read."""
    nouns = [noun for noun, _ in data.rows("general_nouns.tsv")]
    assert nouns == sorted(set(nouns))
    assert all(re.fullmatch("[가-힣]{1,6}", noun) for noun in nouns)


def test_general_nouns_have_a_kind_that_speaks_for_everyday_language() -> None:
    """light, head or everyday, and some of each."""
    kinds = Counter(general_nouns().values())
    assert set(kinds) == {origin for origin in Origin if origin.is_everyday}
    assert min(kinds.values()) > 40


@pytest.mark.parametrize("noun", "방법 경우 다음 예제 사용자 부분 정도 이유 사람 시간 오늘 전체 문제 생각 확인".split())
def test_words_of_any_text_are_general(noun: str) -> None:
    """They say nothing of a subject."""
    assert noun in general_nouns()


@pytest.mark.parametrize("noun", "함수 변수 신경망 학습 추론 모델 컨테이너 배포 행렬 알고리즘 암호 색인 양자화".split())
def test_words_of_a_subject_are_not(noun: str) -> None:
    """Terms of the fields that people write documentation about."""
    assert noun not in general_nouns()


def test_readings_are_sorted_by_their_initials() -> None:
    """Each syllable once, beside its initial consonant, in order."""
    rows = data.rows("sino_korean.tsv")
    assert [initial for initial, _ in rows] == [i for i in INITIALS if i in {initial for initial, _ in rows}]
    for initial, syllables in rows:
        assert {decompose(syllable).initial for syllable in syllables} == {initial}
        assert list(syllables) == sorted(set(syllables))
