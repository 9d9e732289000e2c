"""Comments in a text that silence the lint: `dsgloss: ignore[DSG001]`, `ignore-file`, `off` and `on`.

They stand in the comment of the file's format (see `comments.py`). An `ignore` on a line of its own speaks of
what follows it, the next line that is not blank or the whole entry of a catalogue, else of its own line.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dsgloss.documents import Document
from dsgloss.lazy import regex
from dsgloss.linting.comments import followed, openings
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.options import DEFAULT, Options
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import Record

INFO = RuleInfo("DSG900", "stale-suppression", Severity.WARNING)

_ORDER = regex(
    r"[ \t]*dsgloss:[ \t]*(?P<verb>ignore-file|ignore|off|on)(?!\w|-\w)[ \t]*(?:\[(?P<codes>[\w, \t-]+)\]|(?!\[))"
)
_LINE_OPENING = regex(r"\s*(?:>\s*|(?:[-*+]|\d+[.)])\s+)*")


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence(Record):
    """A suppression as a run needs it, when the text is no longer at hand."""

    first: int
    """The first line of the stretch in which it holds."""
    last: int
    """The last line of it."""
    codes: tuple[str, ...] = ()
    """What is not reported there; if there are none, nothing is."""
    stale: Finding | None = None
    """What is reported if it silences nothing, unless that cannot be told, or is not asked for."""


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


def silences(document: Document, undecided: Undecided, options: Options = DEFAULT) -> tuple[Silence, ...]:
    """Read the suppressing comments of a document, with what is to be said if they silence nothing."""
    known = suppressions(document)
    lines = document.text.split("\n") if known else []
    return tuple(
        Silence(
            first=each.first,
            last=each.last,
            codes=tuple(sorted(each.codes)),
            stale=None
            if undecided.leaves_open(each) or not options.enables(INFO)
            else _stale(document, lines[each.line - 1], each, options.severity_of(INFO)),
        )
        for each in known
    )


def apply(findings: Iterable[Finding], known: Sequence[Silence]) -> list[Finding]:
    """Drop the silenced findings, and report suppressions that silence nothing, as far as that can be told."""
    found = list(findings)
    if not known:
        return found
    silent = _silent_lines(known)
    kept = [each for each in found if not any(_lies_in(silent.get(name, ()), each.line) for name in _names(each))]
    reported = _reported_lines(found)
    return kept + [each.stale for each in known if each.stale is not None and not _silences(each, reported)]


def _names(finding: Finding) -> tuple[str, str, str]:
    """Give what a suppression may call a finding: nothing in particular, its code, its rule."""
    return "", finding.code, finding.rule


def _silent_lines(known: Iterable[Silence]) -> dict[str, list[tuple[int, int]]]:
    """Give the stretches of lines in which each name is not reported: in order, those that overlap joined."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for each in sorted(known, key=lambda silence: silence.first):
        for name in each.codes or ("",):
            before = spans.setdefault(name, [])
            if before and each.first <= before[-1][1]:
                before[-1] = (before[-1][0], max(before[-1][1], each.last))
            else:
                before.append((each.first, each.last))
    return spans


def _lies_in(spans: Sequence[tuple[int, int]], line: int) -> bool:
    at = bisect_right(spans, line, key=lambda span: span[0])
    return at > 0 and line <= spans[at - 1][1]


def _reported_lines(findings: Iterable[Finding]) -> dict[str, list[int]]:
    """Give the lines of the findings that go by each name, in order."""
    lines: dict[str, list[int]] = {}
    for finding in sorted(findings, key=lambda finding: finding.line):
        for name in _names(finding):
            lines.setdefault(name, []).append(finding.line)
    return lines


def _silences(silence: Silence, reported: Mapping[str, Sequence[int]]) -> bool:
    """Tell whether a suppression silences any of the findings that were reported."""
    for name in silence.codes or ("",):
        lines = reported.get(name, ())
        at = bisect_left(lines, silence.first)
        if at < len(lines) and lines[at] <= silence.last:
            return True
    return False


def _stale(document: Document, line: str, suppression: Suppression, severity: Severity) -> Finding:
    return Finding(
        path=document.path,
        line=suppression.line,
        column=1,
        end_line=suppression.line,
        end_column=len(line.rstrip("\r")) + 1,
        code=INFO.code,
        rule=INFO.name,
        severity=severity,
        message=say("this suppression silences nothing; remove it"),
    )
