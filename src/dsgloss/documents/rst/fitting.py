"""What else must change when words of a title or a table do: lines under titles, spaces that keep columns in line.

reStructuredText draws with signs. A title that outgrows the line under it is a mistake, and so is a cell that
reaches into the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.width import places, width
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

# Tables are not longer than this above a cell; the bound keeps the cost of many fixes linear.
_FARTHEST = 500

_ORNAMENT = regex(r"[ \t]*(?:#[ \t])?[ \t]*(([!-/:-@\[-`{-~])\2*+)[ \t\r]*")
_FRAMED = regex(r"[ \t]*(?:#[ \t])?[ \t]*\|.*[|+][ \t\r]*")
_BORDER = regex(r"[ \t]*(?:#[ \t])?[ \t]*(=+(?: +=+)+)[ \t\r]*")
_SIGNS = regex(r"=+")


class Consequence(NamedTuple):
    """A stretch of the file that must be written anew as well, and what stands there then."""

    start: int
    end: int
    text: str


def consequences(text: str, kind: SegmentKind, place: Span, new: str) -> Sequence[Consequence] | None:
    """Say what else must change in `text` when `new` is written at `place` in a segment of a kind.

    None if there is no room for it: then it must not be written.
    """
    begin = text.rfind("\n", 0, place.start) + 1
    line = Span(begin, _line_end(text, place.start))
    if kind is SegmentKind.HEADING and place.end <= line.end:
        return list(_ornaments(text, line, _growth(text, place, new)))
    if kind is not SegmentKind.CELL:
        return ()
    if _FRAMED.fullmatch(text, *line):
        return _framed(text, line, place, new)
    border = _border_above(text, line)
    return _between_borders(text, line, border, place, new) if border else ()


def _growth(text: str, place: Span, new: str) -> int:
    return width(new) - width(text[slice(*place)])


def _line_end(text: str, start: int) -> int:
    feed = text.find("\n", start)
    return feed if feed >= 0 else len(text)


def _ornaments(text: str, line: Span, growth: int) -> Iterator[Consequence]:
    """Lengthen the line under a title, and the one over it, if they become too short."""
    above = Span(text.rfind("\n", 0, max(line.start - 1, 0)) + 1, max(line.start - 1, 0))
    below = Span(min(line.end + 1, len(text)), _line_end(text, line.end + 1))
    under = _ORNAMENT.fullmatch(text, *below)
    if under is None:
        return
    over = _ORNAMENT.fullmatch(text, *above) if line.start else None
    title = width(text[line.start + under.start(1) - below.start : line.end].rstrip()) + growth
    for found in (over, under):
        if found and found[2] == under[2] and len(found[1]) < title:
            yield Consequence(found.end(1), found.end(1), found[2] * (title - len(found[1])))


def _framed(text: str, line: Span, place: Span, new: str) -> Sequence[Consequence] | None:
    """Take or add spaces before the next sign of the frame; one must stay."""
    edge = text.find("|", place.end, line.end)
    if place.end > line.end or edge < 0:
        return None
    return _spaced(text, Span(place.end, edge), _growth(text, place, new))


def _spaced(text: str, rest: Span, growth: int) -> Sequence[Consequence] | None:
    """Keep what stands after `rest` in its column."""
    room = rest.end - rest.start - len(text[slice(*rest)].rstrip(" "))
    if growth >= room > 0 or (growth > 0 and not room):
        return None
    if growth > 0:
        return [Consequence(rest.end - growth, rest.end, "")]
    return [Consequence(rest.end, rest.end, " " * -growth)] if growth else ()


def _border_above(text: str, line: Span) -> re.Match[str] | None:
    """Find the border of the simple table in which a line stands; none if a directive draws the table."""
    begin = line.start
    for _ in range(_FARTHEST):
        if not begin:
            return None
        above = Span(text.rfind("\n", 0, begin - 1) + 1, begin - 1)
        border = _BORDER.fullmatch(text, *above)
        if border or text[slice(*above)].lstrip(" \t#").startswith(".. "):
            return border
        begin = above.start
    return None


def _between_borders(
    text: str, line: Span, border: re.Match[str], place: Span, new: str
) -> Sequence[Consequence] | None:
    """Keep the columns of a simple table, of which the last may be as wide as it likes."""
    if place.end > line.end:
        return None
    begin = line.start + border.start(1) - (text.rfind("\n", 0, border.start(1)) + 1)
    columns = [signs.span() for signs in _SIGNS.finditer(border[1])]
    column = width(text[begin : place.start])
    number = max((at for at, (left, _) in enumerate(columns) if left <= column), default=0)
    if number == len(columns) - 1:
        return ()
    offsets = places(text[begin : line.end])
    following = columns[number + 1][0]
    edge = begin + offsets[min(following, len(offsets) - 1)]
    growth = _growth(text, place, new)
    if width(text[begin:edge].rstrip()) + growth > columns[number][1]:
        return None
    return _spaced(text, Span(place.end, edge), growth) if text[edge : line.end].strip() else ()
