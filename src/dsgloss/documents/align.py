"""Which segment of a translation renders which segment of its source.

Dynamic programming over both sequences, as Gale and Church (1993) align sentences by length; here kinds of
segment (headings with headings, code with code) and shared anchors (numbers, Latin words) weigh in as well.
Only a band around the diagonal is searched, wider where segments were added or left out, so that the cost is
linear in the number of segments.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.documents.model import Segment

_BAND = 40
_CELLS = 250_000
_SKIP = 1.0
_KIND_MISMATCH = 1.5
_LENGTH_WEIGHT = 0.6
_ANCHOR_GAIN = 1.2
_ENGLISH_PER_KOREAN = 2.0
_ANCHOR = re.compile(r"[A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9]|\d+")


@dataclass(frozen=True)
class _Side:
    segment: Segment

    @cached_property
    def anchors(self) -> frozenset[str]:
        return frozenset(_ANCHOR.findall(self.segment.text))

    @cached_property
    def length(self) -> float:
        hangul = sum("가" <= character <= "힣" for character in self.segment.text)
        return max(1.0, len(self.segment.text) + (_ENGLISH_PER_KOREAN - 1) * hangul)


def align(target: Sequence[Segment], source: Sequence[Segment]) -> dict[int, int]:
    """Map the numbers of target segments to those of the source segments they translate; some map to none.

    Where all segments of both sides have keys, those of the same key belong together, whatever their order.
    """
    if all(segment.key for side in (target, source) for segment in side):
        return _align_by_key(target, source)
    left, right = [_Side(segment) for segment in target], [_Side(segment) for segment in source]
    rows: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for i in range(len(left) + 1):
        if i:
            rows.append({})
        for j in _band(i, len(left), len(right)):
            rows[i][j] = _cheapest(rows, i, j, left, right)
    return _trace(rows, len(left), len(right))


def _align_by_key(target: Sequence[Segment], source: Sequence[Segment]) -> dict[int, int]:
    numbers = {segment.key: number for number, segment in enumerate(source)}
    return {number: numbers[segment.key] for number, segment in enumerate(target) if segment.key in numbers}


def _band(i: int, rows: int, columns: int) -> range:
    centre = round(i * columns / max(1, rows))
    reach = _BAND + max(0, min(abs(columns - rows), _CELLS // (rows + 1) - _BAND))
    return range(max(0, centre - reach), min(columns, centre + reach) + 1)


def _cheapest(
    rows: Sequence[dict[int, tuple[float, int]]],
    i: int,
    j: int,
    left: Sequence[_Side],
    right: Sequence[_Side],
) -> tuple[float, int]:
    """Give the cheapest cost of aligning the first i and j segments, and the last step: 1 pairs, 2 and 3 skip."""
    if i == j == 0:
        return 0.0, 0
    options = [(math.inf, 0)]
    if i and j and j - 1 in rows[i - 1]:
        options.append((rows[i - 1][j - 1][0] + _cost(left[i - 1], right[j - 1]), 1))
    if i and j in rows[i - 1]:
        options.append((rows[i - 1][j][0] + _SKIP, 2))
    if j and j - 1 in rows[i]:
        options.append((rows[i][j - 1][0] + _SKIP, 3))
    return min(options)


def _cost(one: _Side, other: _Side) -> float:
    ratio = abs(math.log(one.length / other.length))
    shared = len(one.anchors & other.anchors) / max(1, min(len(one.anchors), len(other.anchors)))
    mismatch = _KIND_MISMATCH if one.segment.kind is not other.segment.kind else 0.0
    return max(0.0, mismatch + _LENGTH_WEIGHT * ratio + _ANCHOR_GAIN * (0.5 - shared))


def _trace(rows: Sequence[dict[int, tuple[float, int]]], i: int, j: int) -> dict[int, int]:
    pairs = {}
    while i or j:
        step = rows[i][j][1]
        if step == 1:
            pairs[i - 1] = j - 1
        if step in {1, 2}:
            i -= 1
        if step in {1, 3}:
            j -= 1
    return pairs
