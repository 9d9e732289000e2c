"""The ways to print findings: each is one module; to add one, write the module and list it here."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dsgloss.documents import Document
from dsgloss.linting.finding import Finding
from dsgloss.linting.reporters import concise, full, github, gitlab, json, jsonl, junit, rdjson, sarif

Reporter = Callable[[Sequence[Finding], Sequence[Document]], str]

REPORTERS: dict[str, Reporter] = {
    "full": full.report,
    "concise": concise.report,
    "json": json.report,
    "jsonl": jsonl.report,
    "github": github.report,
    "gitlab": gitlab.report,
    "sarif": sarif.report,
    "junit": junit.report,
    "rdjson": rdjson.report,
}
