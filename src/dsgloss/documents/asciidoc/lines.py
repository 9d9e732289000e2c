"""Lines as the blocks of AsciiDoc are read from, after conditions and inclusions have been taken out."""

from __future__ import annotations

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
    whole = text[begin:end]
    visible = whole.lstrip()
    start = begin + len(whole) - len(visible)
    return Line(begin, start, start + len(visible.rstrip()))


def prose(text: str, line: Line, start: int | None = None) -> Span:
    """Give the visible part of a line, from `start` on if that is given, without the sign that breaks it hard."""
    shown = strip(text, line.start if start is None else start, line.end)
    if shown.start < shown.end and text[shown.end - 1] == "+" and _HARD_BREAK.match(text, shown.end - 1):
        return strip(text, shown.start, shown.end - 1)
    return shown


def _directed(text: str, line: Line) -> Iterator[Line]:
    """Yield the line, what a condition on one line is about, or nothing of a directive."""
    directive = None
    if text.find(_SIGN_OF_DIRECTIVE, line.start, line.start + 10) >= 0 and not line.is_indented:
        directive = _DIRECTIVE.fullmatch(text, line.start, line.end)
    if directive is None:
        yield line
    elif directive[1]:
        yield Line(line.start + 1, line.start + 1, line.end)
    elif directive[2] in {"ifdef", "ifndef"} and directive[4].strip():
        yield line_of(text, *directive.span(4))
