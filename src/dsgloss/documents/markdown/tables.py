"""Tables: each cell reads by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_DELIMITERS = regex(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?")
_PIPE = regex(r"\\.|\|")


class Table:
    """A table whose rows are still being read."""

    def __init__(self, text: str, head: Span) -> None:
        """Open a table whose first row is the line `head`."""
        self._text = text
        self._rows = [head]

    def takes(self, cursor: Cursor) -> bool:
        """Take a line with a pipe in it."""
        if cursor.text.find("|", cursor.position, cursor.end) < 0:
            return False
        self._rows.append(cursor.content)
        return True

    def blocks(self) -> Sequence[Block]:
        """Give each cell that is not empty, row by row."""
        cells = (cell for row in self._rows for cell in _cells(self._text, row))
        return [Block(SegmentKind.CELL, cell) for cell in cells if cell]


def start_table(state: State, cursor: Cursor) -> bool:
    """Read the row of dashes under a table's head, the last line of the paragraph before it."""
    paragraph, row = state.continued, cursor.content
    if not (paragraph and paragraph.lines and _DELIMITERS.fullmatch(cursor.text, *row)):
        return False
    head = paragraph.lines[-1]
    columns = sum(1 for _ in _cells(cursor.text, row))
    if "|" not in cursor.text[row.start : row.end] or columns != sum(1 for _ in _cells(cursor.text, head)):
        return False
    paragraph.lines.pop()
    state.open(Table(cursor.text, head))
    return True


def _cells(text: str, row: Span) -> Iterator[list[Span]]:
    """Yield the pieces of each cell of `row`, which are several where escapes of pipes are left out."""
    start = row.start + text.startswith("|", row.start, row.end)
    pieces: list[Span] = []
    for sign in _PIPE.finditer(text, start, row.end):
        if sign[0] == r"\|":
            pieces.append(Span(start, sign.start()))
            start = sign.end() - 1
        elif sign[0] == "|":
            yield _stripped(text, [*pieces, Span(start, sign.start())])
            pieces, start = [], sign.end()
    if start < row.end:
        yield _stripped(text, [*pieces, Span(start, row.end)])


def _stripped(text: str, pieces: Sequence[Span]) -> list[Span]:
    """Take the whitespace off both ends of a cell."""
    head, tail = pieces[0], pieces[-1]
    left = head.end - len(text[head.start : head.end].lstrip())
    right = tail.start + len(text[tail.start : tail.end].rstrip())
    spans = [Span(left, head.end), *pieces[1:]]
    spans[-1] = Span(spans[-1].start, max(right, spans[-1].start))
    return [span for span in spans if span.start < span.end]
