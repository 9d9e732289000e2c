"""The columns of a table, which say how the cells in them are read."""

from __future__ import annotations

from dsgloss.documents.asciidoc.cells import Cell
from dsgloss.lazy import regex

_COLUMN = regex(r"\s*(?:(?P<times>\d{1,2})\*)?[^A-Za-z,;]*(?P<style>[a-z])?\s*")
_BETWEEN = regex("[,;]")


class Columns:
    """Tells which column a cell stands in, while cells are taken in their order."""

    def __init__(self, described: str) -> None:
        """Begin before the first cell of a table whose columns are described by `1,2a` or the like."""
        self._styles = _styles(described)
        self._taken = [0] * len(self._styles)
        self._next = 0

    def take(self, cell: Cell) -> str:
        """Take the next cell, and give the style of its column."""
        if not any(self._styles):
            return ""
        while self._taken[self._next]:
            self._taken[self._next] -= 1
            self._advance()
        style = self._styles[self._next]
        for _ in range(min(cell.columns, len(self._styles))):
            self._taken[self._next] += cell.rows - 1
            self._advance()
        return style

    def _advance(self) -> None:
        self._next = (self._next + 1) % len(self._styles)


def _styles(described: str) -> list[str]:
    found: list[str] = []
    for column in map(_COLUMN.fullmatch, _BETWEEN.split(described)):
        times = int(column["times"] or 1) if column else 1
        found += [(column["style"] or "") if column else ""] * times
    return found
