"""Comments in a text that silence the lint: `dsgloss: ignore[DSG001]`, `ignore-file`, `off` and `on`.

They stand in the comment of the file's format (`<!-- … -->`, `{/* … */}`, `# …`, `// …`, `.. …`). An
`ignore` on a line of its own speaks of the next line, else of its own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsgloss.documents import Document
from dsgloss.lint.finding import Finding, Severity
from dsgloss.messages import say

_COMMENT = re.compile(
    r"(?P<lead>^[^\n]*?)(?:<!--|\{/\*|\#|//|^\s*\.\.)\s*dsgloss:\s*(?P<verb>ignore-file|ignore|off|on)"
    r"(?:\[(?P<codes>[\w,\s-]*)\])?[^\n]*",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Suppression:
    """A stretch of lines in which some codes (all, if none is named) are not reported."""

    first: int
    last: int
    codes: frozenset[str]
    line: int

    def covers(self, finding: Finding) -> bool:
        """Tell whether it silences a finding."""
        named = not self.codes or finding.code in self.codes or finding.rule in self.codes
        return named and self.first <= finding.line <= self.last


def suppressions(document: Document) -> list[Suppression]:
    """Read the suppressing comments of a document."""
    if "dsgloss:" not in document.text:
        return []
    found: list[Suppression] = []
    opened: tuple[int, frozenset[str]] | None = None
    end = document.text.count("\n") + 1
    for comment in _COMMENT.finditer(document.text):
        line = document.position(comment.start("verb")).line
        codes = frozenset(code.strip() for code in (comment["codes"] or "").split(",") if code.strip())
        if comment["verb"] == "off" and opened is None:
            opened = (line, codes)
        elif comment["verb"] == "on" and opened is not None:
            found.append(Suppression(opened[0], line, opened[1], opened[0]))
            opened = None
        elif comment["verb"] == "ignore-file":
            found.append(Suppression(1, end, codes, line))
        elif comment["verb"] == "ignore":
            target = line if comment["lead"].strip() else line + 1
            found.append(Suppression(target, target, codes, line))
    if opened is not None:
        found.append(Suppression(opened[0], end, opened[1], opened[0]))
    return found


def apply(document: Document, findings: Iterable[Finding], active_codes: Sequence[str]) -> list[Finding]:
    """Drop the silenced findings, and report suppressions that silence nothing although their rules ran."""
    known = suppressions(document)
    kept: list[Finding] = []
    used: set[Suppression] = set()
    for finding in findings:
        covering = [suppression for suppression in known if suppression.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    stale = [s for s in known if s not in used and (not s.codes or s.codes & set(active_codes))]
    return kept + [_stale(document, suppression) for suppression in stale]


def _stale(document: Document, suppression: Suppression) -> Finding:
    width = len(document.text.split("\n")[suppression.line - 1].rstrip("\r"))
    return Finding(
        path=document.path,
        line=suppression.line,
        column=1,
        end_line=suppression.line,
        end_column=width + 1,
        code="DSG900",
        rule="stale-suppression",
        severity=Severity.WARNING,
        message=say("this suppression silences nothing; remove it"),
    )
