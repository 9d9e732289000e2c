"""Tables: cells begin at a sign, wherever on a line that stands, and each reads by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.documents.asciidoc.attributes import Attributes
from dsgloss.documents.asciidoc.cells import Cell, read_cells
from dsgloss.documents.asciidoc.columns import Columns
from dsgloss.documents.asciidoc.lines import Line, prose
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.asciidoc.verbatim import add_code
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.csv_cells import csv_cells
from dsgloss.documents.surface import Span, strip

_FORMATS = {",": "csv", ":": "dsv"}
_SEPARATORS = {"dsv": ":", "tsv": "\t"}


def read_table(state: State, lines: Sequence[Line], sign: str) -> None:
    """Read the lines of a table whose first line begins with `sign`."""
    attributes = state.close()
    kind = _named(state.text, attributes, "format") or _FORMATS.get(sign, "psv")
    if kind == "csv":
        state.found += csv_cells(state.text, [line.span for line in lines])
    elif kind in _SEPARATORS:
        for line in lines:
            for value in _values(state.text, line, _SEPARATORS[kind]):
                state.add(SegmentKind.CELL, [value])
    else:
        separator = _named(state.text, attributes, "separator") or ("!" if sign == "!" else "|")
        columns = Columns(_named(state.text, attributes, "cols"))
        for cell in read_cells(state.text, lines, separator):
            style = columns.take(cell)
            _add(state, cell, cell.style or style)


def _add(state: State, cell: Cell, style: str) -> None:
    if style == "a":
        state.nest(cell.lines, SegmentKind.CELL)
    elif style in {"l", "m"}:
        add_code(state, cell.lines)
    else:
        for paragraph in _paragraphs(state.text, cell.lines):
            state.add(SegmentKind.CELL, paragraph)


def _paragraphs(text: str, lines: Sequence[Line]) -> Iterator[Sequence[Span]]:
    """Yield what stands between blank lines."""
    paragraph: list[Span] = []
    for line in lines:
        if line.is_blank:
            yield paragraph
            paragraph = []
        else:
            paragraph.append(prose(text, line))
    yield paragraph


def _values(text: str, line: Line, separator: str) -> Iterator[Span]:
    start = line.start
    while (end := text.find(separator, start, line.end)) >= 0:
        yield strip(text, start, end)
        start = end + 1
    yield strip(text, start, line.end)


def _named(text: str, attributes: Attributes, name: str) -> str:
    return text[slice(*attributes.named[name])] if name in attributes.named else ""
