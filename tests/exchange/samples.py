"""A small glossary with one of everything, for golden files; and short ways of showing concepts."""

from __future__ import annotations

import datetime

from dsgloss import (
    Citation,
    Concept,
    ConceptRelation,
    Condition,
    Metadata,
    Pairing,
    PartOfSpeech,
    Related,
    Relation,
    Review,
    ReviewState,
    Source,
    Status,
    Term,
    Terminology,
    TermType,
)
from dsgloss.model import Definition

FINE_TUNING = Concept(
    id="fine-tuning",
    subject="machine-learning/training",
    review=Review(date=datetime.date(2026, 3, 2), reason="두 번 논의함"),
    definitions=(
        Definition(language="ko", text="학습된 모델을 좁은 과제의 자료로 더 학습시키는 일."),
        Definition(language="en", text="Training a trained model further on the data of a narrow task."),
    ),
    note="동사로는 '미세 조정하다'.",
    terms=(
        Term(text="미세 조정", language="ko", status=Status.PREFERRED),
        Term(text="미세조정", language="ko", type=TermType.VARIANT),
        Term(text="파인튜닝", language="ko", status=Status.DEPRECATED, type=TermType.TRANSLITERATION,
             note="새 글에는 쓰지 않음"),
        Term(text="fine-tuning", language="en", status=Status.PREFERRED),
        Term(text="微調", language="zh-Hant", status=Status.PREFERRED),
    ),
    related=(Related(kind=ConceptRelation.BROADER, concept="mixture-of-experts"),),
    citations=(
        Citation(source="001", line=3, column=5, relation=Relation.TRANSLATION, ko="미세 조정", en="fine-tuning"),
    ),
)  # fmt: skip
MIXTURE = Concept(
    id="mixture-of-experts",
    pairing=Pairing.EDITORIAL,
    when=Condition(near=("모델",)),
    terms=(
        Term(text="전문가 혼합", language="ko", status=Status.PREFERRED),
        Term(text="Mixture of Experts", language="en", status=Status.PREFERRED),
        Term(text="MoE", language="en", type=TermType.ACRONYM, reading="엠오이"),
    ),
)
GPT = Concept(
    id="gpt-4",
    review=Review(state=ReviewState.PROPOSED),
    do_not_translate=True,
    terms=(
        Term(text="GPT-4", language="ko", status=Status.PREFERRED, part_of_speech=PartOfSpeech.PROPER_NOUN),
        Term(text="GPT-4", language="en", status=Status.PREFERRED, part_of_speech=PartOfSpeech.PROPER_NOUN),
    ),
)
SAMPLE = Terminology(
    metadata=Metadata(title="보기 용어집", license="CC0-1.0", sources=(Source(id="001", path="a.md"),)),
    concepts=(FINE_TUNING, MIXTURE, GPT),
)


def shown(terminology: Terminology) -> list[str]:
    """Write concepts short: id, terms with marks for status, languages other than Korean and English named."""
    return [f"{concept.id}: {' '.join(map(_shown, concept.terms))}" for concept in terminology.concepts]


def _shown(term: Term) -> str:
    marks = {Status.PREFERRED: "", Status.ADMITTED: "+", Status.DEPRECATED: "-", Status.SUPERSEDED: "="}
    language = "" if term.language in {"ko", "en"} else f"{term.language}:"
    return f"[{marks[term.status]}{language}{term.text}]"
