"""What the inline level remembers on its way through a text, and what it hands on.

The level never builds the visible text. It says which stretches of the text are not shown or shown as another
character, and which are marked; all else is shown as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.model import MarkKind

Edit = tuple[int, int, str]
"""A stretch, its start and its end, and what it is shown as: nothing, or one character."""
Marked = tuple[MarkKind, int, int]
"""How a stretch is marked, its start and its end."""


class Part(NamedTuple):
    """A stretch of the text that reads as one, with its edits in order and its marks, all inside it."""

    start: int
    end: int
    edits: Sequence[Edit]
    marks: Sequence[Marked]


@dataclass(slots=True)
class Delimiter:
    """A run of emphasis signs that may open emphasis; the first `length` of them are still unpaired."""

    start: int
    length: int
    both: bool


@dataclass(slots=True)
class Scan:
    """The text at hand, and what is open in it."""

    text: str
    labels: frozenset[str]
    lookahead: Lookahead
    begin: int = 0
    edits: list[Edit] = field(default_factory=list)
    marks: list[Marked] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    asides: list[Part] = field(default_factory=list)
    delimiters: dict[str, list[Delimiter]] = field(default_factory=dict)
    brackets: list[int] = field(default_factory=list)
    tags: list[tuple[str, int]] = field(default_factory=list)

    def hide(self, start: int, end: int) -> None:
        """Say that a stretch is not shown."""
        self.edits.append((start, end, ""))

    def show(self, start: int, end: int, shown: str) -> None:
        """Say that a stretch is shown as the character `shown`."""
        self.edits.append((start, end, shown))

    def mark(self, kind: MarkKind, start: int, end: int) -> None:
        """Say that a stretch is marked."""
        self.marks.append((kind, start, end))

    def set_aside(self, start: int, end: int) -> None:
        """Say that a stretch that is not shown here reads by itself, as it stands."""
        self.asides.append(Part(start, end, (), ()))

    def split(self, start: int, end: int) -> None:
        """End the part at `start` and go on with another one at `end`: what is open stays unpaired."""
        self.end(start)
        self.begin = end
        self.edits, self.marks, self.brackets, self.tags = [], [], [], []
        self.delimiters = {}

    def end(self, end: int) -> None:
        """End the last part."""
        self.parts.append(Part(self.begin, end, sorted(self.edits), self.marks))
