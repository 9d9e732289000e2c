"""Comments that silence the lint, as tables/suppressions.tsv says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsgloss import Concept
from dsgloss.documents import parse_document
from dsgloss.linting import Bitext, Finding, Linter, Severity
from dsgloss.linting.options import Options

TABLE = Path(__file__).parent / "tables" / "suppressions.tsv"
ROWS = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]

Terms = Callable[[str], list[Concept]]


@pytest.mark.parametrize(("text", "file", "reported", "why"), ROWS)
def test_what_is_still_reported(text: str, file: str, reported: str, why: str, terms: Terms) -> None:
    """The lines reported in spite of the comments; an exclamation mark tells a stale suppression."""
    document = parse_document(text.replace(r"\r", "\r").replace(r"\n", "\n"), file)
    findings = Linter(terms("메트릭→지표=metric")).lint([Bitext(document)])
    lines = " ".join(f"{finding.line}{'!' * (finding.code == 'DSG900')}" for finding in findings)
    assert lines == reported, why


def test_a_stale_suppression_is_a_warning_on_its_line(lint: Callable[[str, str], list[Finding]]) -> None:
    """It is placed on the whole line of the comment."""
    [found] = lint("지표\n\n  <!-- dsgloss: ignore[DSG001] -->\n\n지표", "메트릭→지표")
    assert (found.code, found.rule, found.severity) == ("DSG900", "stale-suppression", Severity.WARNING)
    assert (found.line, found.column, found.end_line, found.end_column) == (3, 1, 3, 35)


def test_a_suppression_for_translations_is_stale_only_beside_a_source(terms: Terms) -> None:
    """Without the source text nobody can tell whether a term is missing."""
    target = parse_document("<!-- dsgloss: ignore[DSG004] -->\n미세 조정", "a.md")
    linter = Linter(terms("미세 조정=fine-tuning"))
    assert linter.lint([Bitext(target)]) == []
    [found] = linter.lint([Bitext(target, parse_document("Fine-tuning", "a.md"))])
    assert found.code == "DSG900"


STALE = [
    ("ignore", Options(), 1, "nothing is silenced"),
    ("ignore", Options(ignore=("DSG001",)), 0, "the rule that it silences may be off in this run only"),
    ("ignore", Options(select=("DSG002", "DSG900")), 0, "so may all rules but one"),
    ("ignore[DSG001]", Options(ignore=("DSG001",)), 0, "it names a rule that is off"),
    ("ignore[deprecated-term]", Options(select=("DSG002", "DSG900")), 0, "by its name, too"),
    ("ignore[DSG002]", Options(select=("DSG002", "DSG900")), 1, "it names a rule that is on"),
    ("ignore", Options(ignore=("stale-suppression",)), 0, "nobody wants to know"),
    ("ignore", Options(select=("DSG001", "DSG002")), 0, "nobody asks for stale suppressions"),
]


@pytest.mark.parametrize(("order", "options", "count", "why"), STALE, ids=[row[-1] for row in STALE])
def test_a_suppression_is_stale_only_if_the_run_can_tell(
    order: str, options: Options, count: int, why: str, terms: Terms
) -> None:
    """A rule that is off in this run may find something in another."""
    document = parse_document(f"<!-- dsgloss: {order} -->\n지표", "a.md")
    assert len(Linter(terms("메트릭→지표"), lambda _path: options).lint([Bitext(document)])) == count, why


def test_the_severity_of_stale_suppressions_is_a_matter_of_options(terms: Terms) -> None:
    """Like that of any rule."""
    options = Options(severity={"DSG900": Severity.HINT})
    document = parse_document("<!-- dsgloss: ignore -->\n지표", "a.md")
    [found] = Linter(terms("메트릭→지표"), lambda _path: options).lint([Bitext(document)])
    assert found.severity is Severity.HINT
