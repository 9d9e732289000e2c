"""Words that merely contain a term are not the term: what substring matching cries wolf over."""

from __future__ import annotations

import pytest

from dsgloss.lookup import Matcher
from dsgloss.model import Concept, Term

CONTAINING = {
    "주의": "민주주의 민주주의를 자본주의 사회주의적 부주의 주의력",
    "민주": "비민주",
    "모델": "모델링 모델링을 모델러 모델하우스 슈퍼모델",
    "로그": "블로그 블로그에 프롤로그 카탈로그 로그인 로그인은 로그아웃",
    "구조": "구조대 구조대가 구조물 구조체",
    "어플": "어플라이언스 어플리케이션",
    "이미지": "이미지네이션",
    "테스트": "테스트베드 콘테스트",
    "데이터": "메타데이터베이스 데이터셋",
    "노드": "애노드 노드리스",
    "학습": "학습자 학습률 재학습",
    "시스템": "시스템즈 에코시스템",
    "키": "키보드 키워드 키오스크 키트 키우는 키운 키스 키친 키다리 키링 키패드 쿠키 위키 스키 럭키 단축키 공개키",
    "층": "계층 심층 고층 중산층 오존층 은닉층 층계 층위 층간소음 층층이 다층",
    "앱": "앱스토어 앱솔루트 앱티브 웹앱 슈퍼앱",
    "표": "지표 목표 좌표 발표 표준 표현 표면 표기하면 표본 표시",
    "합": "합집합 종합 합성",
    "망": "희망 신경망 망원경 망치 망각",
    "큐": "바비큐 큐레이션 큐브",
}
IN_LATIN = {
    "GPT": "ChatGPT xGPT GPT4 ＣｈａｔＧＰＴ",
    "log": "blog login log4j logo analog",
    "key": "monkey keyboard keyed",
    "AI": "AIDS OpenAI said",
    "string": "str strings2",
}
STANDING = {
    "키": "키 키가 키는 키를 키로 키의 키마다 키입니다 키인 키보다",
    "층": "층이 층은 층에서만 층별로 층으로 층마다",
    "앱": "앱을 앱이 앱들 앱에서 앱별 앱용 웹-앱",
    "주의": "주의를 주의는",
    "모델": "모델을 모델이며 모델이었으며 모델뿐이다 모델들은 모델별 모델화 AI모델 모델(안)",
    "로그": "로그를 로그가 로그에는",
    "구조": "구조가 구조적인 구조적으로 구조이다",
    "GPT": "GPT는 GPT-4 GPTs",
    "log": "log logs log를 log-in",
}


def texts(table: dict[str, str]) -> list[tuple[str, str]]:
    """Pair each term of a table with each of its words."""
    return [(term, word) for term, row in table.items() for word in row.split()]


def is_found(term: str, text: str) -> bool:
    """Tell whether a glossary of one term finds it in a text."""
    language = "en" if term.isascii() else "ko"
    return bool(Matcher([Concept(id="c", terms=(Term(text=term, language=language),))]).find(text))


@pytest.mark.parametrize(("term", "word"), texts(CONTAINING))
def test_korean_words_that_contain_a_term(term: str, word: str) -> None:
    """A longer Korean word is another word, with and without a particle after it."""
    assert not is_found(term, word)
    assert not is_found(term, f"그 {word}에서도 그렇다.")


@pytest.mark.parametrize(("term", "word"), texts(IN_LATIN))
def test_latin_words_that_contain_a_term(term: str, word: str) -> None:
    """Latin terms begin and end with the word, in full-width letters too."""
    assert not is_found(term, f"그 {word}은 다르다.")


@pytest.mark.parametrize(("term", "word"), texts(STANDING))
def test_the_term_with_its_ending_is_found(term: str, word: str) -> None:
    """Particles, the copula and suffixes do not hide a term, be it one syllable long."""
    assert is_found(term, f"그 {word} 보자.")


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("구조대", "다른 구조 대상"),
        ("강화 학습", "강 화학 습도"),
        ("이상", "이 상태"),
        ("추론", "도출 및 추 론"),
        ("사전", "회사 전체"),
    ],
)
def test_a_term_is_not_pieced_together_from_words(term: str, text: str) -> None:
    """Spaces may be missing from a term, but a term without one is not found across the spaces of a text."""
    assert not is_found(term, text)
