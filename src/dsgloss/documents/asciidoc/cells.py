"""Lines of a table to its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dsgloss.documents.asciidoc.lines import Line, line_of
from dsgloss.documents.surface import strip
from dsgloss.lazy import regex

# What may stand directly before a sign: how often or how far the cell reaches, how it is aligned, what it holds.
_SPECIFIER = regex(
    r"(?<!\S)(?:(?P<columns>[1-9]\d?)?(?:\.(?P<rows>[1-9]\d?))?[*+])?"
    r"(?:[<^>](?:\.[<^>])?|\.[<^>])?(?P<style>[a-z])?$"
)
_LONGEST = 14


@dataclass(slots=True)
class Cell:
    """The lines of a cell, how many columns and rows it takes, and its style if it has one of its own."""

    columns: int = 1
    rows: int = 1
    style: str = ""
    lines: list[Line] = field(default_factory=list)


def read_cells(text: str, lines: Sequence[Line], separator: str) -> Iterator[Cell]:
    """Yield the cells; what stands before the first sign is one that takes no column."""
    cell = Cell(columns=0)
    for line in lines:
        start, is_first = line.begin, False
        for sign in _signs(text, line, separator):
            end, following = _specified(text, start, sign)
            _add(text, cell, start, end, is_first=is_first)
            yield cell
            cell, start, is_first = following, sign + len(separator), True
        _add(text, cell, start, line.end, is_first=is_first)
    yield cell


def _signs(text: str, line: Line, separator: str) -> Iterator[int]:
    """Yield the places of the signs on a line, without those behind a backslash."""
    sign = text.find(separator, line.begin, line.end)
    while sign >= 0:
        if not text.startswith("\\", sign - 1, line.end) or sign == line.begin:
            yield sign
        sign = text.find(separator, sign + len(separator), line.end)


def _specified(text: str, start: int, sign: int) -> tuple[int, Cell]:
    """Give the end of what stands before the sign at `sign`, and the cell that begins with that."""
    found = _SPECIFIER.search(text, max(start, sign - _LONGEST), sign)
    if found is None:
        return sign, Cell()
    return found.start(), Cell(int(found["columns"] or 1), int(found["rows"] or 1), found["style"] or "")


def _add(text: str, cell: Cell, start: int, end: int, *, is_first: bool) -> None:
    """Add the part of a line to a cell; the first is not indented, however far from the sign it stands."""
    if is_first:
        start = strip(text, start, end).start
    cell.lines.append(line_of(text, start, end))
