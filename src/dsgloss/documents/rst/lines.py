"""Lines with the columns that say what belongs together: in reStructuredText, indentation is the structure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dsgloss.documents.surface import Span, lines

TAB = 8


class Line(NamedTuple):
    """A line, or what follows a marker on it: where it begins, and its visible part with the column of that.

    A blank line has no visible part: `start` and `end` are the same.
    """

    begin: int
    start: int
    end: int
    column: int

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands on it."""
        return self.start == self.end

    @property
    def span(self) -> Span:
        """Its visible part."""
        return Span(self.start, self.end)


def read_lines(text: str, start: int = 0) -> list[Line]:
    """Give the lines of `text` from the offset `start` on; tabs reach to stops of eight columns."""
    return [_line(text, begin, end) for begin, end in lines(text, start)]


def _line(text: str, begin: int, end: int) -> Line:
    whole = text[begin:end]
    visible = whole.lstrip()
    indent = len(whole) - len(visible)
    start = begin + indent
    column = indent if "\t" not in whole[:indent] else len(whole[:indent].expandtabs(TAB))
    return Line(begin, start, start + len(visible.rstrip()), column)


def after(text: str, line: Line, position: int) -> Line:
    """Give what of `line` stands at the offset `position` or after it, without the whitespace before that."""
    rest = text[position : line.end]
    start = line.end - len(rest.lstrip())
    return Line(start, start, line.end, line.column + start - line.start)


def indented_end(body: Sequence[Line], index: int, column: int) -> int:
    """Give the index after the lines from `index` on that are indented by more than `column`.

    Blank lines belong to them, but not those at their end.
    """
    end = index
    while index < len(body) and (body[index].is_blank or body[index].column > column):
        index += 1
        if not body[index - 1].is_blank:
            end = index
    return end


def margin(body: Sequence[Line], default: int) -> int:
    """Give the least column at which a line begins; `default` if all are blank."""
    return min((line.column for line in body if not line.is_blank), default=default)


def hung(first: Line, below: Sequence[Line]) -> list[Line]:
    """Put what follows a marker and the lines below it together, the first as far indented as the others."""
    column = margin(below, first.column)
    return [Line(first.begin, first.start, first.end, column), *below]


def next_filled(body: Sequence[Line], index: int) -> int:
    """Give the index of the next line at `index` or after it that is not blank, or the number of lines."""
    while index < len(body) and body[index].is_blank:
        index += 1
    return index
