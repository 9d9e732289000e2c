"""Paragraphs, those that are code by their style or their indentation, and quotations as in Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.asciidoc.lines import Line, line_of, prose
from dsgloss.documents.asciidoc.lists import ends_text, read_text
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.asciidoc.verbatim import Treatment, add_code, treatment
from dsgloss.documents.markdown.indented import prose_in
from dsgloss.lazy import regex

_LABEL = regex(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]+")
_QUOTE = regex(r">[ \t]?")


def start_styled(state: State) -> bool:
    """Read a paragraph that is code, or not shown, by the style before it."""
    how = treatment(state.attributes.style)
    if how not in {Treatment.CODE, Treatment.UNSEEN}:
        return False
    state.close()
    lines = _contiguous(state)
    if how is Treatment.CODE:
        add_code(state, lines)
    return True


def start_literal(state: State) -> bool:
    """Read indented lines, which are code unless they turn out to be prose."""
    if not state.line.is_indented or state.attributes.style == "normal":
        return False
    state.close()
    lines = _contiguous(state)
    said = prose_in(state.text, [line.span for line in lines])
    if said:
        state.found += said
    else:
        add_code(state, lines)
    return True


def start_quotation(state: State) -> bool:
    """Read lines behind `>`."""
    if not state.text.startswith("> ", state.line.begin):
        return False
    state.close()
    state.nest([_unquoted(state.text, line) for line in _contiguous(state)])
    return True


def read_paragraph(state: State) -> None:
    """Read what is nothing else: a paragraph, which belongs to a list if a `+` or no blank line ties it to that."""
    line = state.line
    state.in_list = state.in_list and (state.is_joined or not state.is_apart)
    kind = state.item_kind if state.in_list else state.kind
    state.close()
    state.index += 1
    label = _LABEL.match(state.text, line.start, line.end)
    state.add(kind, read_text(state, prose(state.text, line, label.end() if label else line.start)))


def _contiguous(state: State) -> Sequence[Line]:
    """Give the lines up to a blank one or a block, and move on behind them."""
    first = state.index
    state.index += 1
    while state.index < len(state.lines) and not state.line.is_blank and not ends_text(state, state.line):
        state.index += 1
    return state.lines[first : state.index]


def _unquoted(text: str, line: Line) -> Line:
    sign = _QUOTE.match(text, line.begin, line.end)
    return line_of(text, sign.end() if sign else line.begin, line.end)
