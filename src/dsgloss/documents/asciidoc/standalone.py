"""Lines of their own: macros for pictures and the like, lines across the page, breaks of pages."""

from __future__ import annotations

from dsgloss.documents.asciidoc.attributes import read_attributes
from dsgloss.documents.asciidoc.metadata import shown_values
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.lazy import regex

_MACRO = regex(r"(?!include:)([A-Za-z][\w-]*)::([^\[\]]*)\[(.*)\]")
_BREAK = regex(r"'{3,}|<{3,}|([-*_])( *)\1\2\1")


def start_macro(state: State) -> bool:
    """Read a macro that stands by itself, of which what describes it is shown."""
    line = state.line
    macro = None if line.is_indented else _MACRO.fullmatch(state.text, line.start, line.end)
    if macro is None:
        return False
    state.close()
    attributes = read_attributes(state.text, *macro.span(3))
    for value in shown_values(attributes, attributes.positional[:1] if macro[1] == "image" else ()):
        state.add(SegmentKind.TITLE, [value])
    state.index += 1
    return True


def start_break(state: State) -> bool:
    """Read a line across the page."""
    if state.line.is_indented or not _BREAK.fullmatch(state.text, state.line.start, state.line.end):
        return False
    state.close()
    state.index += 1
    return True
