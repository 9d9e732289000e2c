"""Headings, and the lines below the first one that say who wrote the document."""

from __future__ import annotations

from dsgloss.documents.asciidoc.lines import at_margin
from dsgloss.documents.asciidoc.metadata import is_comment, start_entry
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_HEADING = regex(r"(={1,6}|#{1,6})[ \t]+(\S.*?)(?:[ \t]+\1)?")
# The author, then the revision.
_LINES_BELOW = 2


def start_heading(state: State) -> bool:
    """Read a heading; the first of all with one sign is the title of the document."""
    heading = at_margin(_HEADING, state.text, state.line)
    if heading is None:
        return False
    is_title = state.is_head and len(heading[1]) == 1
    state.close()
    state.in_list = False
    state.add(SegmentKind.HEADING, [Span(*heading.span(2))])
    state.index += 1
    if is_title:
        _read_header(state)
    return True


def _read_header(state: State) -> None:
    """Pass over the author and the revision, and read the attributes, up to a blank line."""
    state.is_head = True
    below = 0
    while state.index < len(state.lines) and not state.line.is_blank and below <= _LINES_BELOW:
        if start_entry(state):
            continue
        if not is_comment(state.text, state.line):
            below += 1
            if below > _LINES_BELOW:
                break
        state.index += 1
    state.is_head = False
