"""What the readers of blocks are handed: lines, and what has been found in them so far."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from dsgloss.documents.asciidoc.attributes import Attributes
from dsgloss.documents.asciidoc.lines import Line
from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span

# Nobody nests deeper on purpose, and each level costs time on every line.
DEEPEST = 24


@dataclass(slots=True)
class State:
    """Lines of `text` that are read as blocks, and the place that reading has come to.

    `kind` is that of paragraphs directly in it. `attributes` are those of the block that comes next. In a list,
    `is_apart` says that blank lines have gone by, and `is_joined` that a `+` has tied the next block to the item.
    `is_head` says that nothing but attributes has gone by, so that a title may be the document's.
    """

    text: str
    lines: Sequence[Line]
    kind: SegmentKind = SegmentKind.PARAGRAPH
    depth: int = 0
    index: int = 0
    attributes: Attributes = field(default_factory=Attributes)
    in_list: bool = False
    is_apart: bool = False
    is_joined: bool = False
    is_head: bool = False
    metadata: dict[str, str] = field(default_factory=dict)
    found: list[Block | State] = field(default_factory=list)

    @property
    def line(self) -> Line:
        """The line that reading has come to."""
        return self.lines[self.index]

    @property
    def item_kind(self) -> SegmentKind:
        """The kind of paragraphs in the items of its lists: what is in a cell stays a cell."""
        return self.kind if self.kind is SegmentKind.CELL else SegmentKind.ITEM

    def add(self, kind: SegmentKind, spans: Sequence[Span]) -> None:
        """Add a block of the non-empty ones among `spans`."""
        filled = [span for span in spans if span.start < span.end]
        if filled:
            self.found.append(Block(kind, filled))

    def nest(self, lines: Sequence[Line], kind: SegmentKind | None = None, *, flat: bool = False) -> None:
        """Add lines that are read as blocks of their own; flat ones hold only paragraphs."""
        depth = DEEPEST if flat else self.depth + 1
        self.found.append(State(self.text, lines, kind or self.kind, depth))

    def close(self) -> Attributes:
        """Give the attributes that are meant for the block at hand, and no other."""
        attributes, self.attributes = self.attributes, Attributes()
        self.is_joined = self.is_head = False
        return attributes


Reader = Callable[[State], bool]
"""Reads what begins at the line at hand and moves on behind it, if it is what the function knows."""
