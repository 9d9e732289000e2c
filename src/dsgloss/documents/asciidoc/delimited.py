"""Blocks between two equal lines of signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsgloss.documents.asciidoc.lines import Line, at_margin
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.asciidoc.tables import read_table
from dsgloss.documents.asciidoc.verbatim import Treatment, add_code, treatment
from dsgloss.lazy import regex

_DELIMITER = regex(r"--|([-.+=*_/])\1{3,}|(?P<fence>`{3,})[^`]*|[|,:!]={3,}")
_SIGNS = frozenset("-.+=*_/`|,:!")
_CODE = frozenset(".`")
_UNSEEN = frozenset("/+")


def is_delimiter(text: str, line: Line) -> bool:
    """Tell whether a line may open a block that an equal line closes."""
    return _delimiter(text, line) is not None


def start_delimited(state: State) -> bool:
    """Read a block between two equal lines; one that nothing closes goes on to the end."""
    delimiter = _delimiter(state.text, state.line)
    if delimiter is None:
        return False
    sign = delimiter[0]
    inside = _inside(state, delimiter["fence"] or sign)
    if sign[0] in "|,:!":
        read_table(state, inside, sign[0])
    else:
        _read_as(state, inside, _treatment(sign, state.close().style))
    return True


def _delimiter(text: str, line: Line) -> re.Match[str] | None:
    return at_margin(_DELIMITER, text, line) if text[line.start] in _SIGNS else None


def _treatment(sign: str, style: str) -> Treatment:
    """Tell how what stands between two lines is read: by its style, else by their sign."""
    if sign[0] in _UNSEEN:
        return Treatment.UNSEEN
    if sign[0] in _CODE or (sign[0] == "-" and sign != "--"):
        return Treatment.UNSEEN if treatment(style) is Treatment.UNSEEN else Treatment.CODE
    return treatment(style) if sign[0] in "-_" else Treatment.BLOCKS


def _read_as(state: State, inside: Sequence[Line], how: Treatment) -> None:
    if how is Treatment.CODE:
        add_code(state, inside)
    elif how is not Treatment.UNSEEN:
        state.nest(inside, flat=how is Treatment.VERSE)


def _inside(state: State, closing: str) -> Sequence[Line]:
    """Give the lines up to the one that closes the block at hand, and move on behind that."""
    first = state.index + 1
    text, length = state.text, len(closing)
    last = len(state.lines)
    for number in range(first, len(state.lines)):
        begin, start, end = state.lines[number]
        if begin == start and end - start == length and text.startswith(closing, start):
            last = number
            break
    state.index = last + 1
    return state.lines[first:last]
