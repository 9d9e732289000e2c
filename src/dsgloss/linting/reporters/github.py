"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding, Severity
from dsgloss.printable import printable

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def report(findings: Sequence[Finding], documents: Sequence[Document]) -> str:  # noqa: ARG001 - the reporters' signature
    """Write one workflow command per finding."""
    return "".join(_command(finding) for finding in findings)


def _command(f: Finding) -> str:
    place = f"file={_property(f.path)},line={f.line},col={f.column},endLine={f.end_line},endColumn={f.end_column}"
    return f"::{_LEVEL[f.severity]} {place},title={_property(f'{f.code} {f.rule}')}::{_data(f.message)}\n"


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
