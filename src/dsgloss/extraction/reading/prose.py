"""What of a segment is prose: neither code nor mathematics."""

from __future__ import annotations

from dsgloss.documents import MarkKind, Segment

_NO_PROSE = frozenset({MarkKind.CODE, MarkKind.MATH})


def is_prose(segment: Segment, start: int, end: int) -> bool:
    """Tell whether the stretch `start:end` of a segment's text has neither code nor mathematics in it."""
    inside = segment.marks_starting_within(start, end)
    return not segment.is_code(start, start + 1) and all(mark.kind not in _NO_PROSE for mark in inside)
