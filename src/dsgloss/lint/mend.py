"""Applying fixes to a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dsgloss.documents import Document
from dsgloss.lint.finding import Applicability, Edit, Finding


def mended(document: Document, findings: Iterable[Finding], allowed: Sequence[Applicability]) -> str:
    """Give the document's text with the fixes of its findings applied; of overlapping fixes the first counts."""
    starts = _line_starts(document.text)
    pieces: list[str] = []
    at = 0
    for start, end, text in _chosen(document, findings, allowed, starts):
        pieces += [document.text[at:start], text]
        at = end
    return "".join([*pieces, document.text[at:]])


def _chosen(
    document: Document, findings: Iterable[Finding], allowed: Sequence[Applicability], starts: Sequence[int]
) -> list[tuple[int, int, str]]:
    chosen: list[tuple[int, int, str]] = []
    for finding in findings:
        if finding.path != document.path or finding.fix is None or finding.fix.applicability not in allowed:
            continue
        spans = [_span(edit, starts) for edit in finding.fix.edits]
        if all(end <= other or start >= stop for start, end, _ in spans for other, stop, _ in chosen):
            chosen += spans
    return sorted(chosen)


def _span(edit: Edit, starts: Sequence[int]) -> tuple[int, int, str]:
    return starts[edit.line - 1] + edit.column - 1, starts[edit.end_line - 1] + edit.end_column - 1, edit.text


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts
