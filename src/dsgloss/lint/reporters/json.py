"""Findings as a JSON list: a contract for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dsgloss.documents import Document
from dsgloss.lint.finding import Finding


def report(findings: Sequence[Finding], documents: Sequence[Document]) -> str:  # noqa: ARG001 - the reporters' signature
    """Write the findings with all their fields."""
    return json.dumps([finding.model_dump(mode="json") for finding in findings], ensure_ascii=False, indent=2) + "\n"
