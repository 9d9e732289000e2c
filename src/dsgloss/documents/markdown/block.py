"""What the block level hands to the inline level, and what an open block can do while lines are read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span


class Block(NamedTuple):
    """A stretch of prose or code that reads as one: non-empty spans of the file, in order."""

    kind: SegmentKind
    spans: Sequence[Span]


class Leaf(Protocol):
    """An open block that says itself which lines belong to it: a table, code, something to be left out."""

    def takes(self, cursor: Cursor) -> bool:
        """Take the line at `cursor` if it belongs to the leaf; False leaves the line untouched."""

    def blocks(self) -> Sequence[Block]:
        """Give what the leaf came to, once no line follows."""
