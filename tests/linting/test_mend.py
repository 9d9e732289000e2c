"""Applying fixes: what they promise whatever the text, and the edges of files."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Applicability, Bitext, Edit, Finding, Fix, Linter, Severity, mended, settled

SAFE = [Applicability.SAFE]
WORDS = {
    "metric": ("지표", ["메트릭", "메트릭스"]),
    "fine-tuning": ("미세 조정", ["파인튜닝", "fine-tuning"]),
    "pipeline": ("파이프라인", ["pipeline"]),
    "mixture": ("전문가 혼합", ["혼합 전문가"]),
    "repository": ("저장소", ["저장"]),
    "mail": ("메일", ["전자우편"]),
    "moe": ("MoE", ["모이"]),
}
LINTER = Linter(
    [
        Concept(
            id=name,
            terms=(
                Term(text=preferred, language="ko", status=Status.PREFERRED),
                *(Term(text=text, language="ko", status=Status.DEPRECATED) for text in old),
            ),
        )
        for name, (preferred, old) in WORDS.items()
    ]
)
PIECES = st.sampled_from(
    [text for preferred, old in WORDS.values() for text in (preferred, *old)]
    + "을 은 이 으로 과 이라는 하고 하여 들 을(를) 형 미세조정 전문가혼합".split()
    + '(MoE) ** * ` [ ](a.md) ‘ ’ " ( ) - # > | <b> </b> &amp;'.split()
    + [" ", "  ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\t", "\n- ", "\n> ", "\n```\n"]
)
TEXTS = st.lists(PIECES, max_size=30).map("".join)


def lint(text: str) -> tuple[Document, list[Finding]]:
    """Lint a Markdown text against the words above."""
    document = parse_document(text, "a.md")
    return document, LINTER.lint([Bitext(document)])


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_fixes_touch_nothing_outside_their_places(text: str) -> None:
    """Without the places of the edits, the text before and after is the same."""
    document, findings = lint(text)
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    edits = [
        (starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1, edit.text)
        for finding in findings
        if finding.fix
        for edit in finding.fix.edits
    ]
    expected, at = "", 0
    for start, end, replacement in sorted(edits):
        assert at <= start < end <= len(text)
        expected += text[at:start] + replacement
        at = end
    assert mended(document, findings, SAFE) == expected + text[at:]


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_a_fixed_text_has_nothing_left_to_fix(text: str) -> None:
    """Fixing settles: no fix is left, and fixing again changes nothing."""
    document, findings = lint(text)
    fixed = settled(LINTER, Bitext(document), findings, SAFE)
    again, left = lint(fixed)
    assert [finding for finding in left if finding.fix] == []
    assert settled(LINTER, Bitext(again), left, SAFE) == fixed


def edit(column: int, end_column: int, text: str) -> Edit:
    """Make an edit of the first line."""
    return Edit(line=1, column=column, end_line=1, end_column=end_column, text=text)


def finding(*edits: Edit, applicability: Applicability = Applicability.SAFE, path: str = "a.md") -> Finding:
    """Make a finding of which only the fix counts."""
    fix = Fix(applicability=applicability, edits=edits)
    return Finding(
        path=path,
        line=1,
        column=1,
        end_line=1,
        end_column=2,
        code="DSG001",
        rule="deprecated-term",
        severity=Severity.ERROR,
        message="",
        fix=fix,
    )


@pytest.mark.parametrize(
    ("findings", "after", "why"),
    [
        ([finding(edit(1, 3, "X")), finding(edit(2, 4, "Y"))], "Xcdef", "of overlapping fixes the first counts"),
        ([finding(edit(1, 3, "X")), finding(edit(3, 4, "Y"))], "XYdef", "neighbours do not overlap"),
        ([finding(edit(5, 6, "X")), finding(edit(1, 2, "Y"))], "YbcdXf", "in whatever order they come"),
        ([finding(edit(1, 2, "X"), edit(5, 6, "Y"))], "XbcdYf", "a fix may have two edits"),
        ([finding(edit(4, 6, "Z")), finding(edit(1, 2, "X"), edit(5, 6, "Y"))], "abcZf", "all edits of a fix or none"),
        ([finding(edit(1, 2, ""))], "bcdef", "an edit may take away"),
        ([finding(edit(1, 2, "X"), path="b.md")], "abcdef", "a fix of another file"),
        ([finding(edit(1, 2, "X"), applicability=Applicability.UNSAFE)], "abcdef", "a fix that is not allowed"),
    ],
)
def test_which_fixes_are_applied(findings: list[Finding], after: str, why: str) -> None:
    """Fixes that can stand side by side are applied, others wait for the next run."""
    assert mended(parse_document("abcdef", "a.md"), findings, SAFE) == after, why


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("메트릭을\r\n메트릭은\r\n", "지표를\r\n지표는\r\n", "Windows line ends stay"),
        ("메트릭을\r\n메트릭은\n", "지표를\r\n지표는\n", "so do mixed ones"),
        ("끝에 메트릭이", "끝에 지표가", "no line end after the last line"),
        ("혼합\r\n전문가를", "전문가\r\n혼합을", "a term over a Windows line end"),
        ("메트릭을\u2028메트릭을", "지표를\u2028지표를", "a line separator ends no line of a file"),
        ("\n\n  메트릭을  \n", "\n\n  지표를  \n", "blanks stay"),
        ("", "", "an empty file"),
    ],
)
def test_the_ends_of_lines_and_files_stay(before: str, after: str, why: str) -> None:
    """Only words change."""
    assert mended(*lint(before), SAFE) == after, why


def test_a_text_in_decomposed_hangul_is_fixed_in_place() -> None:
    """Files from macOS may spell syllables letter by letter; the rest of the file stays as it was."""
    before = unicodedata.normalize("NFD", "앞의 메트릭에 남는다.")
    after = mended(*lint(before), SAFE)
    assert unicodedata.normalize("NFC", after) == "앞의 지표에 남는다."
    assert after.startswith(before[: before.index(" ") + 1])


def test_a_glossary_that_contradicts_itself_ends_all_the_same() -> None:
    """Two concepts that each deprecate the other's term cannot keep the fixes going."""
    status = {True: Status.PREFERRED, False: Status.DEPRECATED}
    concepts = [
        Concept(
            id=f"c{number}",
            terms=tuple(Term(text=text, language="ko", status=status[text == good]) for text in ("지표", "메트릭")),
        )
        for number, good in enumerate(("지표", "메트릭"))
    ]
    page = parse_document("메트릭과 지표", "a.md")
    linter = Linter(concepts)
    assert settled(linter, Bitext(page), linter.lint([Bitext(page)]), SAFE) in {"메트릭과 지표", "지표와 메트릭"}
