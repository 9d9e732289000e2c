"""Tables drawn with `+`, `-` and `|`, whose cells may span rows and columns."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from dsgloss.documents.rst.body import Body, Step
from dsgloss.documents.rst.cells import Cells, Row
from dsgloss.lazy import regex

_TOP = regex(r"\+-[-+]*+(?<=-\+)")
_FRAME = regex(r"[-+]+|[=+]+")


def start_grid_table(body: Body, index: int) -> Step | None:
    """Read a table up to the first line that does not begin with a sign of its frame."""
    line = body.lines[index]
    if not _TOP.fullmatch(body.text, line.start, line.end):
        return None
    end = index
    while end < len(body.lines) and _is_of_table(body, end, line.column):
        end += 1
    rows = [Row(body.text, each) for each in body.lines[index:end]]
    cells = Cells(body.text)
    edges = _edges(rows)
    for row in rows:
        _read_row(row, edges, cells)
    cells.close(0, rows[0].width + 1)
    return Step(end, list(cells.bodies(body)))


def _is_of_table(body: Body, index: int, column: int) -> bool:
    line = body.lines[index]
    return not line.is_blank and line.column == column and body.text[line.start] in "+|"


def _edges(rows: list[Row]) -> list[int]:
    """Give the columns at which a cell may begin or end: where a frame has a corner."""
    corners = {0}
    for row in rows:
        if row.sign(0) == "+" or "-+" in row.shown(0, row.width):
            columns = range(1, min(row.width, rows[0].width))
            corners |= {column for column in columns if row.sign(column) == "+" and row.sign(column - 1) in "-=+"}
    return sorted(corners)


def _read_row(row: Row, edges: list[int], cells: Cells) -> None:
    """Read what stands between the edges at which this line has a sign of the frame."""
    here = [column for column in edges[: bisect_left(edges, row.width)] if row.sign(column) in {"|", "+"}]
    if len(here) < len(edges) and len(own := _bars(row)) == len(edges):
        for edge, (left, right) in zip(edges, pairwise(own), strict=False):
            cells.add(row, edge + 1, range(left + 1, right))
        return
    for left, right in pairwise(here):
        shown = row.shown(left + 1, right)
        if _FRAME.fullmatch(shown):
            cells.close(left, right)
        else:
            cells.add(row, left + 1, range(left + 1, right))


def _bars(row: Row) -> list[int]:
    """Give the columns of all bars: where Hangul is counted as one column wide, they miss the edges."""
    return [column for column in range(row.width) if row.sign(column) == "|"] if row.sign(0) == "|" else []
