"""Findings for people: the message, the line it is about with the place underlined, and what to write instead."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, takewhile

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding, Severity
from dsgloss.messages import say
from dsgloss.printable import Style, paint, printable

_STYLE = {Severity.ERROR: Style.RED, Severity.WARNING: Style.YELLOW, Severity.HINT: Style.BLUE}
# Vowels and finals of decomposed Hangul, which join the initial before them.
_JOINING = frozenset(map(chr, range(0x1160, 0x1200)))
_LONGEST_LINE = 110
_LEAD = 40


def report(findings: Sequence[Finding], documents: Sequence[Document]) -> str:
    """Write the findings with their source lines, and a line that counts them."""
    lines = {document.path: document.text.split("\n") for document in documents}
    blocks = [_block(finding, lines[finding.path][finding.line - 1].rstrip("\r")) for finding in findings]
    return "\n".join([*blocks, _summary(findings)]) + "\n"


def _block(finding: Finding, line: str) -> str:
    place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
    label = paint(f"{say(finding.severity.value)} {finding.code}", _STYLE[finding.severity])
    number = str(finding.line)
    gutter = " " * len(number)
    shown, before, marked = _excerpt(finding, line)
    caret = _blank(before) + paint("^" * max(1, _columns(marked)), _STYLE[finding.severity])
    rows = [
        f"{place}: {label} {finding.rule}: {printable(finding.message)}",
        f"{gutter} |",
        f"{number} | {shown}",
        f"{gutter} | {caret}",
    ]
    if finding.fix is not None:
        written = paint(" … ".join(printable(edit.text) for edit in finding.fix.edits), Style.GREEN)
        rows.append(f"{gutter} = " + say("fix: {text}", text=written))
    return "\n".join(rows) + "\n"


def _excerpt(finding: Finding, line: str) -> tuple[str, str, str]:
    """Give the line, cut around the place if it is long, what stands before the place in it, and the place."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    first, last = 0, len(line)
    if _columns(line) > _LONGEST_LINE:
        first = start - _fitting(reversed(line[:start]), _LEAD)
        last = max(first + _fitting(line[first:], _LONGEST_LINE), start + 1)
    dots = "…" if first else ""
    shown = dots + line[first:last] + ("…" if last < len(line) else "")
    return printable(shown), printable(dots + line[first:start]), printable(line[start : min(end, last)])


def _fitting(characters: Iterable[str], columns: int) -> int:
    """Count how many of some characters fit into so many columns."""
    return sum(1 for _ in takewhile(lambda width: width <= columns, accumulate(map(_width, characters))))


def _columns(text: str) -> int:
    """Count the columns a text takes on a terminal: two for Hangul, Hanja and full-width forms."""
    return sum(map(_width, text))


def _blank(text: str) -> str:
    """Give spaces as wide as a text; tabs stay, for only the terminal knows their width."""
    return "".join(character if character == "\t" else " " * _width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"} or character in _JOINING:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _summary(findings: Sequence[Finding]) -> str:
    if not findings:
        return say("no findings")
    counts = Counter(finding.severity for finding in findings)
    listed = ", ".join(f"{say(severity.value)} {counts[severity]}" for severity in Severity if counts[severity])
    fixable = sum(finding.fix is not None for finding in findings)
    return say("{listed}; {fixable} can be fixed with --fix", listed=listed, fixable=fixable)
