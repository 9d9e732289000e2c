"""Applying fixes to a text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from dsgloss.documents import Document, parse_document
from dsgloss.linting.engine import Bitext, Linter
from dsgloss.linting.finding import Applicability, Edit, Finding
from dsgloss.linting.rules import RUN_RULES

# Fixes may uncover others; a glossary that contradicts itself would go on forever.
_ROUNDS = 5
# What one page says alone may contradict what all of them say.
_OF_RUNS = frozenset(info.code for info in RUN_RULES)


def settled(linter: Linter, bitext: Bitext, findings: Iterable[Finding], allowed: Sequence[Applicability]) -> str:
    """Give the text of a page with its fixes applied, and then those that they uncover, until none is left."""
    page = bitext.target
    for _ in range(_ROUNDS):
        after = mended(page, findings, allowed)
        if after == page.text:
            break
        page = parse_document(after, page.path)
        findings = [found for found in linter.lint([Bitext(page, bitext.source)]) if found.code not in _OF_RUNS]
    return page.text


def mended(document: Document, findings: Iterable[Finding], allowed: Sequence[Applicability]) -> str:
    """Give the document's text with the fixes of its findings applied; of overlapping fixes the first counts."""
    pieces: list[str] = []
    at = 0
    for start, end, text in _chosen(document, findings, allowed):
        pieces += [document.text[at:start], text]
        at = end
    return "".join([*pieces, document.text[at:]])


def _chosen(
    document: Document, findings: Iterable[Finding], allowed: Sequence[Applicability]
) -> list[tuple[int, int, str]]:
    chosen: list[tuple[int, int, str]] = []
    for finding in findings:
        if finding.path != document.path or finding.fix is None or finding.fix.applicability not in allowed:
            continue
        spans = [_span(document, edit) for edit in finding.fix.edits]
        if all(_is_free(chosen, start, end) for start, end, _ in spans):
            for span in spans:
                insort(chosen, span)
    return chosen


def _is_free(chosen: Sequence[tuple[int, int, str]], start: int, end: int) -> bool:
    """Tell whether a span overlaps none of those chosen, which are in order."""
    at = bisect_left(chosen, (start, end))
    before_next = at == len(chosen) or end <= chosen[at][0]
    return before_next and (at == 0 or chosen[at - 1][1] <= start)


def _span(document: Document, edit: Edit) -> tuple[int, int, str]:
    return document.offset(edit.line, edit.column), document.offset(edit.end_line, edit.end_column), edit.text
