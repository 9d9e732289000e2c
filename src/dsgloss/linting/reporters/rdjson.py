"""Findings in the diagnostic format of reviewdog, with suggestions that a forge can apply.

Its columns count the bytes of UTF-8 from 1, and each of its suggestions stands alone; so the edits of a fix become
one, from the first to the last of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.documents import Document, Documents
from dsgloss.linting.finding import Edit, Finding, Fix, Severity
from dsgloss.printable_json import dump

_SEVERITY = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.HINT: "INFO"}


def report(findings: Sequence[Finding], documents: Documents) -> str:
    """Write a DiagnosticResult with one diagnostic per finding."""
    diagnostics = [_diagnostic(finding, documents[finding.path]) for finding in findings]
    return dump({"source": {"name": "dsgloss"}, "diagnostics": diagnostics})


def _diagnostic(finding: Finding, document: Document) -> dict[str, object]:
    return {
        "message": finding.message,
        "location": {"path": finding.path, "range": _range(document, *_offsets(document, finding))},
        "severity": _SEVERITY[finding.severity],
        "code": {"value": finding.code},
        **({"suggestions": [_suggestion(document, finding.fix)]} if finding.fix is not None else {}),
    }


def _suggestion(document: Document, fix: Fix) -> dict[str, object]:
    start, _ = _offsets(document, fix.edits[0])
    _, end = _offsets(document, fix.edits[-1])
    return {"range": _range(document, start, end), "text": "".join(_pieces(document, fix))}


def _pieces(document: Document, fix: Fix) -> Iterator[str]:
    """Iterate over the text from the first to the last edit as it will be."""
    at, _ = _offsets(document, fix.edits[0])
    for edit in fix.edits:
        start, end = _offsets(document, edit)
        yield document.text[at:start]
        yield edit.text
        at = end


def _offsets(document: Document, place: Finding | Edit) -> tuple[int, int]:
    return document.offset(place.line, place.column), document.offset(place.end_line, place.end_column)


def _range(document: Document, start: int, end: int) -> dict[str, object]:
    return {"start": _position(document, start), "end": _position(document, end)}


def _position(document: Document, offset: int) -> dict[str, object]:
    place = document.position(offset)
    before = document.text[offset - place.column + 1 : offset]
    return {"line": place.line, "column": len(before.encode("utf-8", "surrogatepass")) + 1}
