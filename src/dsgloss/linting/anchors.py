"""Anchors of headings: a heading that changes takes the anchor made from its text along, and the links to it.

Sites make an anchor from the heading's text, or the writer names one behind it (`{#지표-안내}`). Anchors that do
not hold the words that change are left alone, and so are links from other files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dsgloss.documents import Document, Segment, SegmentKind

_NAMED = re.compile(r"[ \t]*\{#(?P<anchor>[^{}\n]*)\}")
_NO_PART_OF_SLUGS = re.compile(r"[^\w\s-]")


class Replaced(NamedTuple):
    """A stretch of a file and what is to stand there instead; offsets in code points, the end exclusive."""

    start: int
    end: int
    text: str


def followers(document: Document, segment: Segment, old: str, new: str, heading: str) -> Iterator[Replaced]:
    """Yield what else changes when `old` becomes `new` in a segment, whose text is `heading` then."""
    if segment.kind is not SegmentKind.HEADING:
        return
    _, end = segment.span(0, len(segment.text))
    named = _NAMED.match(document.text, end)
    if named is None:
        yield from _links(document.text, slug(segment.text), slug(heading))
    elif old in named["anchor"]:
        anchor = named["anchor"].replace(old, new)
        yield Replaced(*named.span("anchor"), anchor)
        yield from _links(document.text, named["anchor"], anchor)


def slug(heading: str) -> str:
    """Make the anchor that sites make of a heading.

    >>> slug("지표(metric)란 무엇인가?")
    '지표metric란-무엇인가'
    """
    return re.sub(r"\s", "-", _NO_PART_OF_SLUGS.sub("", heading.strip().lower()))


def _links(text: str, old: str, new: str) -> Iterator[Replaced]:
    """Yield the links within a text to an anchor."""
    link = f"](#{old})"
    at = text.find(link) if old and old != new else -1
    while at >= 0:
        yield Replaced(at + 3, at + 3 + len(old), new)
        at = text.find(link, at + len(link))
