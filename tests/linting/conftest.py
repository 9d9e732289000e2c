"""Terms written short, so that a table can say in a cell what the glossary has."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dsgloss import Concept, Status, Term
from dsgloss.documents import Document
from dsgloss.linting import Bitext, Finding, Linter


def _concepts(notation: str) -> list[Concept]:
    """Read `old→preferred|admitted=English`, several concepts with a semicolon between them."""
    return [_concept(number, item.strip()) for number, item in enumerate(notation.split(";"))]


def _concept(number: int, item: str) -> Concept:
    korean, _, english = item.partition("=")
    *old, approved = korean.split("→")
    preferred, *admitted = approved.split("|")
    texts = [(preferred, Status.PREFERRED), *((text, Status.ADMITTED) for text in admitted)]
    texts += [(text, Status.DEPRECATED) for text in old]
    terms = [Term(text=text, language="ko", status=status) for text, status in texts]
    if english:
        terms.append(Term(text=english, language="en", status=Status.PREFERRED))
    return Concept(id=f"c{number}", terms=tuple(terms))


@pytest.fixture
def terms() -> Callable[[str], list[Concept]]:
    """Give the reader of the short notation."""
    return _concepts


@pytest.fixture
def lint(read: Callable[[str], Document]) -> Callable[[str, str], list[Finding]]:
    """Give a lint of one Markdown text against terms in the short notation."""
    return lambda text, notation: Linter(_concepts(notation)).lint([Bitext(read(text))])


@pytest.fixture
def lint_pair(read: Callable[[str], Document]) -> Callable[[str, str, str], list[Finding]]:
    """Give a lint of a Markdown text that translates an English one."""
    return lambda text, source, notation: Linter(_concepts(notation)).lint([Bitext(read(text), read(source))])
