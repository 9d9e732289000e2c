"""Texts in attributes that a reader gets to see: what an image shows, hints, descriptions for search engines."""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.documents.html.elements import DESCRIPTIONS, SHOWN_ATTRIBUTES
from dsgloss.documents.html.tags import HtmlTag
from dsgloss.documents.markdown.literals import read_entity
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.render import render
from dsgloss.documents.markdown.scan import Part, Scan
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.surface import Span, join, lines, strip
from dsgloss.lazy import regex

_TEMPLATE = regex(r"\{[{%]")


def shown_attributes(text: str, tag: HtmlTag) -> Iterator[Segment]:
    """Yield each shown attribute of a tag as a title; those that a template fills in are no text."""
    for name in SHOWN_ATTRIBUTES:
        span = tag.attributes.get(name)
        if span:
            yield from _title(text, span)
    content = tag.attributes.get("content")
    if tag.name == "meta" and content and _describes(text, tag):
        yield from _title(text, content)


def _describes(text: str, tag: HtmlTag) -> bool:
    names = (tag.attributes.get(key) for key in ("name", "property"))
    return any(span is not None and text[slice(*span)].lower() in DESCRIPTIONS for span in names)


def _title(text: str, span: Span) -> Iterator[Segment]:
    value = text[slice(*span)]
    if _TEMPLATE.search(value):
        return
    stripped = (strip(text, span.start + start, span.start + end) for start, end in lines(value))
    spans = [each for each in stripped if each.start < each.end]
    if not spans:
        return
    surface = join(text, spans)
    scan = Scan(surface.text, frozenset(), Lookahead(surface.text))
    position = surface.text.find("&")
    while position >= 0:
        position = surface.text.find("&", read_entity(scan, position))
    segment = render(SegmentKind.TITLE, surface, Part(0, len(surface.text), scan.edits, ()))
    if segment:
        yield segment
