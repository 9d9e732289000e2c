"""What the readers of blocks are handed, and what they give back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.lines import Line
from dsgloss.documents.surface import Span


@dataclass(frozen=True, slots=True)
class Body:
    """Lines of `text` that are read as blocks; paragraphs directly in it are of the given kind."""

    text: str
    lines: Sequence[Line]
    kind: SegmentKind

    @property
    def item_kind(self) -> SegmentKind:
        """The kind of paragraphs in the items of its lists: what is in a cell stays a cell."""
        return self.kind if self.kind is SegmentKind.CELL else SegmentKind.ITEM

    def line_text(self, index: int) -> str:
        """Give the visible part of a line."""
        line = self.lines[index]
        return self.text[line.start : line.end]

    def inner(self, lines: Sequence[Line], kind: SegmentKind | None = None) -> Body:
        """Give a body of other lines of the same text."""
        return Body(self.text, lines, kind or self.kind)


class Step(NamedTuple):
    """What was read: the index of the next line to read, and blocks and inner bodies in the order of the file."""

    next: int
    found: Sequence[Block | Body] = ()


Start = Callable[[Body, int], Step | None]
"""Reads what begins at the line with an index, if it is what the function knows."""


def block(kind: SegmentKind, span: Span) -> Sequence[Block]:
    """Give a block of one stretch, none if that is empty."""
    return [Block(kind, [span])] if span.start < span.end else []


def code(text: str, lines: Sequence[Line], column: int) -> Sequence[Block]:
    """Give a block for each line that is not blank, with its indentation beyond `column`."""
    found: list[Block] = []
    for line in lines:
        if not line.is_blank:
            extra = min(max(line.column - column, 0), line.start - line.begin)
            start = line.start if "\t" in text[line.begin : line.start] else line.start - extra
            found.append(Block(SegmentKind.CODE, [Span(start, line.end)]))
    return found
