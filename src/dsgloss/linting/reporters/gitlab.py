"""Findings as a Code Quality report, which GitLab shows in a merge request (artifacts: reports: codequality)."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.reporters.identity import fingerprints, relative
from dsgloss.printable_json import dump

_SEVERITY = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.HINT: "info"}


def report(findings: Sequence[Finding], documents: Documents) -> str:
    """Write a list of issues; the fingerprint of each stays as lines above it come and go."""
    known = zip(findings, fingerprints(findings, documents), strict=True)
    return dump([_issue(finding, fingerprint) for finding, fingerprint in known])


def _issue(finding: Finding, fingerprint: str) -> dict[str, object]:
    return {
        "description": finding.message,
        "check_name": f"{finding.code} {finding.rule}",
        "fingerprint": fingerprint,
        "severity": _SEVERITY[finding.severity],
        "location": {
            "path": relative(finding.path),
            "lines": {"begin": finding.line, "end": finding.end_line},
        },
    }
