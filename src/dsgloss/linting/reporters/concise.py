"""One line per finding and nothing else, as compilers write them."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Documents
from dsgloss.linting.finding import Finding
from dsgloss.linting.reporters.summary import STYLE
from dsgloss.printable import paint, printable


def report(findings: Sequence[Finding], documents: Documents) -> str:  # noqa: ARG001 - the reporters' signature
    """Write `path:line:column: severity CODE rule: message`."""
    return "".join(_line(finding) for finding in findings)


def _line(f: Finding) -> str:
    label = paint(f"{f.severity.value} {f.code}", STYLE[f.severity])
    return f"{printable(f.path)}:{f.line}:{f.column}: {label} {f.rule}: {printable(f.message)}\n"
