"""Headings of both kinds, and the lines across the page that look so much like one of them."""

from __future__ import annotations

from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_HASHES = regex(r"#{1,6}(?=[ \t]|$)")
_UNDERLINE = regex(r"(?:=+|-+)")
_THEMATIC = regex(r"(?:\*[ \t]*+){3,}|(?:-[ \t]*+){3,}|(?:_[ \t]*+){3,}")


def start_atx_heading(state: State, cursor: Cursor) -> bool:
    """Read `## 제목`, and `## 제목 ##`."""
    hashes = _HASHES.match(cursor.text, cursor.first, cursor.end)
    if hashes is None:
        return False
    span = _without_closing_hashes(cursor.text, strip(cursor.text, hashes.end(), cursor.end))
    state.add(SegmentKind.HEADING, [_without_anchor(cursor.text, span)])
    return True


def start_setext_heading(state: State, cursor: Cursor) -> bool:
    """Read the line under a heading: it turns the open paragraph into one."""
    paragraph = state.continued
    if not (paragraph and paragraph.lines and _UNDERLINE.fullmatch(cursor.text, *cursor.content)):
        return False
    *before, last = paragraph.lines
    state.paragraph = state.continued = None
    state.add(SegmentKind.HEADING, [*before, _without_anchor(cursor.text, last)])
    return True


def start_thematic_break(state: State, cursor: Cursor) -> bool:
    """Read a line across the page, which holds no text."""
    if not is_thematic_break(cursor):
        return False
    state.close()
    return True


def is_thematic_break(cursor: Cursor) -> bool:
    """Tell whether the line is three or more of `*`, `-` or `_` and nothing else."""
    return bool(_THEMATIC.fullmatch(cursor.text, *cursor.content))


def _without_closing_hashes(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start and text[end - 1] == "#":
        end -= 1
    if end == span.start or text[end - 1] in " \t":
        return strip(text, span.start, end)
    return span


def _without_anchor(text: str, span: Span) -> Span:
    """Leave out the identifier at the end of a heading: `{#id}`, `{: .class}` or `[[id]]`."""
    for opening, closing in (("{#", "}"), ("{ #", "}"), ("{:", "}"), ("{.", "}"), ("[[", "]]")):
        start = text.rfind(opening, *span)
        if start >= 0 and text.find(closing, start, span.end) == span.end - len(closing):
            return strip(text, span.start, start)
    return span
