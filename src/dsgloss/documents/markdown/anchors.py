"""Anchors of headings and the links to them: sites make an anchor from the text, or the writer names one behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_NAMED = regex(r"[ \t]*\{#([^{}\n]*)\}")
_NO_PART_OF_SLUGS = regex(r"[^\w\s-]")


def named_anchor(text: str, end: int) -> Span | None:
    """Give the place of the anchor that is named behind a heading which ends at `end` (`## 지표 {#metric}`)."""
    named = _NAMED.match(text, end)
    return Span(*named.span(1)) if named else None


def slug(heading: str) -> str:
    """Make the anchor that sites make of a heading.

    >>> slug("지표(metric)란 무엇인가?")
    '지표metric란-무엇인가'
    """
    return re.sub(r"\s", "-", _NO_PART_OF_SLUGS.sub("", heading.strip().lower()))


def links_to(text: str, anchor: str) -> Iterator[Span]:
    """Yield where links within a text name an anchor."""
    link = f"](#{anchor})"
    at = text.find(link) if anchor else -1
    while at >= 0:
        yield Span(at + 3, at + 3 + len(anchor))
        at = text.find(link, at + len(link))
