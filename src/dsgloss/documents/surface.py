"""Stretches of a file put together to one text, with the runs that lead back to the file.

A paragraph's lines become one text: what lies between two lines (the newline, indentation, a quote sign)
reads as one space.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dsgloss.documents.model import Run, Segment, SegmentKind


class Span(NamedTuple):
    """A stretch of a text: offsets in code points, end exclusive."""

    start: int
    end: int


class Surface(NamedTuple):
    """A text put together from a file, and the runs that say where each part comes from."""

    text: str
    runs: tuple[Run, ...]


def lines(text: str, start: int = 0) -> Iterator[Span]:
    """Yield the span of every line from the offset `start` on, without its line feed or carriage return."""
    size = len(text)
    while start < size:
        feed = text.find("\n", start)
        end = feed if feed >= 0 else size
        visible = end - 1 if end > start and text[end - 1] == "\r" else end
        yield Span(start, visible)
        start = end + 1


def strip(text: str, start: int, end: int) -> Span:
    """Give the span `start:end` without the whitespace at both its ends; empty at `end` if it is blank."""
    part = text[start:end]
    left = len(part) - len(part.lstrip())
    return Span(start + left, start + max(left, len(part.rstrip())))


def join(text: str, spans: Sequence[Span]) -> Surface:
    """Put `spans` of `text` together; where a line ends between two of them, they are a space apart."""
    if len(spans) == 1:
        start, end = spans[0]
        return Surface(text[start:end], (Run(0, end - start, start, end - start),))
    parts: list[str] = []
    runs: list[Run] = []
    size = 0
    before: int | None = None
    for start, end in spans:
        if before is not None and text.find("\n", before, start) >= 0:
            parts.append(" ")
            runs.append(Run(size, 1, before, start - before))
            size += 1
        parts.append(text[start:end])
        runs.append(Run(size, end - start, start, end - start))
        size += end - start
        before = end
    return Surface("".join(parts), tuple(runs))


def line_segment(kind: SegmentKind, text: str, start: int, end: int) -> Segment:
    """Make a segment of one stretch of `text` as it stands."""
    return Segment(kind, text[start:end], (Run(0, end - start, start, end - start),))


def segment(kind: SegmentKind, text: str, spans: Sequence[Span]) -> Segment:
    """Make a segment of `spans`, which are not empty, as they stand in `text`: without any markup."""
    surface = join(text, spans)
    return Segment(kind, surface.text, surface.runs)
