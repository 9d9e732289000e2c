"""Tables between lines of `=`, whose columns stand where the line above them has signs."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.rst.body import Body, Step
from dsgloss.documents.rst.cells import Cells, Row
from dsgloss.documents.rst.lines import Line
from dsgloss.lazy import regex

_BORDER = regex(r"=+(?: +=+)+")
_SPANS = regex(r"-+(?: +-+)*")
_SIGNS = regex(r"[=-]+")


def start_simple_table(body: Body, index: int) -> Step | None:
    """Read a table up to its last border: one that a blank line or the end follows, or the third."""
    line = body.lines[index]
    if not _BORDER.fullmatch(body.text, line.start, line.end):
        return None
    last = _last_border(body, index)
    if last is None:
        return None
    table = _Table(body.text, _columns(body.text, line), line.column)
    for each in body.lines[index + 1 : last]:
        table.read(each)
    table.end_row()
    return Step(last + 1, list(table.cells.bodies(body)))


def _last_border(body: Body, index: int) -> int | None:
    column, found = body.lines[index].column, None
    borders = 0
    for number in range(index + 1, len(body.lines)):
        line = body.lines[number]
        if line.is_blank:
            continue
        if line.column < column:
            break
        if line.column == column and _BORDER.fullmatch(body.text, line.start, line.end):
            found, borders = number, borders + 1
            if borders == 2 or number + 1 == len(body.lines) or body.lines[number + 1].is_blank:
                return number
    return found


def _columns(text: str, line: Line) -> list[tuple[int, int]]:
    """Give the columns under the signs of a border; each reaches to where the next begins, the last to the end."""
    starts = [signs.start() for signs in _SIGNS.finditer(text[line.start : line.end])]
    return list(zip(starts, [*starts[1:], 1 << 30], strict=True))


class _Table:
    def __init__(self, text: str, columns: Sequence[tuple[int, int]], column: int) -> None:
        self.cells = Cells(text)
        self._text = text
        self._columns = columns
        self._column = column
        self._rows: list[Row] = []

    def read(self, line: Line) -> None:
        """Read a line: a border, the line under cells that span columns, or one of a row."""
        if line.is_blank:
            return
        if _BORDER.fullmatch(self._text, line.start, line.end):
            self.end_row()
        elif line.column == self._column and _SPANS.fullmatch(self._text, line.start, line.end):
            spans = [(left, right) for left, right in _columns(self._text, line)]
            self.end_row(spans)
        else:
            row = Row(self._text, _from_column(line, self._column))
            if row.shown(*self._columns[0]).strip():
                self.end_row()
            self._rows.append(row)

    def end_row(self, columns: Sequence[tuple[int, int]] = ()) -> None:
        """Close the row that was read last, whose cells are those of the table unless others are given."""
        widest = max((row.width for row in self._rows), default=0)
        for left, right in columns or self._columns:
            if left >= widest:
                break
            for row in self._rows:
                self.cells.add(row, left, range(left, right))
            self.cells.close(left, left + 1)
        self._rows.clear()


def _from_column(line: Line, column: int) -> Line:
    """Give the line with the whitespace before its visible part, back to a column."""
    back = min(max(line.column - column, 0), line.start - line.begin)
    return Line(line.begin, line.start - back, line.end, line.column - back)
