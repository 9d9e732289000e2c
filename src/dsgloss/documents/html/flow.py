"""The running text of a page: it is put together until a block begins or ends."""

from __future__ import annotations

from collections import Counter

from dsgloss.documents.html.elements import BLOCKS, GROUPS, MARKS
from dsgloss.documents.html.tags import HtmlTag
from dsgloss.documents.markdown.html import Role
from dsgloss.documents.markdown.literals import read_entity
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.render import render
from dsgloss.documents.markdown.scan import Scan
from dsgloss.documents.model import Run, Segment, SegmentKind
from dsgloss.documents.surface import Surface, segment, strip


class Flow:
    """What has been read of the text since the last block began or ended, and the segments before that."""

    def __init__(self, text: str, start: int) -> None:
        self.segments: list[Segment] = []
        self._surface = Surface(text, (Run(0, len(text), 0, len(text)),))
        self._scan = Scan(text, frozenset(), Lookahead(text), begin=start)
        self._opened: list[tuple[str, SegmentKind]] = []
        self._count: Counter[str] = Counter()
        self._marks: list[tuple[str, int]] = []

    @property
    def _kind(self) -> SegmentKind:
        return self._opened[-1][1] if self._opened else SegmentKind.PARAGRAPH

    def end(self, start: int, end: int) -> None:
        """End the block at `start`, and go on at `end`: inline elements that are still open mark nothing."""
        self._marks.clear()
        self._scan.split(start, end)
        part = self._scan.parts.pop()
        shown = strip(self._scan.text, part.start, part.end)
        if part.edits or part.marks:
            rendered = render(self._kind, self._surface, part)
            self.segments += [rendered] if rendered else []
        elif shown.start < shown.end:
            self.segments.append(segment(self._kind, self._scan.text, [shown]))

    def turn(self, position: int, tag: HtmlTag) -> None:
        """Begin or end the block whose tag stands at `position`."""
        self.end(position, tag.end)
        if tag.role is Role.OPENS:
            kind = self._kind if tag.name in GROUPS else BLOCKS[tag.name]
            self._opened.append((tag.name, kind))
            self._count[tag.name] += 1
        elif tag.role is Role.CLOSES and self._count[tag.name]:
            self._close(tag.name)

    def inline(self, position: int, tag: HtmlTag) -> None:
        """Read the tag of an inline element: it is not shown, and some mark what stands between a pair of them."""
        self.hide(position, tag.end)
        if tag.name not in MARKS:
            return
        if tag.role is Role.OPENS:
            self._marks.append((tag.name, tag.end))
        elif self._marks and self._marks[-1][0] == tag.name:
            opening = self._marks.pop()[1]
            if opening < position:
                self._scan.mark(MARKS[tag.name], opening, position)

    def hide(self, start: int, end: int) -> None:
        """Leave out a stretch."""
        self._scan.hide(start, end)

    def space(self, start: int, end: int) -> None:
        """Read whitespace, which is one space however much of it there is; in code a line break ends the line."""
        if self._kind is not SegmentKind.CODE:
            self._scan.show(start, end, " ")
        elif "\n" in self._scan.text[start:end]:
            self.end(start, end)

    def line_break(self, start: int, end: int) -> None:
        """Read a break within a block."""
        if self._kind is SegmentKind.CODE:
            self.end(start, end)
        else:
            self._scan.show(start, end, " ")

    def read_entity(self, position: int) -> int:
        """Read an entity that stands for one character, and give the offset after it."""
        return read_entity(self._scan, position)

    def _close(self, name: str) -> None:
        while self._opened:
            last, _ = self._opened.pop()
            self._count[last] -= 1
            if last == name:
                return
