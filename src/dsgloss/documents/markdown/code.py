"""Blocks of code: their lines are kept as they are, each by itself, so that they can be told from prose."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.indented import prose_in
from dsgloss.documents.markdown.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_FENCE = regex(r"(`{3,})[^`]*|(~{3,}).*")
_FILLED = regex(r"^[^\n]*\S", re.MULTILINE)


class Fence:
    """Code between two fences."""

    def __init__(self, sign: str, length: int, indent: int) -> None:
        """Open a fence of `length` signs, indented by `indent` columns."""
        self._sign = sign
        self._length = length
        self._indent = indent
        self._lines: list[Span] = []
        self._closed = False

    def takes(self, cursor: Cursor) -> bool:
        """Take every line up to the closing fence."""
        if self._closed:
            return False
        if self._closes(cursor):
            self._closed = True
        else:
            cursor.skip(self._indent)
            _keep(self._lines, cursor)
        return True

    def blocks(self) -> Sequence[Block]:
        """Give the lines of code that are not blank."""
        return _code(self._lines)

    def _closes(self, cursor: Cursor) -> bool:
        start, end = cursor.content
        only_signs = not cursor.text[start:end].strip(self._sign)
        return only_signs and end - start >= self._length and cursor.indent < 4


class IndentedCode:
    """Code by its indentation, unless it turns out to be prose."""

    def __init__(self, text: str) -> None:
        """Open a block of code without lines, in a text."""
        self._text = text
        self._lines: list[Span] = []

    def takes(self, cursor: Cursor) -> bool:
        """Take a line that is indented by four columns, or blank."""
        if cursor.indent < 4 and cursor.first < cursor.end:
            return False
        cursor.skip(4)
        _keep(self._lines, cursor)
        return True

    def blocks(self) -> Sequence[Block]:
        """Give the lines of code that are not blank."""
        return prose_in(self._text, self._lines) or _code(self._lines)


def start_fence(state: State, cursor: Cursor) -> bool:
    """Read an opening fence; what stands behind it on the line is left out."""
    fence = _FENCE.fullmatch(cursor.text, cursor.first, cursor.end)
    if fence is None:
        return False
    signs = fence[1] or fence[2]
    if state.containers or cursor.indent:
        state.open(Fence(signs[0], len(signs), cursor.indent))
    else:
        _read_fenced(state, cursor.end, signs)
    return True


def _read_fenced(state: State, opened: int, signs: str) -> None:
    """Read the code behind a fence at the margin, which ends at `opened`, all at once: most code stands so."""
    fence = _closing(signs[0], len(signs)).search(state.text, opened)
    end, state.resume = fence.span() if fence else (len(state.text), len(state.text))
    state.add(SegmentKind.CODE, [Span(*line.span()) for line in _FILLED.finditer(state.text, opened, end)])


@lru_cache(maxsize=64)
def _closing(sign: str, length: int) -> re.Pattern[str]:
    """Give the expression for a line of at least `length` signs, indented by less than four columns."""
    return re.compile(rf"^ {{0,3}}(?:[^\S \t\n][^\S\n]*+)?{sign}{{{length},}}[^\S\n]*+$", re.MULTILINE)


def start_indented_code(state: State, cursor: Cursor) -> bool:
    """Read the first line of indented code, which cannot follow a paragraph or HTML without a blank line."""
    if state.paragraph or state.in_html:
        return False
    code = IndentedCode(state.text)
    code.takes(cursor)
    state.open(code)
    return True


def _keep(lines: list[Span], cursor: Cursor) -> None:
    if cursor.first < cursor.end:
        lines.append(Span(cursor.position, cursor.end))


def _code(lines: Sequence[Span]) -> Sequence[Block]:
    return [Block(SegmentKind.CODE, lines)] if lines else []
