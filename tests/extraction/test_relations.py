"""What a bracket says of what stands before it."""

from __future__ import annotations

import pytest

from dsgloss import Relation, extract_text

CASES = [
    ("전문가 혼합(mixture of experts)을 쓴다.", Relation.TRANSLATION),
    ("허깅페이스(Hugging Face)에 올렸다.", Relation.TRANSLITERATION),
    ("인공지능(AI)이 발전한다.", Relation.ABBREVIATION),
    ("창업자 량원펑(梁文鋒)은 1985년생이다.", Relation.ORIGINAL_SCRIPT),
    ("모든 파라미터(매개변수)를 쓴다.", Relation.SYNONYM),
    ("기계 학습(머신 러닝)을 배운다.", Relation.SYNONYM),
    ("공식 애플리케이션(앱)을 받는다.", Relation.SHORT_FORM),
    ("전국민주노동조합총연맹(이하 민주노총)은 밝혔다.", Relation.SHORT_FORM),
    ("X(트위터)를 통해 알렸다.", Relation.OTHER_NAME),
    ("챗GPT(오픈AI)가 앞섰다.", Relation.AFFILIATION),
    ("워커 노드는 Control Plane(= Master Node)이 다룬다.", Relation.OTHER_NAME),
    ("덧씌운 이미지(오버레이라고도 부름)를 연다.", Relation.OTHER_NAME),
    ("Retrieval-Augmented Generation(RAG)을 쓴다.", Relation.EXPANSION),
    ("흔히 쓰는 LLM(Large Language Model)은 크다.", Relation.EXPANSION),
    ("설정은 Amazon Web Services(AWS)에 둔다.", Relation.EXPANSION),
    ("저장소 Hugging Face(HW)를 본다.", Relation.OTHER),
    ("빅테크(대형 정보기술 기업)의 독주", Relation.GLOSS),
    ("스푸트니크(구 소련이 쏘아 올린 첫 인공위성) 충격", Relation.GLOSS),
    ("두 클라우드(아마존 웹 서비스, 구글 클라우드)에서", Relation.ENUMERATION),
    ("557만6000달러(약 81억원)가 들었다.", Relation.QUANTITY),
    ("2위(121만 명)를 차지했다.", Relation.QUANTITY),
    ("다음 날(26일) 늘었다.", Relation.DATE),
    ("411호 (2025년 2월 Issue 2)", Relation.DATE),
    ("24일(현지시간) 보도했다.", Relation.NOTE),
    ("결과를 확인한다(예: 정확도가 90%를 넘는지).", Relation.EXAMPLE),
    ("외부 서비스(지도, 날씨 등)를 부른다.", Relation.EXAMPLE),
    ("짧은 낱말(이를테면 조사)은 뺀다.", Relation.EXAMPLE),
    ("최신 장비(노트북과 같은)를 쓴다.", Relation.EXAMPLE),
    ("분류기(TokenClassificationHead)를 얹는다.", Relation.CODE),
    ("기본 로더(BaseLoader 클래스)를 물려받는다.", Relation.CODE),
    ("원격 저장소(GitHub, GitLab)에 올린다.", Relation.ENUMERATION),
    ("자료를 나눈다(학습/검증).", Relation.ENUMERATION),
    ("처리량(배치 크기 = 8)을 잰다.", Relation.QUANTITY),
    ("작은 파일(수 KB)을 쓴다.", Relation.QUANTITY),
    ("현재가(원)를 적는다.", Relation.QUANTITY),
    ("마진은 노름으로 잰다(3장).", Relation.NOTE),
    ("안정 버전(권장)을 받는다.", Relation.NOTE),
    ("제어판(Windows 전용)을 연다.", Relation.NOTE),
    ("이름(대소문자 구별 없음)을 적는다.", Relation.NOTE),
    ("정확도가 92.3%(지난해보다 높은 값)로 올랐다.", Relation.NOTE),
    ("환경 변수(권한 있을 때만)를 본다.", Relation.NOTE),
    ("기울기 소실(혹은 폭발)이 일어난다.", Relation.INSERTION),
    ("식별자와 (가중치를 담은) 저장소를 넘긴다.", Relation.INSERTION),
    ("입력(자연어)을 받는다.", Relation.GLOSS),
    ("신호(온라인 게임)를 잰다.", Relation.GLOSS),
    ("차례는 (1) 수집이다.", Relation.OTHER),
    ("비용 함수 J(θ)를 줄인다.", Relation.OTHER),
    ("손실 함수(" + "loss function, " * 14 + "and so on)를 쓴다.", Relation.NOTE),
    ("설정을 바꾼다(max_length=512).", Relation.CODE),
    ("함수를 부른다(model.fit()).", Relation.CODE),
    ("수익성(P1-P3)을 따진다.", Relation.CODE),
    ("결과는 그림(Figure 3)과 같다.", Relation.NOTE),
    ("자세한 내용은 부록(appendix 2)에 있다.", Relation.NOTE),
    ("더 빠른 신호(RPS, 큐 깊이, 동시 접속)를 본다.", Relation.ENUMERATION),
    ("아시아경제(www.asiae.co.kr) 제공", Relation.URL),
    ("앞선 연구(Vaswani et al., 2017)를 따른다.", Relation.CITATION),
    ("“(딥시크 R1은) 데이터 없이 학습했다”고 밝혔다.", Relation.INSERTION),
    ("“그들(경쟁 업체들은) 값을 내렸다”고 말했다.", Relation.INSERTION),
    ("[서울=뉴시스] 28일 보도", Relation.OTHER),
    ("그 회사(서울 강남)는 컸다.", Relation.GLOSS),
]


