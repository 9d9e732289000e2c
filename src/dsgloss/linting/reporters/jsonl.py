"""Findings as JSON, one on each line, for programs that read line by line."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.finding import Finding
from dsgloss.model.data import data_of
from dsgloss.printable_json import Layout, dump


def report(findings: Sequence[Finding], documents: Documents) -> str:  # noqa: ARG001 - the reporters' signature
    """Write each finding with the fields that it has in the JSON list."""
    return "".join(dump(data_of(finding), Layout.LINE) for finding in findings)
