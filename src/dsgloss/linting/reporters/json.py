"""Findings as a JSON list: a contract for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding
from dsgloss.printable import is_safe


def report(findings: Sequence[Finding], documents: Sequence[Document]) -> str:  # noqa: ARG001 - the reporters' signature
    """Write the findings with all their fields; characters that could act on a terminal are escaped."""
    dumped = json.dumps([finding.model_dump(mode="json") for finding in findings], ensure_ascii=False, indent=2)
    return "".join(c if c == "\n" or is_safe(c) else json.dumps(c)[1:-1] for c in dumped) + "\n"
