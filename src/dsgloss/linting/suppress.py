"""Comments in a text that silence the lint: `dsgloss: ignore[DSG001]`, `ignore-file`, `off` and `on`.

They stand in the comment of the file's format (see `comments.py`). An `ignore` on a line of its own speaks of
what follows it, the next line that is not blank or the whole entry of a catalogue, else of its own line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from dsgloss.documents import Document
from dsgloss.linting.comments import followed, openings
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.options import DEFAULT, Options
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say

INFO = RuleInfo("DSG900", "stale-suppression", Severity.WARNING)

_ORDER = re.compile(
    r"[ \t]*dsgloss:[ \t]*(?P<verb>ignore-file|ignore|off|on)(?!\w|-\w)[ \t]*(?:\[(?P<codes>[\w, \t-]+)\]|(?!\[))"
)
_LINE_OPENING = re.compile(r"\s*(?:>\s*|(?:[-*+]|\d+[.)])\s+)*")


@dataclass(frozen=True, slots=True)
class Undecided:
    """What a run cannot tell: rules (codes and names) that may find more in another one.

    In a partial run rules are off that are on by default, so that nobody knows what a comment silences that
    names none.
    """

    names: frozenset[str] = frozenset()
    is_partial: bool = False

    def leaves_open(self, suppression: Suppression) -> bool:
        """Tell whether a suppression that silences nothing in this run may do so in another."""
        return self.is_partial if not suppression.codes else not self.names.isdisjoint(suppression.codes)


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


@dataclass(frozen=True, slots=True)
class _Comment:
    """An order to the lint as it stands in the text: its line, and what stands before it in the line."""

    line: int
    lead: str
    verb: str
    codes: frozenset[str]


def suppressions(document: Document) -> list[Suppression]:
    """Read the suppressing comments of a document."""
    if "dsgloss:" not in document.text:
        return []
    lines = document.text.split("\n")
    found: list[Suppression] = []
    opened: list[Suppression] = []
    for comment in _comments(document):
        line, codes = comment.line, comment.codes
        if comment.verb == "off":
            opened.append(Suppression(line, len(lines), codes, line))
        elif comment.verb == "on":
            closed = [each for each in opened if not codes or each.codes == codes]
            found += [replace(each, last=line) for each in closed]
            opened = [each for each in opened if each not in closed]
        elif comment.verb == "ignore-file":
            found.append(Suppression(1, len(lines), codes, line))
        else:
            stands_alone = not _LINE_OPENING.sub("", comment.lead, count=1)
            first, last = followed(document.path, lines, line) if stands_alone else (line, line)
            found.append(Suppression(first, last, codes, line))
    return found + opened


def _comments(document: Document) -> Iterator[_Comment]:
    opening = openings(document.path)
    if opening is None:
        return
    for number, line in enumerate(document.text.split("\n"), 1):
        if "dsgloss:" not in line:
            continue
        for start in opening.finditer(line):
            order = _ORDER.match(line, start.end())
            lead = line[: start.start()]
            if order is not None and lead.count("`") % 2 == 0:
                codes = frozenset(code.strip() for code in (order["codes"] or "").split(",") if code.strip())
                yield _Comment(number, lead, order["verb"], codes)
                break


def apply(
    document: Document, findings: Iterable[Finding], undecided: Undecided, options: Options = DEFAULT
) -> list[Finding]:
    """Drop the silenced findings, and report suppressions that silence nothing, as far as that can be told."""
    known = suppressions(document)
    kept: list[Finding] = []
    used: set[Suppression] = set()
    for finding in findings:
        covering = [suppression for suppression in known if suppression.covers(finding)]
        used.update(covering)
        if not covering:
            kept.append(finding)
    if not options.enables(INFO):
        return kept
    stale = (s for s in known if s not in used and not undecided.leaves_open(s))
    return kept + [_stale(document, suppression, options.severity_of(INFO)) for suppression in stale]


def _stale(document: Document, suppression: Suppression, severity: Severity) -> Finding:
    width = len(document.text.split("\n")[suppression.line - 1].rstrip("\r"))
    return Finding(
        path=document.path,
        line=suppression.line,
        column=1,
        end_line=suppression.line,
        end_column=width + 1,
        code=INFO.code,
        rule=INFO.name,
        severity=severity,
        message=say("this suppression silences nothing; remove it"),
    )
