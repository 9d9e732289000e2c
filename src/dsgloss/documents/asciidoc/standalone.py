"""Lines of their own: macros for pictures and the like, lines across the page, breaks of pages."""

from __future__ import annotations

from dsgloss.documents.asciidoc.attributes import read_attributes
from dsgloss.documents.asciidoc.lines import at_margin
from dsgloss.documents.asciidoc.metadata import shown_values
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.lazy import regex

_MACRO = regex(r"(?!include:)([A-Za-z][\w-]*)::([^\[\]]*)\[(.*)\]")
_BREAK = regex(r"'{3,}|<{3,}|([-*_])( *)\1\2\1")


def start_macro(state: State) -> bool:
    """Read a macro that stands by itself, of which what describes it is shown."""
    macro = at_margin(_MACRO, state.text, state.line)
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
    if at_margin(_BREAK, state.text, state.line) is None:
        return False
    state.close()
    state.index += 1
    return True
