"""Comments in a text that silence the lint: `dsgloss: ignore[DSG001]`, `ignore-file`, `off` and `on`.

They stand in the comment of the file's format (`<!-- … -->`, `{/* … */}`, `/* … */`, `# …`, `// …`, `.. …`).
An `ignore` on a line of its own speaks of the next line that is not blank, else of its own line.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass, replace

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding, Severity
from dsgloss.messages import say

_COMMENT = re.compile(
    r"(?P<lead>^[^\n]*?)(?:<!--|\{?/\*|\#|//|^[ \t]*\.\.)[ \t]*dsgloss:[ \t]*"
    r"(?P<verb>ignore-file|ignore|off|on)(?!\w|-\w)[ \t]*(?:\[(?P<codes>[\w, \t-]+)\]|(?!\[))[^\n]*",
    re.MULTILINE,
)
_LINE_OPENING = re.compile(r"\s*(?:>\s*|(?:[-*+]|\d+[.)])\s+)*")


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
    opened: list[Suppression] = []
    lines = document.text.split("\n")
    for comment in _COMMENT.finditer(document.text):
        if comment["lead"].count("`") % 2:
            continue
        line = document.position(comment.start("verb")).line
        codes = frozenset(code.strip() for code in (comment["codes"] or "").split(",") if code.strip())
        if comment["verb"] == "off":
            opened.append(Suppression(line, len(lines), codes, line))
        elif comment["verb"] == "on":
            closed = [each for each in opened if not codes or each.codes == codes]
            found += [replace(each, last=line) for each in closed]
            opened = [each for each in opened if each not in closed]
        elif comment["verb"] == "ignore-file":
            found.append(Suppression(1, len(lines), codes, line))
        else:
            target = line if _LINE_OPENING.sub("", comment["lead"], count=1) else _next_line(lines, line)
            found.append(Suppression(target, target, codes, line))
    return found + opened


def _next_line(lines: Sequence[str], line: int) -> int:
    """Give the next line that is not blank."""
    return next((number for number in range(line + 1, len(lines) + 1) if lines[number - 1].strip(" \t\r>")), line)


def apply(document: Document, findings: Iterable[Finding], undecided: Container[str]) -> list[Finding]:
    """Drop the silenced findings, and report suppressions that silence nothing.

    Whether those that name an `undecided` code or rule do cannot be told from this run.
    """
    known = suppressions(document)
    kept: list[Finding] = []
    used: set[Suppression] = set()
    for finding in findings:
        covering = [suppression for suppression in known if suppression.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    stale = [s for s in known if s not in used and not any(code in undecided for code in s.codes)]
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
