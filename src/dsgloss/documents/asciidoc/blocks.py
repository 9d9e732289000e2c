"""The block level of AsciiDoc: lines to headings, paragraphs, items, cells and code."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from string import ascii_letters, digits

from dsgloss.documents.asciidoc.delimited import start_delimited
from dsgloss.documents.asciidoc.lines import read_lines
from dsgloss.documents.asciidoc.lists import start_continuation, start_item, start_term
from dsgloss.documents.asciidoc.metadata import start_attributes, start_comment, start_entry, start_title
from dsgloss.documents.asciidoc.paragraphs import read_paragraph, start_literal, start_quotation, start_styled
from dsgloss.documents.asciidoc.sections import start_heading
from dsgloss.documents.asciidoc.standalone import start_break, start_macro
from dsgloss.documents.asciidoc.state import DEEPEST, Reader, State
from dsgloss.documents.markdown.block import Block

_LETTERS = ascii_letters + digits
# In the order in which they are asked, each with the signs at which it begins; any sign where none are given.
_STARTS: Sequence[tuple[str, Reader]] = (
    ("/", start_comment),
    ("[", start_attributes),
    (":", start_entry),
    ("-.+=*_/`|,:!", start_delimited),
    (".", start_title),
    ("=#", start_heading),
    ("", start_styled),
    ("'<-*_", start_break),
    (_LETTERS, start_macro),
    ("+", start_continuation),
    ("-*•.<" + _LETTERS, start_item),
    ("", start_term),
    (">", start_quotation),
    ("", start_literal),
)


@lru_cache(maxsize=256)
def _starts(sign: str) -> Sequence[Reader]:
    return [start for signs, start in _STARTS if not signs or sign in signs]


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
    while state.index < len(state.lines):
        line = state.line
        if line.is_blank:
            state.is_apart = True
            state.index += 1
            continue
        starts = _starts(state.text[line.start]) if state.depth < DEEPEST else ()
        if not any(start(state) for start in starts):
            read_paragraph(state)
