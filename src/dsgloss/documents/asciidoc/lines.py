"""Lines as the blocks of AsciiDoc are read from, after conditions and inclusions have been taken out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from dsgloss.documents.surface import Span, lines, strip
from dsgloss.lazy import regex

_DIRECTIVE = regex(r"(\\?)(ifdef|ifndef|ifeval|endif|include)::([^\[\]]*)\[(.*)\]")
_SIGN_OF_DIRECTIVE = "::"
_HARD_BREAK = regex(r"(?<=[ \t])\+")


class Line(NamedTuple):
    """A line: where it begins, and its visible part; that of a blank line is empty."""

    begin: int
    start: int
    end: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return self.start == self.end

    @property
    def is_indented(self) -> bool:
        """Whether whitespace stands before its visible part."""
        return self.begin < self.start

    @property
    def span(self) -> Span:
        """Its visible part."""
        return Span(self.start, self.end)


def read_lines(text: str, start: int) -> list[Line]:
    """Give the lines of `text` from the offset `start` on, without those that only steer what is read."""
    return [line for begin, end in lines(text, start) for line in _directed(text, line_of(text, begin, end))]


def line_of(text: str, begin: int, end: int) -> Line:
    """Give the line, or the part of one, from `begin` to `end`."""
    return Line(begin, *strip(text, begin, end))


def at_margin(expression: re.Pattern[str], text: str, line: Line) -> re.Match[str] | None:
    """Match all that is visible of a line, unless it is indented."""
    return None if line.is_indented else expression.fullmatch(text, line.start, line.end)


def prose(text: str, line: Line, start: int | None = None) -> Span:
    """Give the visible part of a line, from `start` on if that is given, without the sign that breaks it hard."""
    shown = strip(text, line.start if start is None else start, line.end)
    if shown.start < shown.end and text[shown.end - 1] == "+" and _HARD_BREAK.match(text, shown.end - 1):
        return strip(text, shown.start, shown.end - 1)
    return shown


def _directed(text: str, line: Line) -> Iterator[Line]:
    """Yield the line, what a condition on one line is about, or nothing of a directive."""
    is_near = text.find(_SIGN_OF_DIRECTIVE, line.start, line.start + 10) >= 0
    directive = at_margin(_DIRECTIVE, text, line) if is_near else None
    if directive is None:
        yield line
    elif directive[1]:
        yield Line(line.start + 1, line.start + 1, line.end)
    elif directive[2] in {"ifdef", "ifndef"} and directive[4].strip():
        yield line_of(text, *directive.span(4))
