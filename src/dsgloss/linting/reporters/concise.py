"""One line per finding, as compilers write them."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding
from dsgloss.printable import printable


def report(findings: Sequence[Finding], documents: Sequence[Document]) -> str:  # noqa: ARG001 - the reporters' signature
    """Write `path:line:column: severity CODE rule: message`."""
    return "".join(
        f"{printable(f.path)}:{f.line}:{f.column}: {f.severity.value} {f.code} {f.rule}: {printable(f.message)}\n"
        for f in findings
    )
