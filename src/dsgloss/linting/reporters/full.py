"""Findings for people: the message, the line it is about with the place underlined, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.columns import blank, columns, fitting, terminal_width
from dsgloss.linting.finding import Finding
from dsgloss.linting.reporters.summary import STYLE, by_concept, totals
from dsgloss.messages import say
from dsgloss.printable import Style, paint, printable

_LEAST_ROOM = 20


def report(findings: Sequence[Finding], documents: Documents) -> str:
    """Write the findings with their source lines, what they come to if they are many, and a line that counts them."""
    width = terminal_width()
    blocks = [_block(finding, documents[finding.path].line(finding.line), width) for finding in findings]
    summary = by_concept(findings)
    return "\n".join([*blocks, *([summary] if summary else []), totals(findings)]) + "\n"


def _block(finding: Finding, line: str, width: int) -> str:
    place = f"{printable(finding.path)}:{finding.line}:{finding.column}"
    label = paint(f"{say(finding.severity.value)} {finding.code}", STYLE[finding.severity])
    number = str(finding.line)
    gutter = " " * len(number)
    # Beside the gutter, the bar and the dots of a line that is cut.
    shown, before, marked = _excerpt(finding, line, max(_LEAST_ROOM, width - len(number) - 5))
    caret = blank(before) + paint("^" * max(1, columns(marked)), STYLE[finding.severity])
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


def _excerpt(finding: Finding, line: str, room: int) -> tuple[str, str, str]:
    """Give the line, cut around the place if it is long, what stands before the place in it, and the place."""
    start = finding.column - 1
    end = finding.end_column - 1 if finding.end_line == finding.line else len(line)
    first, last = 0, len(line)
    if columns(line) > room:
        first = start - fitting(reversed(line[:start]), room * 2 // 5)
        last = max(first + fitting(line[first:], room), start + 1)
    dots = "…" if first else ""
    shown = dots + line[first:last] + ("…" if last < len(line) else "")
    return printable(shown), printable(dots + line[first:start]), printable(line[start : min(end, last)])
