"""Sentences that define a term, and sentences that only look so."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss import Relation, data
from dsgloss.documents import parse_document
from dsgloss.extraction.defining import definitions
from dsgloss.extraction.defining.candidates import candidates
from dsgloss.extraction.defining.nouns import NounKind
from dsgloss.extraction.mention import Mention
from dsgloss.korean.kiwi import kiwi
from dsgloss.model.data import said_by


def defined(text: str, path: str = "text.txt") -> list[Mention]:
    """Find what a text defines."""
    return definitions(parse_document(text, path), kiwi())


DEFINITIONS: dict[str, list[tuple[str, str]]] = {
    "the copula after a class with a clause before it": [
        ("양조장은 곡물이나 과일을 발효해 술을 빚는 시설이다.", "양조장"),
        ("체크섬은 파일이 손상되었는지 확인하려고 덧붙이는 값입니다.", "체크섬"),
        ("부동 소수점 연산은 소수점의 위치를 옮겨 가며 수를 다루는 연산이에요.", "부동 소수점 연산"),
        ("방향 그래프는 간선에 방향이 있는 그래프이다.", "방향 그래프"),
        ("등고선은 높이가 같은 지점을 이은 선분들의 모음이다.", "등고선"),
        ("로드 밸런서는 요청을 여러 서버에 나누어 보내는 장치다.", "로드 밸런서"),
        ("Grafana는 시계열 지표를 화면에 그려 주는 도구입니다.", "Grafana"),
    ],
    "란 and its like announce a definition": [
        ("관성이란 물체가 지금의 운동을 이어 가려는 성질이다.", "관성"),
        ("멱함수란 밑이 변하고 지수가 일정한 함수를 말한다.", "멱함수"),
        ("저작권이라 함은 창작물을 이용할 수 있는 배타적 권리를 말한다.", "저작권"),
        ("귀납이라는 것은 사례에서 규칙을 이끌어 내는 추론 방식이다.", "귀납"),
        ("‘디폴트’라는 용어는 빚을 제때 갚지 못하는 일을 가리킨다.", "디폴트"),
        ('여기서 "사영"이란 도형을 평면에 옮기는 것을 뜻합니다.', "사영"),
    ],
    "a verb that says what something means": [
        ("최빈값은 자료에서 가장 여러 번 나오는 값을 가리킨다.", "최빈값"),
        ("기단은 온도와 습도가 고른 큰 공기 덩어리를 일컫는다.", "기단"),
        ("회귀 테스트는 고친 뒤에도 예전 기능이 그대로인지 살피는 시험을 의미합니다.", "회귀 테스트"),
        ("용해도는 용매 백 그램에 녹을 수 있는 용질의 양으로 정의된다.", "용해도"),
        ("자유도는 서로 독립하여 바뀔 수 있는 변수의 수로 정의할 수 있습니다.", "자유도"),
    ],
    "a name is given to what was described": [
        ("두 집합에 함께 든 원소를 모은 집합을 교집합이라고 한다.", "교집합"),
        ("이런 현상을 흔히 병목이라 부릅니다.", "병목"),
        ("작은 함수를 이어 붙이는 이 방식을 함수 합성(function composition)이라고 부른다.", "함수 합성"),
        ("재료를 미리 손질해 두는 일을 ‘밑작업’이라고 합니다.", "밑작업"),
        ("이렇게 묶인 단위는 배치라고 불린다.", "배치"),
    ],
    "a bracket or quotation marks belong to the term, not to what is cited": [
        ("해시 함수(hash function)는 임의의 길이를 가진 자료를 고정된 길이로 바꾸는 함수이다.", "해시 함수"),
        ("‘콜드 체인’은 식품을 낮은 온도로 지키며 나르는 유통 체계다.", "콜드 체인"),
        ("느슨한 결합(loose coupling)은 부품이 서로를 거의 모르게 하는 설계 방식이다.", "느슨한 결합"),
        ("지속적인 배포(continuous deployment)는 고친 코드를 곧바로 내보내는 개발 관행이다.", "지속적인 배포"),
        ("API(Application Programming Interface)는 프로그램이 서로를 부르기 위한 규약이다.", "API"),
    ],
    "what may stand before the term": [
        ("통계학에서 중앙값은 자료를 크기순으로 늘어놓았을 때 가운데 오는 값이다.", "중앙값"),
        ("또한, 캐시는 자주 쓰는 자료를 가까이 두는 저장 공간을 말한다.", "캐시"),
        ("일반적으로 인터프리터는 코드를 한 줄씩 읽어 실행하는 프로그램이다.", "인터프리터"),
        ("결국 스키마는 자료의 모양을 정하는 규칙이다.", "스키마"),
        ("배열은 크기가 고정되는 반면, 연결 리스트는 항목을 고리처럼 잇는 자료 구조이다.", "연결 리스트"),
        ("RAID라고도 하는 복수 배열 디스크는 디스크를 여럿 묶어 쓰는 저장 장치이다.", "복수 배열 디스크"),
        ("분산 ― 분산은 값들이 평균에서 흩어진 정도를 나타내는 값이다.", "분산"),
    ],
    "more may follow": [
        ("MapReduce는 큰 자료를 나누어 처리하는 프로그래밍 모델로, 구글이 발표했다.", "MapReduce"),
        ("플립플롭은 상태를 하나 기억하는 회로이며 래치보다 복잡하다.", "플립플롭"),
        ("소네트는 정형시의 한 종류로, 열네 줄로 이루어진다.", "소네트"),
    ],
    "a long noun or the same in another form sets it apart, too": [
        ("Mastodon은 분산형 마이크로 블로그 플랫폼입니다.", "Mastodon"),
        ("혼동 행렬은 분류 결과를 표로 정리한 것이다.", "혼동 행렬"),
    ],
}
NO_DEFINITIONS: list[tuple[str, str]] = [
    ("이것은 입력을 정렬하는 함수이다.", "a pronoun is no term"),
    ("이는 서버가 응답하지 않는 상태를 말한다.", "neither is this one"),
    ("그는 알고리즘을 연구하는 수학자다.", "a person"),
    ("사람들은 그를 수학의 왕자라고 부른다.", "what a person is called"),
    ("다음은 색인을 만드는 방법이다.", "the text points at itself"),
    ("이 함수는 배열을 정렬하는 도구이다.", "one thing among others: this function"),
    ("위 표는 지점별 매출을 나타낸 것이다.", "a part of the text"),
    ("이번 장의 목표는 좋은 지표를 고르는 방법이다.", "a goal is no concept of the subject"),
    ("결과는 모두 양수인 값이다.", "a result neither"),
    ("오늘은 회의가 있는 날이다.", "a date"),
    ("우리 서버는 요청을 처리하는 장비이다.", "something the writer has"),
    ("재귀는 우리가 지난주에 배운 기법이다.", "said to people present"),
    ("이 방법은 좋은 선택이다.", "an evaluation"),
    ("반복문은 코드를 줄이는 가장 쉬운 방법이다.", "an evaluation, in a superlative"),
    ("테스트는 품질을 지키는 데 필수적인 과정이다.", "an evaluation of use"),
    ("Redis는 매우 유용한 도구입니다.", "an evaluation without a clause"),
    ("Redis는 널리 쓰이는 저장소입니다.", "how popular it is"),
    ("로그인은 인증의 한 단계가 아니다.", "a negation"),
    ("튜플은 값을 바꿀 수 있는 자료형이 아닙니다.", "a negation, too"),
    ("뮤텍스란 무엇인가?", "a question"),
    ("뮤텍스는 자원을 지키는 장치인가요?", "a question after a class"),
    ("금리는 이달 들어 두 번 올랐다.", "an event"),
    ("컴파일러는 코드를 기계어로 옮긴다.", "what it does, not what it is"),
    ("그 회사는 신제품을 내놓을 계획이라고 한다.", "hearsay"),
    ("관계자는 협상이 끝났다고 말한다.", "reported speech"),
    ("지연이 길어진다는 것은 큐가 찼다는 것을 의미한다.", "a consequence"),
    ("값이 음수라는 것은 연결이 끊겼음을 의미한다.", "a consequence, as a noun"),
    ("스택과 큐는 자료를 담는 구조이다.", "two terms at once"),
    ("사장은 협회를 이끄는 대표이다.", "a person's office"),
    ("x는 가로 위치를 나타내는 값이다.", "a variable"),
    ("JSON은 ‘JavaScript Object Notation’의 줄임말이다.", "only what the letters stand for"),
    ("한국에서 가장 인기 있는 언어 중 하나는 자바이다.", "an example of popularity"),
    ("정렬이 끝난 배열은 다시 훑을 필요가 없는 자료이다.", "a restricted thing, no term"),
]


@pytest.mark.parametrize(
    ("sentence", "term"),
    [case for cases in DEFINITIONS.values() for case in cases],
    ids=lambda value: value if " " in value else None,
)
def test_what_a_sentence_defines(sentence: str, term: str) -> None:
    """The term is cited without particle, bracket and quotation marks, at its place."""
    [mention] = defined(sentence)
    assert (mention.ko, mention.relation) == (term, Relation.DEFINITION)
    assert mention.confidence >= 0.5


@pytest.mark.parametrize(("sentence", "why"), NO_DEFINITIONS, ids=[case[0] for case in NO_DEFINITIONS])
def test_what_defines_nothing(sentence: str, why: str) -> None:
    """Sentences that look like definitions by some of their words are none."""
    assert defined(sentence) == [], why


WORTH_A_LOOK = [
    ("토큰은 글을 나눈 단위이다.", "a noun is said to be a class of things"),
    ("‘그 모형’은 낡은 생각을 비꼴 때 쓰는 용어이다.", "quotation marks set off whatever they hold"),
    ("증류라는 것은 큰 모형을 작은 모형으로 옮기는 기법이다.", "라는 것은 sets off a term, too"),
    ("이를 조기 종료라고 한다.", "a name is given"),
]
NOT_WORTH_A_LOOK = [
    ("이 모형은 오차를 줄이는 기법이다.", "the text points at a model of which it spoke before"),
    ("중요한 것은 빔 탐색이라는 기법이다.", "것 and what stands before 이라는 are no topics"),
    ("도움이 되는 도구는 색인을 만드는 기법이다.", "the tool is told by what it does"),
    ("화면 또는 소리를 다루는 기법이다.", "또는 is no topic"),
    ("토큰은 빠르게 지나간다.", "nothing is said of what it is"),
]


@pytest.mark.parametrize(("sentence", "why"), WORTH_A_LOOK, ids=[row[0] for row in WORTH_A_LOOK])
def test_what_is_analysed(sentence: str, why: str) -> None:
    """Letters tell which sentences may define a term."""
    assert candidates(parse_document(sentence, "text.txt")), why


@pytest.mark.parametrize(("sentence", "why"), NOT_WORTH_A_LOOK, ids=[row[0] for row in NOT_WORTH_A_LOOK])
def test_what_is_not_analysed(sentence: str, why: str) -> None:
    """Sentences that their letters tell to define nothing never reach the analyser."""
    assert not candidates(parse_document(sentence, "text.txt")), why


MARKDOWN: list[tuple[str, str, list[str]]] = [
    ("an entry of a list", "- **백로그**: 아직 처리하지 못한 작업을 모아 둔 저장소", ["백로그"]),
    ("an entry with a dash and a verb", "* 인화기 - 필름의 상을 종이에 옮기는 기계입니다.", ["인화기"]),
    ("an emphasised entry in a paragraph", "**포크**: 저장소를 통째로 복제해 따로 발전시키는 방식이다.", ["포크"]),
    ("a heading before the sentence", "- 커밋 - 커밋은 고친 내용을 저장소에 남기는 기록이다.", ["커밋"]),
    ("a row of a table", "| 용어 | 뜻 |\n|---|---|\n| 샤드 | 색인을 나누어 담는 저장 단위 |", ["샤드"]),
    (
        "two in one sentence",
        "행렬은 수를 네모꼴로 늘어놓은 표이고, 벡터는 수를 한 줄로 늘어놓은 배열이다.",
        ["행렬", "벡터"],
    ),
    ("a bracket with a full form", "**뮤텍스(mutex)** 는 자원을 한 번에 하나만 쓰게 하는 장치다.", ["뮤텍스"]),
    ("no bare paragraph with a colon", "백로그: 아직 처리하지 못한 작업을 모아 둔 저장소", []),
    ("no field of a form", "- 이름: 작업을 구별하는 문자열", []),
    ("no entry that says how", "- 배포: 서버에 파일을 올리는 방법", []),
    ("no heading", "# 커밋은 고친 내용을 남기는 기록이다", []),
    ("no name of a program", "`commit()`은 고친 내용을 저장소에 남기는 함수이다.", []),
    ("no code", "```\n커밋은 고친 내용을 저장소에 남기는 기록이다.\n```", []),
    ("no formula", "$n$은 표본의 크기를 나타내는 값이다.", []),
]


@pytest.mark.parametrize(("what", "text", "terms"), MARKDOWN, ids=[case[0] for case in MARKDOWN])
def test_definitions_in_markup(what: str, text: str, terms: list[str]) -> None:
    """Lists and tables define, too; code, formulas and headings do not."""
    assert [mention.ko for mention in defined(text, "text.md")] == terms, what


def test_the_place_is_that_of_the_term() -> None:
    """Lines and columns count from 1, columns in code points; particle and markup are outside."""
    text = "# 저장\n\n먼저 *색인*이란 값을 빨리 찾게 하는 자료 구조를 말한다.\n"
    [mention] = defined(text, "guide.md")
    assert (mention.path, mention.line, mention.column, mention.end_line, mention.end_column) == (
        "guide.md", 3, 5, 3, 7,
    )  # fmt: skip


def test_the_sentence_is_not_kept() -> None:
    """A mention holds the term, numbers and names of evidence, the strongest first."""
    [mention] = defined("관성(inertia)이란 물체가 지금의 운동을 이어 가려는 성질이다.")
    said = {name: value for name, value in said_by(mention).items() if "line" not in name and "column" not in name}
    assert said == {
        "path": mention.path,
        "relation": Relation.DEFINITION,
        "ko": "관성",
        "confidence": mention.confidence,
        "boundary_confidence": 1.0,
        "relation_confidence": mention.confidence,
        "evidence": ["relative", "bracketed", "marked"],
    }


def test_surer_clues_make_surer_mentions() -> None:
    """란 says more than 는, and a clause more than a long noun."""
    sentences = [
        "관성이란 물체가 지금의 운동을 이어 가려는 성질이다.",
        "관성은 물체가 지금의 운동을 이어 가려는 성질이다.",
        "Mastodon은 분산형 마이크로 블로그 플랫폼이다.",
    ]
    confidences = [defined(sentence)[0].confidence for sentence in sentences]
    assert confidences == sorted(confidences, reverse=True)


def test_the_nouns_are_sorted_and_of_known_kinds() -> None:
    """One row per noun, in code point order; a noun is of one kind or of several, each once."""
    rows = data.rows("definition_nouns.tsv")
    assert [noun for noun, _ in rows] == sorted({noun for noun, _ in rows})
    everyday = {kind for _, kind in data.rows("general_nouns.tsv")}
    assert everyday < {*NounKind}
    assert {kind for _, kinds in rows for kind in kinds.split()} == {*NounKind} - everyday
    for noun, kinds in rows:
        assert re.fullmatch("[가-힣]{1,8}|[A-Z]{2,4}", noun), noun
        assert len(set(kinds.split())) == len(kinds.split()), noun
        assert not {NounKind.CLASS, NounKind.MANNER} <= set(kinds.split()), noun


PIECES = st.sampled_from(
    [
        *"토큰 LLM x 값 사건 이것 색인 (cache) 기술 방식 것 하나 일종 `코드` **강조** $n$ 梁 🤔".split(),
        *"은 는 란 이란 이라고 라고 을 를 의 에서 중 하는 저장하는 적인 한다 부른다 불린다".split(),
        *"이다. 입니다 다 이며 로, 뜻한다 말한다 정의된다".split(),
        *"()[]{}’‘'\":-―|,.?!\n\t",
        "이라는 용어는",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=4) | st.just(" "), max_size=14).map("".join)


@given(st.sampled_from(["a.txt", "a.md"]), TEXTS)
def test_any_text_can_be_searched(path: str, text: str) -> None:
    """Nothing fails, confidences are probabilities, and places point into the text."""
    document = parse_document(text, path)
    for mention in definitions(document, kiwi()):
        start = document.offset(mention.line, mention.column)
        end = document.offset(mention.end_line, mention.end_column)
        assert 0 <= start < end <= len(text)
        assert 0.5 <= mention.confidence <= 1
        assert mention.ko


@given(st.sampled_from([case[0] for cases in DEFINITIONS.values() for case in cases]), TEXTS)
def test_places_point_at_the_term(sentence: str, before: str) -> None:
    """In plain text, what stands at the place is the term, whatever stands in the lines before."""
    document = parse_document(f"{before}\n\n{sentence}\n", "a.txt")
    for mention in definitions(document, kiwi()):
        start = document.offset(mention.line, mention.column)
        assert document.text[start : document.offset(mention.end_line, mention.end_column)] == mention.ko
