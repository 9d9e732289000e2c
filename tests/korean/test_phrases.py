"""Noun phrases: which stretches of a Korean sentence are candidates for terms, and where they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.kiwi import kiwi
from dsgloss.korean.phrases import MOST_WORDS, Phrase, noun_phrases


def phrases(text: str) -> tuple[Phrase, ...]:
    """Find the candidates of one text."""
    [found] = noun_phrases([text], kiwi())
    return found


def longest(text: str) -> list[str]:
    """Give the candidates that are no part of another one."""
    found = phrases(text)
    return [p.text for p in found if not any(q != p and q.start <= p.start and p.end <= q.end for q in found)]


RUNS: dict[str, list[tuple[str, list[str]]]] = {
    "a particle ends a phrase and is no part of it": [
        ("작은 표본에서 배운 표현은 쉽게 무너진다.", ["표본", "표현"]),
        ("신경망이 그 문제를 풀었다.", ["신경망", "문제"]),
        ("컨테이너들은 서로 격리된다.", ["컨테이너", "격리"]),
        ("관리자님께 알림을 보낸다.", ["관리자", "알림"]),
    ],
    "bare nouns in a row are one phrase": [
        ("모임에서 지식 그래프 임베딩을 새로 계산했다.", ["모임", "지식 그래프 임베딩", "계산"]),
        ("분산 추적 도구는 지연 시간을 기록한다.", ["분산 추적 도구", "지연 시간", "기록"]),
    ],
    "an eojeol without spaces is one word": [
        ("순환신경망보다 나은 구조다.", ["순환신경망", "구조"]),
        ("자기지도학습으로 얻은 표현", ["자기지도학습", "표현"]),
    ],
    "Latin letters and numbers belong to a word or lead on to one": [
        ("새 GPU 메모리는 넉넉하다.", ["GPU 메모리"]),
        ("챗GPT와 함께 쓴다.", ["챗GPT"]),
        ("1차원 합성곱을 거친다.", ["1차원 합성곱"]),
        ("Llama 2 모델을 내려받는다.", ["Llama 2 모델"]),
    ],
    "signs that hold a word together": [
        ("K-평균 군집화는 빠르다.", ["K-평균 군집화"]),
        ("CI/CD 파이프라인을 고쳤다.", ["CI/CD 파이프라인"]),
        ("C++ 컴파일러를 쓴다.", ["C++ 컴파일러"]),
        ("R&D 센터에서 만들었다.", ["R&D 센터"]),
    ],
    "other signs end a phrase": [
        ("입력/출력, 학습·추론", ["입력", "출력", "학습", "추론"]),
        ("‘강화 학습’을 배운다.", ["강화 학습"]),
        ("전이 학습(transfer learning) 기법", ["전이 학습", "기법"]),
    ],
    "the noun of a verb is a candidate, that of an adjective is not": [
        ("매개변수를 미세 조정하고 결과를 시각화했다.", ["매개변수", "미세 조정", "결과", "시각화"]),
        ("사전 훈련된 가중치", ["사전 훈련", "가중치"]),
        ("추론시키려면 오래 걸린다.", ["추론"]),
        ("이 모델은 안전하다.", ["모델"]),
        ("값싼 장비", ["장비"]),
    ],
    "adverbs are no nouns": [
        ("현재 모델은 함께 쓴다.", ["모델"]),
    ],
    "적 leads on to a noun, and is no end": [
        ("적대적 생성 신경망", ["적대적 생성 신경망"]),
        ("확률적 경사 하강법을 쓴다.", ["확률적 경사 하강법"]),
        ("그것은 비교적 쉽다.", []),
        ("대표적인 모델", ["모델"]),
    ],
    "의 does not join": [("손실 함수의 기울기", ["손실 함수", "기울기"])],
    "numbers, pronouns and dependent nouns are nothing by themselves": [
        ("그것은 우리가 만든 것이다.", []),
        ("셋 중 하나는 3이다.", []),
        ("학습 중에는 세 번 저장할 수 있다.", ["학습", "저장"]),
        ("네 가지 방법", ["방법"]),
        ("그림 3을 보자.", ["그림"]),
    ],
    "a letter may lead on to a noun, and is no end": [
        ("행렬 A의 대각합", ["행렬", "대각합"]),
        ("t 검정을 한다.", ["t 검정"]),
    ],
    "stray particles are no nouns": [("$x$ 를 곱한 행렬 와 같다.", ["곱", "행렬"])],
    "of single syllables, common nouns may stand alone": [
        ("그 값과 층을 바꾼다.", ["값", "층"]),
        ("김 씨가 왔다.", []),
    ],
    "a pronoun that the lexicon has may begin a term": [("자기 지도 학습은 어렵다.", ["자기 지도 학습"])],
    "what the analyser tears apart is one noun all the same": [
        ("데이터 로더를 고친다.", ["데이터 로더"]),
        ("다중 모달 학습을 시작한다.", ["다중 모달 학습", "시작"]),
        ("데이터 로더.", ["데이터 로더"]),
    ],
    "a noun that is spelled like a particle or the copula is a noun": [
        ("인증과 인가는 다르다.", ["인증", "인가"]),
        ("시험 이자 계산을 맡긴다.", ["시험 이자 계산"]),
        ("자료 가져오기를 누른다.", ["자료 가져오기"]),
        ("깊이우선탐색으로 찾는다.", ["깊이우선탐색"]),
        ("미리보기를 누른다.", ["미리보기"]),
        ("붙여넣기를 누른다.", ["붙여넣기"]),
    ],
    "phrases have a Hangul syllable": [("The batch size is fixed.", []), ("", []), ("GPU와 CPU", [])],
}


@pytest.mark.parametrize(("text", "expected"), [row for rows in RUNS.values() for row in rows])
def test_longest_runs(text: str, expected: list[str]) -> None:
    """What runs as far as bare nouns go."""
    assert longest(text) == expected


def test_parts_of_a_run_are_candidates_too() -> None:
    """Every part at the spaces, with its place and its eojeols; none begins with a suffix or ends in 적."""
    found = phrases("그래서 확률적 경사 하강법을")
    assert [(p.start, p.end, p.words) for p in found] == [
        (4, 10, ("확률적", "경사")),
        (4, 14, ("확률적", "경사", "하강법")),
        (8, 10, ("경사",)),
        (8, 14, ("경사", "하강법")),
        (11, 14, ("하강법",)),
    ]


def test_a_line_break_is_a_space() -> None:
    """The text of a phrase is what stands in the text."""
    assert longest("대규모 언어\n모델은") == ["대규모 언어\n모델"]


def test_long_runs_are_given_in_parts() -> None:
    """A row of nouns, as in a list of keywords, does not give more candidates than a few times its length."""
    found = phrases("학습 데이터 모델 " * 30)
    assert max(len(p.words) for p in found) == MOST_WORDS
    assert len(found) <= 90 * MOST_WORDS


def test_places_in_long_texts() -> None:
    """A text that is analysed in pieces keeps its places, and no sentence is torn."""
    sentence = "검증 손실이 줄면 학습률 일정을 바꾼다. "
    found = phrases(sentence * 40)
    assert len(found) == 40 * len(phrases(sentence))
    assert [p.start for p in found if p.text == "학습률 일정"] == [10 + len(sentence) * n for n in range(40)]


def test_each_text_has_its_own_phrases() -> None:
    """The answers come in the order of the texts."""
    found = noun_phrases(["손실 함수를", "", "기울기가"], kiwi())
    assert [[p.text for p in own] for own in found] == [["손실", "손실 함수", "함수"], [], ["기울기"]]


SNIPPETS = st.sampled_from(
    [
        "거대 언어 모델",
        "을",
        "은 ",
        "하다",
        "적",
        "들",
        " ",
        "\n",
        ". ",
        "GPU",
        "-",
        "/",
        "(",
        "3",
        "🙂",
        "梁",
        "ㅋ",
        "것 ",
        "a",
    ]
)


@given(st.lists(SNIPPETS, max_size=200).map("".join))
def test_laws(text: str) -> None:
    """Places and texts agree; words make up the text; order and shape are as promised, whatever the text."""
    found = phrases(text)
    assert list(found) == sorted(found, key=lambda p: (p.start, p.end))
    assert len(set(found)) == len(found)
    for phrase in found:
        assert text[phrase.start : phrase.end] == phrase.text
        assert tuple(phrase.text.split()) == phrase.words
        assert 1 <= len(phrase.words) <= MOST_WORDS
        assert has_hangul(phrase.text)
