"""HTML and JSX that begins a line. Its tags are left out; what lies between them reads as Markdown."""

from __future__ import annotations

from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.html import Role, Tag, element_end, hidden_end, shown_values, tag_at
from dsgloss.documents.markdown.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span, lines


def start_html(state: State, cursor: Cursor) -> bool:
    """Read what takes the whole line, or several; what ends within the line is left to the inline level."""
    text, start = cursor.text, cursor.first
    end = hidden_end(text, start, state.lookahead)
    if end is not None:
        return _leave_out(state, cursor, end)
    tag = tag_at(text, start, state.lookahead)
    if tag is None:
        return False
    if tag.role is Role.OPENS and tag.name in {"script", "style", "pre"}:
        return _element(state, cursor, tag)
    if not _leave_out(state, cursor, tag.end):
        return False
    state.in_html = True
    _add_shown(state, Span(start, tag.end))
    return True


def start_jsx_comment(state: State, cursor: Cursor) -> bool:
    """Read a comment of MDX."""
    if not cursor.text.startswith("{/*", cursor.first):
        return False
    end = state.lookahead.find("*/}", cursor.first)
    return end >= 0 and _leave_out(state, cursor, end + 3)


def _leave_out(state: State, cursor: Cursor, end: int) -> bool:
    """Leave out everything up to `end`, unless it ends within the line and something follows."""
    if end < cursor.end and cursor.text[end : cursor.end].strip():
        return False
    state.close()
    state.resume = max(state.resume, end)
    return True


def _element(state: State, cursor: Cursor, tag: Tag) -> bool:
    """Leave out a script or a style sheet as a whole; the lines of preformatted text are code."""
    end = element_end(tag.name, tag.end, state.lookahead)
    state.close()
    state.resume = end if end >= 0 else len(cursor.text)
    if tag.name == "pre":
        content = cursor.text[tag.end : state.resume].removesuffix("</pre>")
        for start, stop in lines(content):
            code = content[start:stop].rstrip()
            if code:
                state.add(SegmentKind.CODE, [Span(tag.end + start, tag.end + start + len(code))])
    return True


def _add_shown(state: State, tag: Span) -> None:
    for value in shown_values(state.text, *tag):
        state.add(SegmentKind.PARAGRAPH, [value])
