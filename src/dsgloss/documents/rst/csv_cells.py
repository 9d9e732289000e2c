"""Tables of values with commas between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import block
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_VALUE = regex(r'\s*+(?:"((?:[^"]|"")*+)"\s*+|([^,]*+))(?:,|$)')


def csv_cells(text: str, rows: Sequence[Span]) -> Iterator[Block]:
    """Yield the values of each row that are not empty; a value with line breaks in it comes line by line."""
    for start, end in rows:
        position = start
        while position < end and (value := _VALUE.match(text, position, end)):
            yield from block(SegmentKind.CELL, strip(text, *value.span(1 if value[1] is not None else 2)))
            position = max(value.end(), position + 1)
