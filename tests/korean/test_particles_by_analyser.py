"""The particles that dsgloss attaches are what the morphological analyser takes for particles too."""

from __future__ import annotations

import pytest

from dsgloss.korean.josa import attach, repair
from dsgloss.korean.kiwi import kiwi
from dsgloss.korean.morphology import Morpheme

NOUNS = """
모델 토큰 데이터 서버 파일 학습 추론 구조 신경망 알고리즘 문서 번역 용어 사전 함수 변수 시스템 네트워크 메일 기술
회사 정부 연구소 개발자 도구 결과 지표 방법 언어 문장 코드 버튼 채널 컴퓨터 프로그램
""".split()
PARTICLES = "은 이 을 과 으로 의 도 만 에서 까지 부터 보다 처럼".split()
STACKED = "에서는 까지도 으로부터 으로서 에서만".split()


@pytest.fixture(scope="module")
def analysed() -> dict[str, tuple[Morpheme, ...]]:
    """Analyse every noun with every particle, each in a sentence of its own."""
    eojeols = [attach(noun, josa) for noun in NOUNS for josa in (*PARTICLES, *STACKED)]
    found = kiwi().analyse([f"우리는 그 {eojeol} 함께 살펴보았다." for eojeol in eojeols])
    return dict(zip(eojeols, found, strict=True))


@pytest.mark.parametrize("josa", [*PARTICLES, *STACKED])
def test_the_analyser_sees_a_particle(josa: str, analysed: dict[str, tuple[Morpheme, ...]]) -> None:
    """The form attached to each noun is tagged as a particle, and the noun stays in one piece before it."""
    for noun in NOUNS:
        form, offset = repair(noun, josa), len("우리는 그 ") + len(noun)
        inside = [m for m in analysed[noun + form] if offset <= m.start < offset + len(form)]
        assert inside, noun + form
        assert inside[0].start == offset, noun + form
        assert all(morpheme.is_particle for morpheme in inside), noun + form


def test_places_and_tags() -> None:
    """Morphemes carry their place in the string that was analysed."""
    (morphemes,) = kiwi().analyse(["토큰을 예측한다."])
    assert [(m.form, m.start, m.end) for m in morphemes[:2]] == [("토큰", 0, 2), ("을", 2, 3)]
    assert morphemes[0].is_noun
    assert morphemes[1].is_particle
    assert not morphemes[1].is_noun


def test_each_string_is_analysed_on_its_own() -> None:
    """The answers come in the order of the questions, an empty one for an empty string."""
    answers = kiwi().analyse(["", "모델", "GPU 서버"])
    assert [[m.form for m in answer] for answer in answers] == [[], ["모델"], ["GPU", "서버"]]
