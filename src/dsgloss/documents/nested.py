"""Texts within texts: the Markdown of a notebook's cell, the reST of a docstring.

The inner text is a surface put together from the file. A format reads it as if it were a file, and what the
format finds is then led back to the file itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dsgloss.documents.model import Run, Segment
from dsgloss.documents.surface import Surface


@dataclass(slots=True)
class Builder:
    """Puts an inner text together from pieces of the file, in order."""

    file: str
    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    length: int = 0

    def keep(self, start: int, end: int) -> None:
        """Add the file's characters from `start` to `end`."""
        if start < end:
            self._add(self.file[start:end], start, end - start)

    def show(self, start: int, end: int, shown: str) -> None:
        """Add the one character that the file's characters from `start` to `end` stand for."""
        self._add(shown, start, end - start)

    def surface(self) -> Surface:
        """Give the inner text."""
        return Surface("".join(self.pieces), tuple(self.runs))

    def _add(self, piece: str, origin: int, width: int) -> None:
        self.pieces.append(piece)
        self.runs.append(Run(self.length, len(piece), origin, width))
        self.length += len(piece)


def concatenated(surfaces: Iterable[Surface]) -> Surface:
    """Put surfaces of one file together, one directly after the other."""
    pieces: list[str] = []
    runs: list[Run] = []
    length = 0
    for surface in surfaces:
        pieces.append(surface.text)
        runs += [Run(length + run.start, run.length, run.origin, run.width) for run in surface.runs]
        length += len(surface.text)
    return Surface("".join(pieces), tuple(runs))


def lifted(surface: Surface, segments: Iterable[Segment]) -> Iterator[Segment]:
    """Lead segments that were found in the text of `surface` back to the file.

    >>> from dsgloss.documents import parse_document
    >>> file = Builder("모\\\\n델")
    >>> file.keep(0, 1), file.show(1, 3, " "), file.keep(3, 4)
    (None, None, None)
    >>> inner = file.surface()
    >>> [segment] = lifted(inner, parse_document(inner.text, "a.txt").segments)
    >>> segment.text, segment.span(2, 3)
    ('모 델', (3, 4))
    """
    for segment in segments:
        runs: list[Run] = []
        for run in segment.runs:
            runs += _lifted_run(surface, run)
        yield replace(segment, runs=tuple(runs))


def _lifted_run(surface: Surface, run: Run) -> Iterator[Run]:
    """Yield the runs in the file for a run in the inner text; one that is indivisible stays so."""
    pieces = list(_cut(surface.runs, run.origin, run.origin + run.width))
    if run.length == run.width:
        start = run.start
        for piece in pieces:
            yield Run(start, piece.length, piece.origin, piece.width)
            start += piece.length
    else:
        origin = pieces[0].origin
        yield Run(run.start, run.length, origin, pieces[-1].origin + pieces[-1].width - origin)


def _cut(runs: tuple[Run, ...], start: int, end: int) -> Iterator[Run]:
    """Yield the runs between two offsets of the inner text, cut off at both."""
    number = bisect_right(runs, start, key=lambda run: run.start) - 1
    while start < end:
        run = runs[number]
        length = min(run.start + run.length, end) - start
        same = run.length == run.width
        yield Run(start, length, run.origin + (start - run.start if same else 0), length if same else run.width)
        start += length
        number += 1
