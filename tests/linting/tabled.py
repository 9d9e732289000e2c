"""Tables of texts, and the lint of one text by one rule with options of its own."""

from __future__ import annotations

import tomllib
from pathlib import Path

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document, parse_document
from dsgloss.linting import Applicability, Bitext, Finding, Linter, mended
from dsgloss.linting.options import Options
from dsgloss.model import TermType
from dsgloss.model.validation import adapter

TABLES = Path(__file__).parent / "tables"


def rows(name: str) -> list[list[str]]:
    """Read a table without its header; a written \\n stands for the end of a line."""
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()[1:]
    return [[cell.replace(r"\n", "\n") for cell in line.split("\t")] for line in lines]


def concepts(notation: str) -> list[Concept]:
    """Read `old→korean=english/acronym`, several concepts with a semicolon between them."""
    return [_concept(number, item.strip()) for number, item in enumerate(notation.split(";"))]


def lint(text: str, known: list[Concept], rule: str, options: str = "") -> tuple[Document, list[Finding]]:
    """Lint a Markdown text by one rule, with the rule's own options as TOML."""
    own = {rule.replace("-", "_"): tomllib.loads(options)} if options else {}
    chosen = adapter(Options).validate_python({"select": [rule], **own})
    page = parse_document(text, "page.md")
    return page, Linter(known, lambda _path: chosen).lint([Bitext(page)])


def fixed(text: str, known: list[Concept], rule: str, options: str = "") -> str:
    """Give a text with the fixes of one rule applied."""
    page, findings = lint(text, known, rule, options)
    return mended(page, findings, [Applicability.SAFE])


def _concept(number: int, item: str) -> Concept:
    korean, _, english = item.partition("=")
    *old, preferred = korean.split("→")
    terms = [Term(text=preferred, language="ko", status=Status.PREFERRED)]
    terms += [Term(text=text, language="ko", status=Status.DEPRECATED) for text in old]
    if english:
        full, *short = english.split("/")
        terms.append(Term(text=full, language="en", status=Status.PREFERRED))
        terms += [Term(text=text, language="en", type=TermType.ACRONYM) for text in short]
    return Concept(id=f"c{number}", terms=tuple(terms))
