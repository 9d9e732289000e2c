"""What words are made of: everyday nouns, technical constituents, loanwords, and what nobody knows."""

from __future__ import annotations

import pytest

from dsgloss.termhood.origin import Origin, pieces, sounds_borrowed

E, T, B, U, F = Origin.EVERYDAY, Origin.TECHNICAL, Origin.BORROWED, Origin.UNKNOWN, Origin.FOREIGN

WORDS = [
    ("친구", [("친구", E)]),
    ("다음", [("다음", Origin.LIGHT)]),
    ("방법", [("방법", Origin.HEAD)]),
    ("신경망", [("신경망", T)]),
    ("손실함수", [("손실", T), ("함수", T)]),
    ("사용자함수", [("사용자", E), ("함수", T)]),
    ("역전파법", [("역전파", T), ("법", T)]),
    ("뮤즐리", [("뮤즐리", B)]),
    ("뮤즐리함수", [("뮤즐리함수", B)]),
    ("탕약", [("탕약", U)]),
    ("GPU", [("GPU", F)]),
    ("챗GPT", [("챗", B), ("GPT", F)]),
    ("K-평균", [("K", F), ("평균", T)]),
    ("3차원", [("3", F), ("차원", T)]),
]


@pytest.mark.parametrize(("word", "expected"), WORDS)
def test_pieces(word: str, expected: list[tuple[str, Origin]]) -> None:
    """Lists cover all of a Hangul run or nothing of it; other scripts stand by themselves, signs are dropped."""
    assert [(piece.text, piece.origin) for piece in pieces(word)] == expected


@pytest.mark.parametrize("word", "트래픽 파이프라인 모델 서버 토큰 노드 캐시 쿼리 디버깅 텐서 볼륨 게이트웨이".split())
def test_loanwords_sound_borrowed(word: str) -> None:
    """Some syllable of theirs is no reading of a Hanja."""
    assert sounds_borrowed(word)


@pytest.mark.parametrize("word", "학습 확률 변수 경사 하강 신경망 추론 양자화 병렬 통계량 쌍대 률 율".split())
def test_sino_korean_words_do_not(word: str) -> None:
    """Every syllable of theirs reads a Hanja."""
    assert not sounds_borrowed(word)


def test_every_origin_speaks_for_one_side_at_most() -> None:
    """Everyday language or a subject; what is unknown or foreign speaks for neither."""
    assert [origin for origin in Origin if origin.is_everyday and origin.is_technical] == []
    assert [origin for origin in Origin if not (origin.is_everyday or origin.is_technical)] == [U, F]
