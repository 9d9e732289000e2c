"""What a line can start, by its first visible character: one function for each kind of block."""

from __future__ import annotations

from collections.abc import Callable

from dsgloss.documents.markdown.code import start_fence, start_indented_code
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.headings import start_atx_heading, start_setext_heading, start_thematic_break
from dsgloss.documents.markdown.html_blocks import start_html, start_jsx_comment
from dsgloss.documents.markdown.left_out import (
    start_attributes,
    start_directive,
    start_math,
    start_module_code,
)
from dsgloss.documents.markdown.state import State
from dsgloss.documents.markdown.tables import start_table

# Reads the line at the cursor if it starts such a block, and says whether it did.
Start = Callable[[State, Cursor], bool]


def _first_of(*starts: Start) -> Start:
    """Give what tries several starts in turn."""
    return lambda state, cursor: any(start(state, cursor) for start in starts)


_STARTS: dict[str, Start] = {
    "#": start_atx_heading,
    "`": start_fence,
    "~": start_fence,
    "=": start_setext_heading,
    "-": _first_of(start_setext_heading, start_thematic_break, start_table),
    "*": start_thematic_break,
    "_": start_thematic_break,
    "|": start_table,
    ":": _first_of(start_table, start_directive),
    "<": start_html,
    "{": _first_of(start_jsx_comment, start_attributes),
    "$": start_math,
    "i": start_module_code,
    "e": start_module_code,
}


def start_block(state: State, cursor: Cursor) -> bool:
    """Start the block that the line at `cursor` opens; False if the line is prose."""
    if cursor.indent >= state.code_indent:
        return start_indented_code(state, cursor)
    start = _STARTS.get(cursor.text[cursor.first])
    return start is not None and start(state, cursor)
