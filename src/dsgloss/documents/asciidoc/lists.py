"""Lists: bullets, numbers, definitions, the notes on code, and what is tied to their items."""

from __future__ import annotations

import re

from dsgloss.documents.asciidoc.delimited import is_delimiter
from dsgloss.documents.asciidoc.lines import Line, line_of, prose
from dsgloss.documents.asciidoc.metadata import is_attributes, is_comment
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_MARKER = regex(
    r"(?:-|\*+|•)[ \t]+(?:\[[ xX*]\][ \t]+)?(?=\S)"
    r"|(?:\.+|\d+\.|[A-Za-z]\.|[ivx]+\)|[IVX]+\))[ \t]+(?=\S)"
    r"|<(?:\d+|\.)>[ \t]+(?=\S)"
)
_TERM_END = regex(r"(?<!:)(?::{2,4}|;;)(?=[ \t]|$)")
_CONTINUATION = "+"


def _marker_of(text: str, line: Line) -> re.Match[str] | None:
    """Match the sign that begins an item."""
    return _MARKER.match(text, line.start, line.end)


def _term_end(text: str, line: Line) -> re.Match[str] | None:
    """Match the sign behind a term that is defined."""
    return _TERM_END.search(text, line.start + 1, line.end)


def _is_continuation(text: str, line: Line) -> bool:
    """Tell whether a line only ties the next block to an item."""
    return line.end - line.begin == 1 and text[line.start] == _CONTINUATION


def ends_text(state: State, line: Line) -> bool:
    """Tell whether a line that is not blank cannot belong to the paragraph above it."""
    if is_attributes(state.text, line) or is_delimiter(state.text, line):
        return True
    if not state.in_list:
        return False
    begins = _marker_of(state.text, line) or _term_end(state.text, line)
    return bool(begins) or _is_continuation(state.text, line)


def read_text(state: State, first: Span) -> list[Span]:
    """Give `first` and the lines at hand and below that go on with it, and move on behind them."""
    spans = [first]
    while state.index < len(state.lines) and not state.line.is_blank:
        if not is_comment(state.text, state.line):
            if ends_text(state, state.line):
                break
            spans.append(prose(state.text, state.line))
        state.index += 1
    return spans


def start_item(state: State) -> bool:
    """Read an item behind a bullet, a number, or the number of a note on code."""
    line = state.line
    marker = _marker_of(state.text, line)
    if marker is None:
        return False
    _begin(state)
    state.add(state.item_kind, read_text(state, prose(state.text, line, marker.end())))
    return True


def start_term(state: State) -> bool:
    """Read a term and its definition, which may stand below it, even after a blank line."""
    line = state.line
    ending = _term_end(state.text, line)
    if ending is None:
        return False
    _begin(state)
    state.add(state.item_kind, [strip(state.text, line.start, ending.start())])
    first = prose(state.text, line_of(state.text, ending.end(), line.end))
    if first.start == first.end:
        _skip_blank_lines(state)
    state.add(state.item_kind, read_text(state, first))
    return True


def start_continuation(state: State) -> bool:
    """Read a `+` that ties the next block to an item."""
    if not state.in_list or not _is_continuation(state.text, state.line):
        return False
    state.is_joined = True
    state.index += 1
    return True


def _begin(state: State) -> None:
    state.close()
    state.in_list, state.is_apart = True, False
    state.index += 1


def _skip_blank_lines(state: State) -> None:
    """Move on to the text below blank lines, if it is at the margin."""
    index = state.index
    while index < len(state.lines) and state.lines[index].is_blank:
        index += 1
    if index < len(state.lines) and not state.lines[index].is_indented:
        state.index = index
