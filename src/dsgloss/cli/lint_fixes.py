"""Fixes of a lint: shown as a diff, or written into the files."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.cli import Exit
from dsgloss.documents import Document, encode, load_document, parse_document
from dsgloss.errors import Problem, UnreadableError
from dsgloss.leftovers import sweep
from dsgloss.linting import Applicability, Bitext, Finding, Linter, mended, settled
from dsgloss.messages import say
from dsgloss.printable import printable

Fixed = tuple[Document, str]
"""A document, and its text with the fixes."""


def fixed_wholly(
    linter: Linter, bitexts: Sequence[Bitext], findings: Sequence[Finding], allowed: Sequence[Applicability]
) -> list[Fixed]:
    """Apply the fixes of the findings, and then those that they uncover."""
    return [(bitext.target, settled(linter, bitext, findings, allowed)) for bitext in bitexts]


def fixed_once(bitexts: Sequence[Bitext], findings: Sequence[Finding], allowed: Sequence[Applicability]) -> list[Fixed]:
    """Apply the fixes of the findings, and no others: what they uncover may not be for us to fix."""
    return [(bitext.target, mended(bitext.target, findings, allowed)) for bitext in bitexts]


def show_diff(fixed: Iterable[Fixed]) -> int:
    """Print what the fixes would change, and give the exit code."""
    changed = False
    for document, after in fixed:
        for line in difflib.unified_diff(_lines(document.text), _lines(after), document.path, document.path):
            changed = True
            shown = line.rstrip("\r\n")
            click.echo(printable(shown) + line[len(shown) :], nl=False)
            if not line.endswith("\n"):
                click.echo("\n\\ No newline at end of file")
    return Exit.FINDINGS if changed else Exit.CLEAN


def write_fixes(fixed: Iterable[Fixed]) -> None:
    """Write the files that the fixes change, all or none.

    Raises UnreadableError if one cannot be written, or has changed since it was read.
    """
    texts = [*fixed]
    sweep(Path(document.path).parent for document, _ in texts)
    changed = [(document, after) for document, after in texts if after != document.text]
    now = {document.path: load_document(Path(document.path)).decoded for document, _ in changed}
    problems = [_changed_meanwhile(document) for document, _ in changed if now[document.path].text != document.text]
    if problems:
        raise UnreadableError(*problems)
    write_all({Path(document.path): encode(after, now[document.path]) for document, after in changed})


def _changed_meanwhile(document: Document) -> Problem:
    what = say("this file has changed since it was read; no file has been fixed")
    return Problem(document.path, what, say("Run this command again."))


def reread(fixed: Iterable[Fixed], bitexts: Iterable[Bitext]) -> list[Bitext]:
    """Parse the texts as they are with the fixes."""
    return [
        Bitext(parse_document(after, document.path), bitext.source)
        for (document, after), bitext in zip(fixed, bitexts, strict=True)
    ]


def _lines(text: str) -> list[str]:
    """Split a text behind its line feeds, which are the only ends of lines that a diff knows."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)
