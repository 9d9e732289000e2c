"""From a part of a block and its edits to a segment: the visible text, its runs and its marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dsgloss.documents.markdown.scan import Marked, Part
from dsgloss.documents.model import Mark, Run, Segment, SegmentKind
from dsgloss.documents.surface import Surface


class _Weaver:
    """Puts visible text together, and notes where in the surface each piece of it began; calls must ascend."""

    __slots__ = ("_from", "_number", "_run", "_starts", "_text", "length", "pieces", "runs")

    def __init__(self, surface: Surface, start: int) -> None:
        """Begin at the offset `start` of `surface`."""
        self._text, self._from = surface
        # Runs compare by where they start.
        self._number = bisect_left(self._from, (start + 1,)) - 1
        self._run = self._from[self._number]
        self._starts: list[int] = []
        self.pieces: list[str] = []
        self.runs: list[Run] = []
        self.length = 0

    def keep(self, start: int, end: int) -> None:
        """Show the surface from `start` to `end`; whitespace at its start does not follow other whitespace."""
        if self._text[start].isspace() and self._is_after_space():
            start = end - len(self._text[start:end].lstrip())
        while start < end:
            first, length, origin, width = self._run_at(start)
            stop = first + length if first + length < end else end
            shown = self._text[start:stop]
            self._append(shown, start, origin + start - first, stop - start if length == width else width)
            start = stop

    def show(self, start: int, end: int, shown: str) -> None:
        """Show the surface from `start` to `end` as the one character `shown`."""
        if shown.isspace() and self._is_after_space():
            return
        first = self._run_at(start)
        origin = first.origin + start - first.start
        last = self._run_at(end - 1)
        after = last.origin + (end - last.start if last.length == last.width else last.width)
        self._append(shown, start, origin, after - origin)

    def place(self, offset: int) -> int:
        """Give the offset in the visible text of what stands at `offset` of the surface, or next after it."""
        number = bisect_right(self._starts, offset) - 1
        if number < 0:
            return 0
        run = self.runs[number]
        return run.start + min(offset - self._starts[number], run.length)

    def _is_after_space(self) -> bool:
        return not self.pieces or self.pieces[-1][-1].isspace()

    def _run_at(self, offset: int) -> Run:
        while self._run.start + self._run.length <= offset:
            self._number += 1
            self._run = self._from[self._number]
        return self._run

    def _append(self, piece: str, start: int, origin: int, width: int) -> None:
        length = len(piece)
        self.runs.append(Run(self.length, length, origin, width))
        self._starts.append(start)
        self.pieces.append(piece)
        self.length += length


def render(kind: SegmentKind, surface: Surface, part: Part) -> Segment | None:
    """Make a segment of `part` of `surface`; None if nothing of it is visible."""
    if not (part.edits or part.marks) and part.end - part.start == len(surface.text):
        return Segment(kind, surface.text, surface.runs)
    weaver = _Weaver(surface, part.start)
    _weave(weaver, part)
    text = "".join(weaver.pieces).rstrip()
    if not text:
        return None
    marks = _marks(weaver, part.marks, len(text)) if part.marks else ()
    if len(text) < weaver.length:
        _shorten(weaver.runs, len(text))
    return Segment(kind, text, tuple(weaver.runs), marks)


def _weave(weaver: _Weaver, part: Part) -> None:
    position = part.start
    for start, end, shown in part.edits:
        if position < start:
            weaver.keep(position, start)
        if shown:
            weaver.show(start, end, shown)
        position = end
    if position < part.end:
        weaver.keep(position, part.end)


def _shorten(runs: list[Run], length: int) -> None:
    """Take away what stands behind the first `length` characters."""
    while runs[-1].start >= length:
        runs.pop()
    last = runs[-1]
    if last.start + last.length > length:
        runs[-1] = Run(last.start, length - last.start, last.origin, length - last.start)


def _marks(weaver: _Weaver, marks: Sequence[Marked], length: int) -> tuple[Mark, ...]:
    """Give the marks in the visible text, in its order; what is marked twice the same way counts once."""
    shown: set[Mark] = set()
    for kind, first, last in marks:
        start, end = min(weaver.place(first), length), min(weaver.place(last), length)
        if start < end:
            shown.add(Mark(kind, start, end))
    return tuple(shown) if len(shown) < 2 else tuple(sorted(shown, key=lambda mark: (mark.start, -mark.end, mark.kind)))
