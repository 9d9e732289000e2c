"""The block level of Markdown: lines to headings, paragraphs, items, cells and code."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.containers import matching, open_containers
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.starts import start_block
from dsgloss.documents.markdown.state import Dialect, State
from dsgloss.documents.surface import Span, lines

# A line that begins otherwise goes on with the paragraph, or opens one: most lines, so this is tested first.
_SIGNS = frozenset(" \t>#-+*0123456789`~<[|:!=?$_{ie")


def read_blocks(text: str, start: int, dialect: Dialect) -> tuple[Sequence[Block], frozenset[str]]:
    """Find the blocks of `text` from `start` on, and the labels that link references may use."""
    state = State(text, dialect, Lookahead(text), start)
    for line in lines(text, start):
        if line.end > state.resume or line.start >= state.resume:
            _read_line(state, line)
    state.close()
    return state.found, frozenset(state.labels)


def _read_line(state: State, line: Span) -> None:
    resumed = line.start < state.resume
    start = max(line.start, state.resume)
    cursor = Cursor(state.text, start, start + len(state.text[start : line.end].rstrip()))
    depth = len(state.containers) if resumed else matching(state, cursor)
    if cursor.first == cursor.end:
        if not resumed:
            _blank(state, cursor, depth)
        return
    inside = depth == len(state.containers)
    if inside and state.leaf and state.leaf.takes(cursor):
        return
    if state.text[cursor.position] not in _SIGNS:
        if not (state.paragraph or inside):
            state.close_containers(depth)
        state.add_prose(cursor.content)
        return
    _read_signed(state, cursor, depth)


def _blank(state: State, cursor: Cursor, depth: int) -> None:
    """Read a line with nothing on it: it ends a paragraph, but not what is fenced."""
    state.close_containers(depth)
    state.in_html = False
    if not (state.leaf and state.leaf.takes(cursor)):
        state.close()


def _read_signed(state: State, cursor: Cursor, depth: int) -> None:
    """Read a line that may start something; if not, it goes on with an open paragraph.

    That it may do without the signs of the paragraph's containers, which therefore close only when
    something does start.
    """
    outer = state.containers[depth:]
    if outer and state.leaf:
        state.close()
    del state.containers[depth:]
    state.continued = None if outer else state.paragraph
    open_containers(state, cursor)
    if cursor.first == cursor.end or start_block(state, cursor):
        return
    if state.paragraph:
        state.containers += outer
    state.add_prose(cursor.content)
