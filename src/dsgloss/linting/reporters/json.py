"""Findings as a JSON list: a contract for programs."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.finding import Finding
from dsgloss.model.data import data_of
from dsgloss.printable_json import dump


def report(findings: Sequence[Finding], documents: Documents) -> str:  # noqa: ARG001 - the reporters' signature
    """Write the findings with all their fields; characters that could act on a terminal are escaped."""
    return dump([data_of(finding) for finding in findings])
