"""Findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.

GitHub shows ten errors, ten warnings and ten notices of a step; the last line, which stands in the log only, tells
how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.reporters.identity import relative
from dsgloss.linting.reporters.summary import totals
from dsgloss.printable import printable

_LEVEL = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "notice"}


def report(findings: Sequence[Finding], documents: Documents) -> str:  # noqa: ARG001 - the reporters' signature
    """Write one workflow command per finding, and count them."""
    return "".join([*map(_command, findings), *([f"{totals(findings)}\n"] if findings else [])])


def _command(f: Finding) -> str:
    title = _property(f"{f.code} {f.rule}")
    return f"::{_LEVEL[f.severity]} file={_property(relative(f.path))},{_place(f)},title={title}::{_data(f.message)}\n"


def _place(f: Finding) -> str:
    """Write a place; columns would be refused where it spans several lines."""
    if f.line != f.end_line:
        return f"line={f.line},endLine={f.end_line}"
    return f"line={f.line},col={f.column},endLine={f.end_line},endColumn={f.end_column}"


def _data(text: str) -> str:
    return printable(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
