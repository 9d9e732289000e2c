"""What the block reader remembers from line to line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum

from dsgloss.documents.markdown.block import Block, Leaf
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.paragraph import Paragraph
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span


class Dialect(Enum):
    """The two ways to read Markdown."""

    MARKDOWN = "markdown"
    MDX = "mdx"

    @property
    def code_indent(self) -> int:
        """The indentation from which a line is code, in columns."""
        return 4 if self is Dialect.MARKDOWN else sys.maxsize


class ContainerKind(StrEnum):
    """What can hold blocks: a quote, a list item, and what is indented below a footnote or an admonition."""

    QUOTE = "quote"
    ITEM = "item"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Container:
    """An open container; `indent` is how many columns its further lines are indented."""

    kind: ContainerKind
    indent: int = 0


@dataclass(slots=True)
class State:
    """The text, what is open in it, and what has been found so far.

    A line that is indented by `code_indent` columns is code. What lies before `resume` is dealt with already: a
    construct went on over several lines. `continued` is the open paragraph while a line is read that has the signs
    of all its containers. `in_html` says that a tag has begun a line since the last blank one, so that indentation
    means nothing.
    """

    text: str
    code_indent: int
    lookahead: Lookahead
    resume: int = 0
    containers: list[Container] = field(default_factory=list)
    paragraph: Paragraph | None = None
    continued: Paragraph | None = None
    in_html: bool = False
    leaf: Leaf | None = None
    found: list[Block] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)

    def open(self, leaf: Leaf) -> None:
        """Close what is open inside the containers and open `leaf`."""
        self.close()
        self.leaf = leaf

    def close(self) -> None:
        """Close the open paragraph or leaf, if there is one."""
        block = self.paragraph or self.leaf
        if block:
            self.found += block.blocks()
            self.paragraph = self.continued = self.leaf = None

    def close_containers(self, depth: int) -> None:
        """Close the containers below the outermost `depth`, and with them what is open inside."""
        if depth < len(self.containers):
            self.close()
            del self.containers[depth:]

    def add(self, kind: SegmentKind, spans: Sequence[Span]) -> None:
        """Close what is open and add a block of the non-empty ones among `spans`."""
        self.close()
        filled = [span for span in spans if span.start < span.end]
        if filled:
            self.found.append(Block(kind, filled))

    def add_prose(self, line: Span) -> None:
        """Add a line to the open paragraph, or open one with it: an item directly inside a list item."""
        if self.paragraph is None:
            self.close()
            inside = self.containers and self.containers[-1].kind is ContainerKind.ITEM
            kind = SegmentKind.ITEM if inside else SegmentKind.PARAGRAPH
            self.paragraph = Paragraph(kind, self.text, self.labels)
        self.paragraph.add(line)
