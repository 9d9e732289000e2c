"""Fixes: the new term with the particle that it asks for, as tables/fixes.tsv says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, mended

TABLE = Path(__file__).parent / "tables" / "fixes.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]

Lint = Callable[[str, str], list[Finding]]
Read = Callable[[str], Document]


@pytest.mark.parametrize(("before", "notation", "after", "why"), ROWS)
def test_the_particle_follows_the_new_term(
    before: str, notation: str, after: str, why: str, lint: Lint, read: Read
) -> None:
    """A fix writes the new term and repairs what depends on its last sound."""
    text = before.replace(r"\n", "\n")
    fixed = mended(read(text), lint(text, notation), [Applicability.SAFE])
    assert fixed == after.replace(r"\n", "\n"), why


@pytest.mark.parametrize(
    ("text", "notation", "why"),
    [
        ("혼합 **전문가**를 쓴다.", "혼합 전문가→전문가 혼합", "emphasis would lose one of its signs"),
        ("메트릭(지표)을 본다.", "메트릭→지표", "it would say 지표(지표)"),
        ("지표(메트릭)를 본다.", "메트릭→지표", "it would say 지표(지표)"),
        ("pipeline(파이프라인)을 만든다.", "pipeline→파이프라인", "it would say 파이프라인(파이프라인)"),
    ],
)
def test_a_doubtful_place_is_reported_without_a_fix(text: str, notation: str, why: str, lint: Lint) -> None:
    """Where writing the new term would break the sentence, people have to."""
    [found] = lint(text, notation)
    assert found.fix is None, why


@pytest.mark.parametrize(
    ("before", "edits"),
    [
        ("메트릭을 본다.", [(1, 1, 1, 5, "지표를")]),
        ("메트릭에 있다.", [(1, 1, 1, 4, "지표")]),
        ("본다, **메트릭**을.", [(1, 7, 1, 10, "지표"), (1, 12, 1, 13, "를")]),
        ("두\n줄의 메트릭이다.", [(2, 4, 2, 7, "지표")]),
    ],
)
def test_a_fix_touches_the_term_and_its_particle_alone(
    before: str, edits: list[tuple[int, int, int, int, str]], lint: Lint
) -> None:
    """One edit where term and particle are joined, two where markup stands between them."""
    [found] = lint(before, "메트릭→지표")
    assert found.fix is not None
    assert [(e.line, e.column, e.end_line, e.end_column, e.text) for e in found.fix.edits] == edits


@pytest.mark.parametrize(("reading", "after"), [("무", "MoE를 쓴다."), ("에스큐엘", "MoE을 쓴다.")])
def test_a_reading_in_the_glossary_decides_the_particle(reading: str, after: str, read: Read) -> None:
    """How a Latin term is read aloud is for the glossary to say."""
    terms = (
        Term(text="MoE", language="ko", status=Status.PREFERRED, reading=reading),
        Term(text="혼합전문가", language="ko", status=Status.DEPRECATED),
    )
    page = read("혼합전문가를 쓴다.")
    findings = Linter([Concept(id="moe", terms=terms)]).lint([Bitext(page)])
    assert mended(page, findings, [Applicability.SAFE]) == after
