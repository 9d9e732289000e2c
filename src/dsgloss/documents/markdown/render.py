"""From a part of a block and its edits to a segment: the visible text, its runs and its marks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from dsgloss.documents.markdown.scan import Part
from dsgloss.documents.model import Mark, Run, Segment, SegmentKind
from dsgloss.documents.surface import Surface


@dataclass(slots=True)
class _Weaver:
    """Puts visible text together, and notes where in the surface each piece of it began."""

    surface: Surface
    number: int
    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    length: int = 0

    def keep(self, start: int, end: int) -> None:
        """Show the surface from `start` to `end`; whitespace at its start does not follow other whitespace."""
        if not self.pieces or self.pieces[-1][-1].isspace():
            part = self.surface.text[start:end]
            start += len(part) - len(part.lstrip())
        if start < end:
            for run in self._cut(start, end):
                self._append(self.surface.text[start : start + run.length], run, start)
                start += run.length

    def show(self, start: int, end: int, shown: str) -> None:
        """Show the surface from `start` to `end` as the one character `shown`."""
        if shown.isspace() and (not self.pieces or self.pieces[-1][-1].isspace()):
            return
        cut = list(self._cut(start, end))
        origin = cut[0].origin
        self._append(shown, Run(0, 1, origin, cut[-1].origin + cut[-1].width - origin), start)

    def _append(self, piece: str, run: Run, start: int) -> None:
        self.runs.append(Run(self.length, run.length, run.origin, run.width))
        self.starts.append(start)
        self.pieces.append(piece)
        self.length += run.length

    def _cut(self, start: int, end: int) -> Iterator[Run]:
        """Yield the surface's runs between `start` and `end`, cut off at both; calls must ascend."""
        runs = self.surface.runs
        while start < end:
            while runs[self.number].start + runs[self.number].length <= start:
                self.number += 1
            run = runs[self.number]
            length = min(run.start + run.length, end) - start
            same = run.length == run.width
            yield Run(start, length, run.origin + (start - run.start if same else 0), length if same else run.width)
            start += length

    def place(self, offset: int) -> int:
        """Give the offset in the visible text of what stands at `offset` of the surface, or next after it."""
        number = bisect_right(self.starts, offset) - 1
        if number < 0:
            return 0
        run = self.runs[number]
        return run.start + min(offset - self.starts[number], run.length)


def render(kind: SegmentKind, surface: Surface, part: Part) -> Segment | None:
    """Make a segment of `part` of `surface`; None if nothing of it is visible."""
    if not (part.edits or part.marks) and part.end - part.start == len(surface.text):
        return Segment(kind, surface.text, surface.runs)
    number = bisect_right(surface.runs, part.start, key=lambda run: run.start) - 1
    weaver = _Weaver(surface, number)
    _weave(weaver, part)
    text = "".join(weaver.pieces).rstrip()
    if not text:
        return None
    return Segment(kind, text, _shortened(weaver.runs, len(text)), _marks(weaver, part.marks, len(text)))


def _weave(weaver: _Weaver, part: Part) -> None:
    position = part.start
    for edit in part.edits:
        weaver.keep(position, edit.start)
        if edit.shown:
            weaver.show(edit.start, edit.end, edit.shown)
        position = edit.end
    weaver.keep(position, part.end)


def _shortened(all_runs: Sequence[Run], length: int) -> tuple[Run, ...]:
    """Give the runs without what stands behind the first `length` characters."""
    runs = list(all_runs)
    while runs[-1].start >= length:
        runs.pop()
    last = runs[-1]
    if last.start + last.length > length:
        runs[-1] = Run(last.start, length - last.start, last.origin, length - last.start)
    return tuple(runs)


def _marks(weaver: _Weaver, marks: Sequence[Mark], length: int) -> tuple[Mark, ...]:
    """Give the marks in the visible text, in its order; what is marked twice the same way counts once."""
    places = (
        Mark(mark.kind, min(weaver.place(mark.start), length), min(weaver.place(mark.end), length)) for mark in marks
    )
    shown = {mark for mark in places if mark.start < mark.end}
    return tuple(sorted(shown, key=lambda mark: (mark.start, -mark.end, mark.kind)))
