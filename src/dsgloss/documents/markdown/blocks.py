"""The block level of Markdown: lines to headings, paragraphs, items, cells and code."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.containers import matching, open_containers
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.starts import start_block
from dsgloss.documents.markdown.state import Dialect, State
from dsgloss.documents.surface import Span

# A line that begins otherwise goes on with the paragraph, or opens one: most lines, so this is tested first.
_SIGNS = frozenset(" \t>#-+*0123456789`~<[|:!=?$_{ie")


def read_blocks(text: str, start: int, dialect: Dialect) -> tuple[Sequence[Block], frozenset[str]]:
    """Find the blocks of `text` from `start` on, and the labels that link references may use."""
    state = State(text, dialect.code_indent, Lookahead(text), start)
    following = start
    while start < len(text):
        feed = text.find("\n", start)
        end = feed if feed >= 0 else len(text)
        visible = _visible(text, start, end) if text[end - 1].isspace() and start < end else end
        if start == following:
            _read_line(state, start, visible)
        else:
            _read_rest(state, start, visible)
        following = end + 1
        start = max(following, state.resume)
    state.close()
    return state.found, frozenset(state.labels)


def _visible(text: str, start: int, end: int) -> int:
    """Give the offset after the last visible character of the line between two offsets."""
    return start + len(text[start:end].rstrip())


def _read_line(state: State, start: int, end: int) -> None:
    """Read a line; one outside of everything that cannot start anything needs no closer look."""
    if not (state.containers or state.leaf):
        if start == end:
            state.in_html = False
            state.close()
            return
        sign = state.text[start]
        if sign not in _SIGNS and not sign.isspace():
            state.add_prose(Span(start, end))
            return
    cursor = Cursor(state.text, start, end)
    depth = matching(state, cursor)
    if cursor.first == cursor.end:
        _blank(state, cursor, depth)
    else:
        _read_visible(state, cursor, depth)


def _read_rest(state: State, start: int, end: int) -> None:
    """Read what stands behind the construct that ended within the line: it is in the same containers."""
    if start < end:
        _read_visible(state, Cursor(state.text, start, end), len(state.containers))


def _blank(state: State, cursor: Cursor, depth: int) -> None:
    """Read a line with nothing on it: it ends a paragraph, but not what is fenced."""
    state.close_containers(depth)
    state.in_html = False
    if not (state.leaf and state.leaf.takes(cursor)):
        state.close()


def _read_visible(state: State, cursor: Cursor, depth: int) -> None:
    """Read a line in the outermost `depth` of the open containers."""
    inside = depth == len(state.containers)
    if inside and state.leaf and state.leaf.takes(cursor):
        return
    if state.text[cursor.position] in _SIGNS:
        _read_signed(state, cursor, depth)
        return
    if not (state.paragraph or inside):
        state.close_containers(depth)
    state.add_prose(cursor.content)


def _read_signed(state: State, cursor: Cursor, depth: int) -> None:
    """Read a line that may start something; if not, it goes on with an open paragraph.

    That it may do without the signs of the paragraph's containers, which therefore close only when
    something does start.
    """
    outer = state.containers[depth:]
    if outer:
        if state.leaf:
            state.close()
        del state.containers[depth:]
    state.continued = None if outer else state.paragraph
    open_containers(state, cursor)
    if cursor.first == cursor.end or start_block(state, cursor):
        return
    if state.paragraph:
        state.containers += outer
    state.add_prose(cursor.content)
