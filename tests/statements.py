"""What texts state, written as texts write it: `거대 언어 모델(Large Language Model, LLM)`, `기계 학습(머신 러닝)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsgloss import Concept, Mention, Relation, Status, TermType
from dsgloss.english import is_acronym
from dsgloss.extraction.evidence import EvidenceByPair, gather, merge
from dsgloss.korean.hangul import has_hangul

_STATEMENT = re.compile(r"(?P<before>[^()]+)\((?P<inside>[^()]+)\)")
_HANJA = re.compile("[\u4e00-\u9fff]")
_MARKS = {TermType.ACRONYM: "^", TermType.VARIANT: "~", TermType.SHORT_FORM: "<", TermType.ORIGINAL_SCRIPT: "@"}


def evidence_of(documents: Sequence[str]) -> EvidenceByPair:
    """Gather what documents state, each a string with its statements between middle dots."""
    return merge(
        gather((mention(text, line) for line, text in enumerate(document.split(" · "), 1)), f"{number:03}")
        for number, document in enumerate(documents)
    )


def mention(statement: str, line: int = 1) -> Mention:
    """Make the mention that extraction would make of a statement."""
    found = _STATEMENT.fullmatch(statement)
    assert found, statement
    parts = {_kind(part): part for part in [*found["inside"].split(", "), found["before"]]}
    korean = found["before"] if has_hangul(found["before"]) else None
    return Mention(
        path="a.md", line=line, column=1, end_line=line, end_column=1 + len(statement), relation=_relation(parts),
        ko=korean, other=found["inside"] if has_hangul(found["inside"]) else None, confidence=0.9,
        en=parts.get("en"), acronym=parts.get("acronym"), original=parts.get("original"),
    )  # fmt: skip


def _kind(part: str) -> str:
    if has_hangul(part):
        return "ko"
    if _HANJA.search(part):
        return "original"
    return "acronym" if is_acronym(part) else "en"


def _relation(parts: dict[str, str]) -> Relation:
    if list(parts) == ["ko"]:
        return Relation.SYNONYM
    if "original" in parts:
        return Relation.ORIGINAL_SCRIPT
    if "ko" not in parts:
        return Relation.EXPANSION
    return Relation.TRANSLATION if "en" in parts else Relation.ABBREVIATION


def shown(concept: Concept) -> str:
    """Write the terms of a concept in a line: ^ acronym, ~ variant, < short form, @ original script, ? slip."""
    terms = [f"{_MARKS.get(t.type, '')}{t.text}{'?' if t.note else ''}" for t in concept.terms]
    assert all((t.status is Status.PREFERRED) <= (not t.note) for t in concept.terms)
    return " | ".join(terms)
