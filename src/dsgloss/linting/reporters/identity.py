"""What stays the same of a finding while the text around it changes, so that a forge can tell new ones from old."""

from __future__ import annotations

import hashlib
import posixpath
from collections import Counter
from collections.abc import Sequence

from dsgloss.documents import Document, Documents
from dsgloss.linting.finding import Finding

_SIGHT = 12


def fingerprints(findings: Sequence[Finding], documents: Documents) -> list[str]:
    """Give each finding a fingerprint: by file, rule, concept, what was found and the words on either side.

    The number of its line is not in it, nor is the message, which depends on the reader's language. Findings that
    are alike in all this are numbered in the order in which they stand in the file.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    found: list[str] = []
    for finding in findings:
        document = documents.get(finding.path)
        about = finding.concept or "", finding.found or "", *(_sides(finding, document) if document else ())
        key = relative(finding.path), finding.code, *about
        seen[key] += 1
        found.append(_digest((*key, str(seen[key]))))
    return found


def relative(path: str) -> str:
    """Write a path as forges do.

    >>> relative("./ko//a.md")
    'ko/a.md'
    """
    return posixpath.normpath(path)


def _sides(finding: Finding, document: Document) -> tuple[str, str]:
    """Give what stands on both sides of a finding, within its lines, whatever its spaces."""
    start = document.offset(finding.line, finding.column)
    end = document.offset(finding.end_line, finding.end_column)
    before = document.text[document.offset(finding.line, 1) : start]
    after = document.text[end : end + 4 * _SIGHT].split("\n")[0]
    return " ".join(before.split())[-_SIGHT:], " ".join(after.split())[:_SIGHT]


def _digest(parts: Sequence[str]) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
