"""DSG002 to DSG004: spacing, choices among admitted terms, and terms that a translation lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dsgloss import Concept
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, Severity, mended
from dsgloss.model.validation import adapter

TABLE = Path(__file__).parent / "tables" / "spacing.tsv"
SPACING = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]

Lint = Callable[[str, str], list[Finding]]
LintPair = Callable[[str, str, str], list[Finding]]
Terms = Callable[[str], list[Concept]]


@pytest.mark.parametrize(("text", "notation", "fixed", "why"), SPACING)
def test_spacing_is_that_of_the_glossary(
    text: str, notation: str, fixed: str, why: str, lint: Lint, read: Callable[[str], Document]
) -> None:
    """A known term in a spacing of its own is a warning with a fix."""
    findings = [finding for finding in lint(text, notation) if finding.code != "DSG003"]
    assert mended(read(text), findings, [Applicability.SAFE]) == fixed.replace(r"\n", "\n"), why
    assert {(f.code, f.severity) for f in findings} <= {("DSG002", Severity.WARNING)}


def test_an_old_form_is_not_a_matter_of_spacing(lint: Lint) -> None:
    """A spacing that the glossary itself calls deprecated is reported once, as deprecated."""
    [finding] = lint("미세조정을 한다.", "미세조정→미세 조정")
    assert (finding.code, finding.expected) == ("DSG001", ("미세 조정",))


@pytest.mark.parametrize(
    ("texts", "reported", "severity", "why"),
    [
        (["매개변수와 파라미터"], ["파라미터"], Severity.WARNING, "one document mixes the preferred term with another"),
        (["매개변수", "파라미터와 파라미터"], ["파라미터"] * 2, Severity.HINT, "other documents use the preferred one"),
        (["파라미터와 모수, 파라미터"], ["모수"], Severity.HINT, "without the preferred one the commonest wins"),
        (["파라미터와 모수"], ["파라미터"], Severity.HINT, "of equally common ones the first by spelling"),
        (["파라미터", "파라미터"], [], None, "one choice throughout"),
        (["매개변수(파라미터)"], [], None, "a text may explain the other name in brackets"),
    ],
)
def test_one_run_chooses_one_of_the_admitted_terms(
    texts: list[str], reported: list[str], severity: Severity | None, why: str, terms: Terms
) -> None:
    """Using several side by side is a warning within a document, a hint among documents, never an error."""
    pages = [Bitext(parse_document(text, f"{number}.md")) for number, text in enumerate(texts)]
    findings = Linter(terms("매개변수|파라미터|모수")).lint(pages)
    assert [finding.found for finding in findings] == reported, why
    assert {(f.code, f.severity, f.fix) for f in findings} <= {("DSG003", severity, None)}


def test_the_order_of_pages_does_not_decide_the_choice(terms: Terms) -> None:
    """The same texts give the same findings in any order."""
    pages = [Bitext(parse_document(text, path)) for path, text in (("a.md", "파라미터"), ("b.md", "모수"))]
    linter = Linter(terms("매개변수|파라미터|모수"))
    assert linter.lint(pages) == linter.lint(pages[::-1])


@pytest.mark.parametrize(
    ("text", "source", "missing", "why"),
    [
        ("모델을 다듬는다.", "We use fine-tuning.", ["미세 조정"], "the term is lost"),
        ("모델을 다듬는다.", "The model is fine-tuned.", ["미세 조정"], "the source has the verb"),
        ("미세 조정을 한다.", "We use fine-tuning.", [], "the preferred term"),
        ("미세조정을 한다.", "We use fine-tuning.", [], "another spacing is another rule's matter"),
        ("추가 학습을 한다.", "We use fine-tuning.", [], "an admitted term"),
        ("파인튜닝을 한다.", "We use fine-tuning.", [], "a deprecated term is another rule's matter"),
        ("fine-tuning을 한다.", "We use fine-tuning.", [], "the English itself"),
        ("모델을 다듬는다.", "Fine-tuning and fine-tuning.", ["미세 조정"], "told once a segment"),
        (
            "첫 문단이다.\n\n모델을 다듬는다.",
            "The first one.\n\nWe use fine-tuning.",
            ["미세 조정"],
            "in its own segment",
        ),
        ("모델을 다듬는다.", "", [], "nothing to compare with"),
        (
            "첫 문단이다.\n\n모델을 다듬는다.\n\n셋째 문단이다.\n\n옮긴이의 말이다.",
            "The first one.\n\nThe model needs fine-tuning.\n\nThe third one.",
            ["미세 조정"],
            "the segments before and after are aligned, though one is left over",
        ),
    ],
)
def test_a_term_of_the_source_has_to_be_there(
    text: str, source: str, missing: list[str], why: str, lint_pair: LintPair
) -> None:
    """Each segment is compared with the one it translates; one run of one text bears nothing out."""
    findings = [f for f in lint_pair(text, source, "파인튜닝→미세 조정|추가 학습=fine-tuning") if f.code == "DSG004"]
    assert [finding.expected[0] for finding in findings] == missing, why
    assert {(f.severity, f.found, f.fix) for f in findings} <= {(Severity.HINT, None, None)}


def test_a_missing_term_is_placed_on_its_segment(lint_pair: LintPair) -> None:
    """The place is the whole segment that lacks it."""
    [finding] = lint_pair("# 안내\n\n- 모델을 다듬는다.", "# Guide\n\n- Fine-tune.", "미세 조정=fine-tuning")
    assert (finding.line, finding.column, finding.end_line, finding.end_column) == (3, 3, 3, 12)


def test_a_term_kept_in_english_cannot_be_missing() -> None:
    """A concept without Korean terms asks nothing of the translation."""
    concept = adapter(Concept).validate_python(
        {"id": "git", "terms": [{"text": "Git", "language": "en", "status": "preferred"}]}
    )
    bitext = Bitext(parse_document("버전을 관리한다.", "a.md"), parse_document("Use Git.", "a.md"))
    assert Linter([concept]).lint([bitext]) == []
