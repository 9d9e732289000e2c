"""Small texts with their labelled brackets, and rows and mentions at hand."""

from __future__ import annotations

from pathlib import Path

from dsgloss.evaluation.gold import Label, Row
from dsgloss.evaluation.judge import Judgement, Outcome
from dsgloss.extraction.mention import Mention
from dsgloss.model import Relation

HEADER = "id\tcorpus\tfile\tline\tcolumn\tlabel\trelation\tko\ten\tacronym\tdirection\tcomment"

GUIDE = """# 길잡이

이 장에서는 강화 학습(reinforcement learning)을 다룬다.
응답을 다듬을 때는 검색 증강 생성(Retrieval-Augmented Generation, RAG)을 붙인다.
지난해 참가자(약 300명)가 두 배로 늘었다.
"""
NEWS = "새 연구소는 거대 언어 모델(LLM)을 공개했다.\n행사는 서울(3월 5일)에서 열린다.\n"

ROWS = (
    "1\tmanual\tguide.md\t3\t12\tP\ttranslation\t강화 학습\treinforcement learning\t\tko-en\t",
    "2\tmanual\tguide.md\t4\t19\tP\ttranslation\t검색 증강 생성\tRetrieval-Augmented Generation\tRAG\tko-en\t",
    "3\tmanual\tguide.md\t5\t7\tN\tquantity\t\t\t\t\t",
    "4\tpress\tnews.txt\t1\t15\tP\tabbreviation\t거대 언어 모델\t\tLLM\tko-en\t",
    "5\tpress\tnews.txt\t2\t6\tN\tdate\t\t\t\t\t",
)


def write(folder: Path, *rows: str) -> Path:
    """Write the texts below a folder, one corpus with its source language and one without; give the labels' path."""
    for path, text in (("texts/manual/ko/guide.md", GUIDE), ("texts/press/news.txt", NEWS)):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    gold = folder / "gold.tsv"
    gold.write_text("\n".join((HEADER, *(rows or ROWS))) + "\n", encoding="utf-8")
    return gold


def row(label: Label = Label.PAIR, ko: str = "강화 학습", en: str = "", acronym: str = "", **place: str) -> Row:
    """Make a row about the bracket in line 1, column 6."""
    relation = {Label.PAIR: Relation.TRANSLATION, Label.SAME: Relation.SYNONYM}.get(label, Relation.NOTE)
    return Row(
        where="gold.tsv:2", id="1", corpus=place.get("corpus", ""), file=place.get("file", "a.md"), line=1, column=6,
        label=label, relation=place.get("relation", relation), ko=ko, en=en, acronym=acronym,
    )  # fmt: skip


def mention(
    ko: str | None = "강화 학습",
    en: str | None = None,
    acronym: str | None = None,
    relation: Relation = Relation.TRANSLATION,
    columns: tuple[int, int] = (1, 10),
    confidence: float = 0.9,
) -> Mention:
    """Make a mention in line 1 that covers that bracket, unless it is said to cover others."""
    return Mention(
        path="a.md", line=1, column=columns[0], end_line=1, end_column=columns[1], relation=relation,
        ko=ko, en=en, acronym=acronym, confidence=confidence,
    )  # fmt: skip


def judged(outcome: Outcome, about: Row | None = None, found: Mention | None = None) -> Judgement:
    """Make a judgement."""
    return Judgement(about or row(en="RL"), "a.md", outcome, found)
