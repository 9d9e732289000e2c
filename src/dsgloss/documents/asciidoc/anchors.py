"""Anchors of headings and the references to them: Asciidoctor makes an identifier from the title of a section."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_NO_PART_OF_IDS = regex(r"[^\w .-]")
_JOINING = regex(r"[ .-]+")


def section_id(title: str) -> str:
    """Make the identifier that Asciidoctor makes of the title of a section.

    >>> section_id("지표(metric)란 무엇인가?")
    '_지표metric란_무엇인가'
    """
    return "_" + _JOINING.sub("_", _NO_PART_OF_IDS.sub("", title.strip().lower())).strip("_")


def references_to(text: str, identifier: str) -> Iterator[Span]:
    """Yield where references within a text name an identifier: `<<id>>`, `<<id,글>>`, `xref:id[글]`, `link:#id[글]`."""
    for found in re.finditer(rf"(?:<<#?|xref:#?|link:#)({re.escape(identifier)})(?=>>|,|\[)", text):
        yield Span(*found.span(1))
