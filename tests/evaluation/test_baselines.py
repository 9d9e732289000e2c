"""What the two rules of thumb report."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from dsgloss.evaluation.baselines import noun_phrase, one_word
from dsgloss.model import Relation

CASES = [
    ("장치는 강화 학습(reinforcement learning)으로 걷는다.", "학습", "강화 학습", "reinforcement learning", None),
    ("우리는 손실(loss)을 줄였다.", "손실", "손실", "loss", None),
    ("손실을 (loss) 줄였다.", "손실", "손실", "loss", None),
    ("이번에 공개한 그래픽 처리 장치(GPU)다.", "장치", "그래픽 처리 장치", None, "GPU"),
    ("이름난 회사 국제 표준 기구(ISO)에 물었다.", "기구", "회사 국제 표준 기구", None, "ISO"),
    ("그는 ‘전문가 혼합(mixture of experts, MoE)’이라 불렀다.", "혼합", "전문가 혼합", "mixture of experts", "MoE"),
    ("값을 고르게 한 검색 증강 생성 (RAG) 방식", "생성", "검색 증강 생성", None, "RAG"),
    ("이것은 재미있는 그림(see the appendix)이다.", "그림", "그림", "see the appendix", None),
]


@pytest.mark.parametrize(("text", "word", "phrase", "en", "acronym"), CASES)
def test_where_each_thinks_the_term_begins(
    text: str, word: str, phrase: str, en: str | None, acronym: str | None
) -> None:
    """One word without its particle, or all nouns in a row; both take every such bracket for a pair."""
    document = parse_document(text, "a.md")
    [one], [other] = one_word(document), noun_phrase(document)
    assert (one.ko, one.en, one.acronym) == (word, en, acronym)
    assert (other.ko, other.en, other.acronym) == (phrase, en, acronym)
    assert one.relation is (Relation.TRANSLATION if en else Relation.ABBREVIATION)


@pytest.mark.parametrize(
    "text",
    [
        "지난해 참가자(약 300명)가 늘었다.",
        "BERT(버트)를 쓴다.",
        "the model (LLM) is large.",
        "(RAG)로 시작한다.",
        "값은 `손실(loss)`에 둔다.",
        "```\n손실(loss)\n```",
        "기구(이하 ISO)의 발표",
    ],
)
def test_what_is_no_bracket_of_latin_letters_behind_hangul_is_passed_over(text: str) -> None:
    """So are code, and brackets that hold Hangul."""
    document = parse_document(text, "a.md")
    assert one_word(document) == noun_phrase(document) == []


def test_a_mention_spans_from_the_term_to_the_end_of_the_bracket() -> None:
    """Places are those of the file, with its markup."""
    document = parse_document("# 제목\n\n오늘은 **강화** 학습(RL)을 배운다.\n", "a.md")
    [phrase], [word] = noun_phrase(document), one_word(document)
    assert (phrase.line, phrase.column, phrase.end_line, phrase.end_column) == (3, 7, 3, 18)
    assert (word.line, word.column, word.end_line, word.end_column) == (3, 12, 3, 18)
