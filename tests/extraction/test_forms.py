"""The ways in which texts state a pair, beyond a Korean term with its English in round brackets."""

from __future__ import annotations

import pytest

from dsgloss import Direction, extract_text

FORMS = [
    # text, then what is stated: Korean, English, acronym, original or other Korean
    (
        "LLM(거대 언어 모델, Large Language Model)은 글을 쓴다.",
        [("거대 언어 모델", "Large Language Model", "LLM", None)],
    ),
    (
        "LLM(Large Language Model, 거대 언어 모델)은 글을 쓴다.",
        [("거대 언어 모델", "Large Language Model", "LLM", None)],
    ),
    ("최근 MoE(Mixture of Experts·전문가 혼합)가 쓰인다.", [("전문가 혼합", "Mixture of Experts", "MoE", None)]),
    ("운영체제 Operating System(운영체제)을 배운다.", [("운영체제", "Operating System", None, None)]),
    ("구글이 만든 BERT(버트)를 쓴다.", [("버트", None, "BERT", None)]),
    (
        "정규화(normalization/regularization)는 두 뜻이 있다.",
        [("정규화", "normalization", None, None), ("정규화", "regularization", None, None)],
    ),
    ("추론(inference, reasoning)", [("추론", "inference", None, None), ("추론", "reasoning", None, None)]),
    (
        "보폭은 Stride(스트라이드, 보폭)라고도 한다.",
        [("스트라이드", "Stride", None, None), ("보폭", "Stride", None, None)],
    ),
    ("교차 검증(cross-validation; CV)을 한다.", [("교차 검증", "cross-validation", "CV", None)]),
    ("자연어 처리(nlp)는 재미있다.", [("자연어 처리", None, "nlp", None)]),
    ("k-최근접 이웃(kNN) 알고리즘", [("k-최근접 이웃", None, "kNN", None)]),
    ("대규모 언어 모델(LLMs)은 비싸다.", [("대규모 언어 모델", None, "LLMs", None)]),
    (
        "매개변수(파라미터, parameter)를 조정한다.",
        [("매개변수", "parameter", None, None), ("매개변수", None, None, "파라미터")],
    ),
    (
        "인공지능(人工知能, artificial intelligence) 기술",
        [("인공지능", None, None, "人工知能"), ("인공지능", "artificial intelligence", None, None)],
    ),
    ("합성곱 신경망［CNN］을 쓴다.", [("합성곱 신경망", None, "CNN", None)]),
    ("합성곱 신경망[convolutional neural network]", [("합성곱 신경망", "convolutional neural network", None, None)]),
    ("[합성곱 신경망](https://example.org)(CNN)이다.", [("합성곱 신경망", None, "CNN", None)]),
    ("이른바 ‘환각’ (hallucination) 현상이다.", [("환각", "hallucination", None, None)]),
    ("베이즈 정리(Bayes’ theorem)를 쓴다.", [("베이즈 정리", "Bayes’ theorem", None, None)]),
    ("거대 언어 모델(이하 ‘LLM’)을 다룬다.", [("거대 언어 모델", None, "LLM", None)]),
    (
        "최대 가능도 추정(MLE: maximum likelihood estimation)",
        [("최대 가능도 추정", "maximum likelihood estimation", "MLE", None)],
    ),
    ("거대 언어 모델, 즉 LLM은 비싸다.", [("거대 언어 모델", None, "LLM", None)]),
    ("LLM, 즉 거대 언어 모델은 비싸다.", [("거대 언어 모델", None, "LLM", None)]),
    ("검색 증강 생성이라고 불리는 RAG는 문서를 찾는다.", [("검색 증강 생성", None, "RAG", None)]),
    ("RAG라고 불리는 검색 증강 생성은 문서를 찾는다.", [("검색 증강 생성", None, "RAG", None)]),
    ("표를 제2정규형(2NF)으로 바꾼다.", [("제2정규형", None, "2NF", None)]),
    ("피에는 백혈구(WBC, leukocyte)가 있다.", [("백혈구", "leukocyte", "WBC", None)]),
    ("피가 녹는 hemolytic(용혈성) 빈혈이다.", [("용혈성", "hemolytic", None, None)]),
    ("The endocrine system(내분비계)은 호르몬을 낸다.", [("내분비계", "endocrine system", None, None)]),
    ("흔히 미세 조정이라 불리는 fine-tuning을 한다.", [("미세 조정", "fine-tuning", None, None)]),
]


@pytest.mark.parametrize(("text", "stated"), FORMS, ids=[form[0] for form in FORMS])
def test_a_pair_is_found_in_whatever_form_it_is_stated(
    text: str, stated: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    """The strings are those of the text; several senses are several mentions of one expression."""
    found = [m for m in extract_text(text) if m.relation.is_pair or m.relation.is_same_language]
    assert [(m.ko, m.en, m.acronym, m.original or m.other) for m in found] == stated


NOT_STATED = [
    ("일반적으로 학습된 모델, 즉 파라미터를 저장한다.", "connects two Korean phrases of different things"),
    ("attention이라고 하는 기법이 있다.", "what follows is a class, not another name"),
    ("값을 학습률이라고 하는 config에 넣는다.", "neither sound nor lexicon joins the two"),
    ("파일 경로(str)를 넘긴다.", "a type"),
    ("함수 종속(Y is functionally dependent on X)을 따진다.", "an English sentence"),
    ("문서는 ReStructuredText 마크업(ReST)으로 쓴다.", "the acronym shortens the Latin word"),
    ("문자열이 아닌 사물(things, not strings)을 찾는다.", "a contrast, no list of counterparts"),
    ("채널 64개(c64)로 줄인다.", "a code"),
    ("흔한 affine(곱+더하기) 변조를 쓴다.", "a sum, no name"),
    ("배치 GD(전체 데이터)를 쓴다.", "two letters that fit the Korean by chance"),
    ("거래 파일(CSV/엑셀)을 넣는다.", "two kinds of file"),
    ("문장 사이에 끼워 넣은 것(embedding)을 본다.", "것 stands for what was said before"),
    ("두 지점 사이의 짧은 시간(ms)을 잰다.", "a unit"),
    ("시퀀스 유형(tf.SequenceType)을 쓴다.", "a name in code"),
]


@pytest.mark.parametrize(("text", "why"), NOT_STATED, ids=[case[1] for case in NOT_STATED])
def test_what_looks_alike_but_states_no_pair(text: str, why: str) -> None:
    """The same forms serve other purposes."""
    assert [m for m in extract_text(text) if m.relation.is_pair] == [], why


def test_the_expression_spans_both_sides_and_the_words_between_them() -> None:
    """Places count from 1, the end is exclusive, and the direction says which side came first."""
    [mention] = extract_text("요즘 RAG라고 불리는 검색 증강 생성은 널리 쓰인다.")
    assert (mention.column, mention.end_column, mention.direction) == (4, 22, Direction.EN_KO)


def test_a_nested_bracket_pairs_what_is_right_before_it() -> None:
    """In 암호화 방법을(싸이퍼(cipher)), the English belongs to 싸이퍼 alone."""
    found = [m for m in extract_text("암호화 방법을(싸이퍼(cipher)) 고른다.") if m.relation.is_pair]
    assert [(m.ko, m.en) for m in found] == [("싸이퍼", "cipher")]
