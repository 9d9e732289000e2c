"""What a document is to the rest of dsgloss: segments of prose with exact places back into the file.

A format reads a file's text and yields `Segment`s. A segment's text is what a reader sees, so markup signs,
link targets and escapes are gone from it; its runs map every offset of that text back to the file, and its
marks say which stretches were emphasised, code, and so on.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, count, pairwise
from operator import add
from typing import NamedTuple

# Where stretches of a text begin, and where they end, both in order.
_Stretches = tuple[list[int], list[int]]


class SegmentKind(StrEnum):
    """What a stretch of text is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    CELL = "cell"
    TITLE = "title"
    CODE = "code"


class MarkKind(StrEnum):
    """How a part of a segment is set apart by markup."""

    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"
    MATH = "math"


class Mark(NamedTuple):
    """A marked-up part of a segment: offsets into the segment's text, end exclusive, in code points."""

    kind: MarkKind
    start: int
    end: int


class Run(NamedTuple):
    """A part of a segment's text and the part of the file it stands for.

    `length` code points of the segment from `start` come from `width` code points of the file from `origin`.
    Where the two differ (an HTML entity, an escape), the run is one indivisible character.
    """

    start: int
    length: int
    origin: int
    width: int


@dataclass(frozen=True, init=False)
class Segment:
    """A stretch of prose that reads as one: a paragraph, a heading, a list item, a table cell.

    `runs` are in ascending order of `start`, cover `text` without gap or overlap, and ascend in the file;
    `marks` are ordered by `start`. `key` is what a catalogue of messages files the text under, the same in every
    language; elsewhere it is empty.
    """

    kind: SegmentKind
    text: str
    runs: tuple[Run, ...]
    marks: tuple[Mark, ...] = ()
    key: str = ""

    def __init__(
        self, kind: SegmentKind, text: str, runs: tuple[Run, ...], marks: tuple[Mark, ...] = (), key: str = ""
    ) -> None:
        # Documents have thousands of segments; to set the fields of a frozen value one by one takes thrice as long.
        vars(self).update(kind=kind, text=text, runs=runs, marks=marks, key=key)

    def origin(self, offset: int) -> int:
        """Give the file offset of the character at `offset`; at the end, the offset after the last one."""
        if offset >= len(self.text):
            last = self.runs[-1]
            return last.origin + last.width
        run = self.runs[self._run_at(offset)]
        return run.origin + (offset - run.start if run.length == run.width else 0)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the file span of the non-empty stretch `start:end`, without markup on its outer edges."""
        return self.origin(start), self._after(end - 1)

    def is_unbroken(self, start: int, end: int) -> bool:
        """Tell whether the stretch `start:end` stands in the file without markup in it; lines may end in it."""
        return all(one.origin + one.width == other.origin for one, other in pairwise(self.runs_of(start, end)))

    def runs_of(self, start: int, end: int) -> Sequence[Run]:
        """Give the runs that the non-empty stretch `start:end` has a part of."""
        return self.runs[self._run_at(start) : self._run_at(end - 1) + 1]

    def is_code(self, start: int, end: int) -> bool:
        """Tell whether the stretch `start:end` is code or mathematics: all of the segment, or marked so."""
        if self.kind is SegmentKind.CODE:
            return True
        return bool(self.marks) and _lies_in(self._code, start, end)

    def is_link(self, start: int, end: int) -> bool:
        """Tell whether the stretch `start:end` is all in links."""
        return _lies_in(self._links, start, end)

    def ends_mark(self, offset: int) -> bool:
        """Tell whether a mark ends at `offset`."""
        return offset in self._mark_ends

    def marks_starting_at(self, offset: int) -> Sequence[Mark]:
        """Give the marks that begin at `offset`."""
        return self.marks[bisect_left(self._mark_starts, offset) : bisect_right(self._mark_starts, offset)]

    def marks_starting_within(self, start: int, end: int) -> Sequence[Mark]:
        """Give the marks that begin in the stretch `start:end`."""
        return self.marks[bisect_left(self._mark_starts, start) : bisect_left(self._mark_starts, end)]

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.start for mark in self.marks]

    @cached_property
    def _mark_ends(self) -> frozenset[int]:
        return frozenset(mark.end for mark in self.marks)

    @cached_property
    def _code(self) -> _Stretches:
        return _joined(mark for mark in self.marks if mark.kind in {MarkKind.CODE, MarkKind.MATH})

    @cached_property
    def _links(self) -> _Stretches:
        return _joined(mark for mark in self.marks if mark.kind is MarkKind.LINK)

    def _after(self, offset: int) -> int:
        run = self.runs[self._run_at(offset)]
        return run.origin + (offset - run.start + 1 if run.length == run.width else run.width)

    def _run_at(self, offset: int) -> int:
        """Give the number of the run in which the character at `offset` stands."""
        # Runs compare by where they start, and are few: most often one.
        return bisect_left(self.runs, (offset + 1,)) - 1 if len(self.runs) > 1 else 0


def _joined(marks: Iterable[Mark]) -> _Stretches:
    """Join the marks that touch or overlap, which are in order."""
    starts: list[int] = []
    ends: list[int] = []
    for mark in marks:
        if ends and mark.start <= ends[-1]:
            ends[-1] = max(ends[-1], mark.end)
        else:
            starts.append(mark.start)
            ends.append(mark.end)
    return starts, ends


def _lies_in(stretches: _Stretches, start: int, end: int) -> bool:
    starts, ends = stretches
    number = bisect_right(starts, start) - 1
    return number >= 0 and end <= ends[number]


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place as people count it: line and column from 1, the column in code points."""

    line: int
    column: int


@dataclass(frozen=True)
class Original:
    """The text that a document translates: its segments, and which of them each segment of the document renders."""

    segments: Sequence[Segment]
    translated_by: Mapping[int, int]
    """Numbers of the document's segments to numbers of the original's; some of either may be missing."""
    path: str | None = None
    """The file in which it stands, if that is another one than the document's."""


@dataclass(frozen=True)
class Document:
    """A file that has been read: its text as decoded, and the segments a format found in it.

    `path` is what messages show, with forward slashes. `metadata` holds the scalar front-matter fields.
    `original` is there for bilingual files (PO, XLIFF), whose segments are those of the translation, and for texts
    that were put beside it (`beside`).
    Lines end at a line feed, whatever the file's convention; a carriage return belongs to its line.
    """

    path: str
    text: str
    segments: Sequence[Segment]
    metadata: Mapping[str, str] = field(default_factory=dict)
    original: Original | None = None

    @property
    def source(self) -> str:
        """The identifier citations use for this document: its front-matter `id`, else its path."""
        return self.metadata.get("id", self.path)

    def position(self, offset: int) -> Position:
        """Convert an offset into the text (code points from 0) to a line and column."""
        line = bisect_right(self._line_starts, offset)
        return Position(line, offset - self._line_starts[line - 1] + 1)

    def offset(self, line: int, column: int) -> int:
        """Convert a line and column, both from 1, to an offset into the text."""
        return self._line_starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Give a line, counted from 1, without its end."""
        start = self._line_starts[number - 1]
        end = self._line_starts[number] - 1 if number < len(self._line_starts) else len(self.text)
        return self.text[start:end].rstrip("\r")

    @cached_property
    def _line_starts(self) -> list[int]:
        ends = accumulate(map(len, self.text.split("\n")))
        return [0, *map(add, ends, count(1))][:-1]


Documents = Mapping[str, Document]
"""Documents by their paths, in their order; one may be read when it is asked for."""