@pytest.mark.parametrize(("sentence", "expected"), CASES, ids=[case[0] for case in CASES])
def test_the_relation_of_a_bracket(sentence: str, expected: Relation) -> None:
    """Each kind of bracket is told from the others by what it holds and by what stands before it."""
    [mention] = extract_text(sentence, "text.txt")
    assert mention.relation is expected


MARKED = [
    ("로그를 남긴다(`DEBUG`).", Relation.CODE),
    ("도구(`ls`, `cat`)를 부른다.", Relation.ENUMERATION),
    ("인수(`top_p`, `seed` 등)를 넘긴다.", Relation.EXAMPLE),
    ("설정 파일([config.js](https://example.com/config.js))을 본다.", Relation.URL),
]


@pytest.mark.parametrize(("sentence", "expected"), MARKED, ids=[case[0] for case in MARKED])
def test_markup_tells_the_relation_of_a_bracket(sentence: str, expected: Relation) -> None:
    """What is set as code or as a link in a bracket is just that."""
    [mention] = extract_text(sentence, "page.md")
    assert mention.relation is expected


def test_brackets_in_one_list_say_the_same_kind_of_thing() -> None:
    """A product whose maker nothing tells follows its neighbours in the list."""
    found = extract_text("챗GPT(오픈AI), 제미나이(구글), 에이닷(SKT) 등의 앱이 있다.")
    assert [(m.ko, m.relation) for m in found] == [
        ("챗GPT", Relation.AFFILIATION),
        ("제미나이", Relation.AFFILIATION),
        ("에이닷", Relation.AFFILIATION),
    ]


REASONS = [
    ("함께 쓴다(loss).", "no-korean"),
    ("에이닷(SKT)이 뒤를 이었다.", "unlike"),
    ("2위(121만 명)를 차지했다.", "content"),
    ("빅테크(대형 정보기술 기업)의 독주", "describes"),
    ("챗GPT(오픈AI)가 앞섰다.", "two-names"),
    ("모든 파라미터(매개변수)를 쓴다.", "shared-english"),
    ("전국민주노동조합총연맹(이하 민주노총)은 밝혔다.", "label"),
    ("공식 애플리케이션(앱)을 받는다.", "short-form"),
    ("두 클라우드(아마존 웹 서비스, 구글 클라우드)에서", "list-signs"),
    ("“(딥시크 R1은) 데이터 없이 학습했다”고 밝혔다.", "unfinished-phrase"),
]


