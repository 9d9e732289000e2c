"""The block level of AsciiDoc: lines to headings, paragraphs, items, cells and code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dsgloss.documents.asciidoc.delimited import start_delimited
from dsgloss.documents.asciidoc.lines import read_lines
from dsgloss.documents.asciidoc.lists import start_continuation, start_item, start_term
from dsgloss.documents.asciidoc.metadata import start_attributes, start_comment, start_entry, start_title
from dsgloss.documents.asciidoc.paragraphs import read_paragraph, start_literal, start_quotation, start_styled
from dsgloss.documents.asciidoc.rows import start_break, start_macro
from dsgloss.documents.asciidoc.sections import start_heading
from dsgloss.documents.asciidoc.state import DEEPEST, Reader, State
from dsgloss.documents.markdown.block import Block

# In the order in which they are asked.
_STARTS: Sequence[Reader] = (
    start_comment,
    start_attributes,
    start_entry,
    start_delimited,
    start_title,
    start_heading,
    start_styled,
    start_break,
    start_macro,
    start_continuation,
    start_item,
    start_term,
    start_quotation,
    start_literal,
)


def read_blocks(text: str, start: int) -> tuple[Sequence[Block], Mapping[str, str]]:
    """Find the blocks of `text` from the offset `start` on, and the attributes with which it begins."""
    state = State(text, read_lines(text, start), is_head=True)
    return list(_blocks(state)), state.metadata


def _blocks(state: State) -> Iterator[Block]:
    _read(state)
    for each in state.found:
        if isinstance(each, Block):
            yield each
        else:
            yield from _blocks(each)


def _read(state: State) -> None:
    starts = _STARTS if state.depth < DEEPEST else ()
    while state.index < len(state.lines):
        if state.line.is_blank:
            state.is_apart = True
            state.index += 1
        elif not any(start(state) for start in starts):
            read_paragraph(state)
