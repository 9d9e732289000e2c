"""The cells of a table while its lines are read, column by column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body
from dsgloss.documents.rst.lines import Line
from dsgloss.documents.rst.width import places


@dataclass(slots=True)
class Cells:
    """Collects what stands in columns; cells are the column they begin at."""

    text: str
    opened: dict[int, list[Line]] = field(default_factory=dict)
    closed: list[list[Line]] = field(default_factory=list)

    def add(self, row: Row, begin: int, columns: range) -> None:
        """Add what stands in some columns of a line to the cell that begins at `begin`."""
        self.opened.setdefault(begin, []).append(row.part(columns.start, columns.stop))

    def close(self, left: int, right: int) -> None:
        """Close the cells that begin in the columns `left:right`."""
        for column in [column for column in self.opened if left <= column < right]:
            self.closed.append(self.opened.pop(column))

    def bodies(self, body: Body) -> Iterator[Body]:
        """Yield the cells as bodies, in the order in which they begin in the file."""
        for lines in sorted(self.closed, key=lambda lines: lines[0].begin):
            if not all(line.is_blank for line in lines):
                yield body.inner(lines, SegmentKind.CELL)


class Row:
    """A line of a table by its columns, counted from where the table begins."""

    def __init__(self, text: str, line: Line) -> None:
        self._start = line.start
        self._places = places(text[line.start : line.end])
        self._text = text
        self._column = line.column

    @property
    def width(self) -> int:
        """How many columns the line takes."""
        return len(self._places) - 1

    def sign(self, column: int) -> str:
        """Give the character that takes a column, empty behind the line's end."""
        if column >= self.width:
            return ""
        return self._text[self._start + self._places[column]]

    def shown(self, left: int, right: int) -> str:
        """Give what stands in the columns `left:right`."""
        return self._text[self._offset(left) : self._offset(right)]

    def part(self, left: int, right: int) -> Line:
        """Give what stands in the columns `left:right` as a line of its own."""
        begin, end = self._offset(left), self._offset(right)
        part = self._text[begin:end]
        start = begin + len(part) - len(part.lstrip())
        stop = max(start, begin + len(part.rstrip()))
        return Line(begin, start, stop, self._column + left + start - begin)

    def _offset(self, column: int) -> int:
        return self._start + self._places[min(column, self.width)]