@pytest.mark.parametrize(("sentence", "reason"), REASONS, ids=[case[1] for case in REASONS])
def test_a_mention_says_why_it_is_what_it_is(sentence: str, reason: str) -> None:
    """Reasons have names that programs may rely on."""
    [mention] = extract_text(sentence, "text.txt")
    assert mention.evidence == (reason,)


STRINGS = [
    ("전문가 혼합(MoE·mixture of experts)", "전문가 혼합", "mixture of experts", "MoE"),
    ("전문가 혼합(mixture of experts(MoE))", "전문가 혼합", "mixture of experts", "MoE"),
    ("강화 학습(Reinforcement Learning, RL)", "강화 학습", "Reinforcement Learning", "RL"),
    ("검색 증강 생성（RAG）", "검색 증강 생성", None, "RAG"),
    ("텐서(`tensor`)를 만든다.", "텐서", "tensor", None),
    ("_인코더_ (encoder)를 쓴다.", "인코더", "encoder", None),
    ("“미세 조정”(fine-tuning)을 한다.", "미세 조정", "fine-tuning", None),
    ("BERT(버트)를 쓴다.", "버트", None, "BERT"),
    ("RAG(검색 증강 생성)를 쓴다.", "검색 증강 생성", None, "RAG"),
    ("reinforcement learning(강화 학습)을 쓴다.", "강화 학습", "reinforcement learning", None),
    ("대규모 언어 모델(LLM: Large Language Model)", "대규모 언어 모델", "Large Language Model", "LLM"),
    ("순환 신경망(Recurrent Neural Netwrok)", "순환 신경망", "Recurrent Neural Netwrok", None),
]


@pytest.mark.parametrize(("sentence", "ko", "en", "acronym"), STRINGS, ids=[case[0] for case in STRINGS])
def test_the_strings_of_a_pair_are_kept_as_the_text_has_them(
    sentence: str, ko: str, en: str | None, acronym: str | None
) -> None:
    """Full form and acronym are told apart in any order, and misprints stay."""
    pairs = [mention for mention in extract_text(sentence) if mention.relation.is_pair]
    assert [(m.ko, m.en, m.acronym) for m in pairs] == [(ko, en, acronym)]


NO_PAIRS = [
    ("에이닷(SKT)이 뒤를 이었다.", "the acronym is another company's name"),
    ("클래스(`AutoModel`)를 부른다.", "an identifier that the word does not name"),
    ("그림을 보라(Figure 3).", "a reference"),
    ("LLM(Large Language Model)은 크다.", "no Korean side"),
    ("우리가 만든 SPARQ(Simple Protocol And Query)", "an acronym spelled out, though Korean stands before it"),
    ("생성 모델(GAN, Diffusion 등)을 비교한다.", "examples"),
    ("장치(CPU, GPU)를 고른다.", "a list of acronyms"),
    ("성능이 좋다(90.5%).", "a figure"),
    ("이 방법을 쓴다(see Section 2).", "a note"),
    ("`print(텐서)`를 실행한다.", "code"),
    ("```python\nmodel.fit(데이터(data))\n```", "a code block"),
    ("링크는 [문서](https://example.org/전문가(MoE))다.", "a link target"),
]


@pytest.mark.parametrize(("sentence", "why"), NO_PAIRS, ids=[case[1] for case in NO_PAIRS])
def test_what_is_no_pair(sentence: str, why: str) -> None:
    """Brackets that pair nothing are not taken for pairs."""
    assert [m for m in extract_text(sentence) if m.relation.is_pair] == [], why
