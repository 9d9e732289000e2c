"""Which segment of a translation renders which segment of its source.

Dynamic programming over both sequences, as Gale and Church (1993) align sentences by length; here kinds of
segment (headings with headings, code with code) and shared anchors (numbers, Latin words) weigh in as well, and what
one side lacks comes in runs, such as sections, so that the first of them costs more (affine gaps: Gotoh 1982).
Only a band around the diagonal is searched, wider where segments were added or left out, so that the cost is
linear in the number of segments. The diagonal alone is tried first: what it costs says how wide the band must be for
nothing outside of it to be any better.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from dsgloss.documents.model import Document, Original, Segment
from dsgloss.documents.pairing_cost import UNSHARED, Side, costs_of, side_of

_NARROW = 4
_BAND = 40
_CELLS = 250_000
_SKIP = 1.0
_SKIP_ON = 0.8
# How a place is come to: both segments are paired, the target's is skipped, or the source's.
_PAIR, _SKIP_TARGET, _SKIP_SOURCE = 1, 2, 3
_LAST = 3
# Whether a skip there goes on with a run of them.
_TARGET_GOES_ON, _SOURCE_GOES_ON = 4, 8
_GOES_ON = {_PAIR: 0, _SKIP_TARGET: _TARGET_GOES_ON, _SKIP_SOURCE: _SOURCE_GOES_ON}


class _Steps(NamedTuple):
    """How each place of a row is come to, from the place on at which the row begins."""

    start: int
    steps: bytes

    def to(self, place: int) -> int:
        return self.steps[place - self.start]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the search: what each place of its band costs, what it costs as a place where the target is skipped,
    and how it is come to.
    """

    band: range
    costs: Sequence[float]
    runs: Sequence[float]
    steps: _Steps


def _at(values: Sequence[float], known: range, asked: range) -> list[float]:
    """Give what is known of some places; what lies outside of the band costs more than any way."""
    before = max(0, known.start - asked.start)
    inside = values[max(0, asked.start - known.start) : max(0, asked.stop - known.start)]
    return [math.inf] * before + [*inside] + [math.inf] * (len(asked) - before - len(inside))


def beside(translation: Document, original: Document) -> Document:
    """Give a translation with the text that it translates, segment by segment."""
    rendered = align(translation.segments, original.segments)
    return replace(translation, original=Original(original.segments, rendered, original.path))


def align(target: Sequence[Segment], source: Sequence[Segment]) -> dict[int, int]:
    """Map the numbers of target segments to those of the source segments they translate; some map to none.

    Where all segments of both sides have keys, those of the same key belong together, whatever their order.
    """
    if all(segment.key for side in (target, source) for segment in side):
        return _align_by_key(target, source)
    left, right = [side_of(segment) for segment in target], [side_of(segment) for segment in source]
    reach, least = 0, sum(one.least for one in left)
    cost, rows = _search(left, right, reach)
    while (needed := _needed_reach(cost - least, len(right) - len(left))) > reach:
        # The diagonal often costs far more than a way close to it, which a narrow band finds; between sides of very
        # different lengths the first band is wide already.
        is_narrow = not reach and abs(len(right) - len(left)) < _NARROW * 2
        reach = min(needed, _NARROW) if is_narrow else needed
        cost, rows = _search(left, right, reach)
    return _trace(rows, len(left), len(right))


def _align_by_key(target: Sequence[Segment], source: Sequence[Segment]) -> dict[int, int]:
    numbers = {segment.key: number for number, segment in enumerate(source)}
    return {number: numbers[segment.key] for number, segment in enumerate(target) if segment.key in numbers}


def _search(left: Sequence[Side], right: Sequence[Side], reach: int) -> tuple[float, Sequence[_Steps]]:
    """Find the cheapest way to the ends of both: what it costs, and the last step to each place of each row."""
    bands = _bands(len(left), len(right), reach)
    row = _first_row(next(bands))
    rows = [row.steps]
    for one, band in zip(left, bands, strict=True):
        row = _row(one, right, band, row)
        rows.append(row.steps)
    return row.costs[-1], rows


def _bands(rows: int, columns: int, reach: int) -> Iterator[range]:
    """Give the places that are searched in each row: those that `reach` pairs of skips lead to, and not too many."""
    most = _BAND + max(0, min(abs(columns - rows), _CELLS // (rows + 1) - _BAND))
    # Bands of rows that follow each other must meet.
    most = max(most, columns // max(1, rows) + 1)
    left, right = min(0, columns - rows) - reach, max(0, columns - rows) + reach
    for i in range(rows + 1):
        centre = round(i * columns / max(1, rows))
        yield range(max(0, centre - most, i + left), min(columns, centre + most, i + right) + 1)


def _first_row(band: range) -> _Row:
    costs = [_SKIP + (j - 1) * _SKIP_ON if j else 0.0 for j in band]
    steps = bytes(_SKIP_SOURCE | (_SOURCE_GOES_ON if j > 1 else 0) for j in band)
    return _Row(band, costs, [], _Steps(band.start, steps))


def _row(one: Side, right: Sequence[Side], band: range, above: _Row) -> _Row:
    """Give what each place of a row costs, and the last step to it."""
    costs, runs, steps = [], [], bytearray()
    first = max(1, band.start)
    pairings = [math.inf] * (first - band.start) + costs_of(one, right[first - 1 : band.stop - 1])
    places = zip(
        _at(above.costs, above.band, range(band.start - 1, band.stop - 1)),
        _at(above.costs, above.band, band),
        _at(above.runs, above.band, band),
        pairings,
        strict=True,
    )
    cost = run = math.inf
    for before, over, over_run, pairing in places:
        cost, run, goes_on = cost + _SKIP, run + _SKIP_ON, 0
        if run <= cost:
            cost, goes_on = run, _SOURCE_GOES_ON
        run = cost
        skipped, skipped_on = over + _SKIP, over_run + _SKIP_ON
        if skipped_on <= skipped:
            skipped, goes_on = skipped_on, goes_on | _TARGET_GOES_ON
        cost, last = (skipped, _SKIP_TARGET) if skipped <= cost else (cost, _SKIP_SOURCE)
        if before + pairing <= cost:
            cost, last = before + pairing, _PAIR
        costs.append(cost)
        runs.append(skipped)
        steps.append(last | goes_on)
    return _Row(band, costs, runs, _Steps(band.start, bytes(steps)))


def _needed_reach(surplus: float, more: int) -> int:
    """Give the reach beyond which every way costs more than one that costs so much more than the least.

    `more` is how many segments the source has more. A way that leaves the band skips more than `reach` segments on
    either side besides those that one side has more. Skipping a target segment costs so much more than the least a
    pair with it costs; skipping a source segment costs all of it; and on either side the first one costs more.
    """
    target, source = _SKIP_ON - UNSHARED, _SKIP_ON
    spare = surplus - max(0, -more) * target - max(0, more) * source - 2 * (_SKIP - _SKIP_ON)
    return max(0, math.floor(spare / (target + source) + 1e-6))


def _trace(rows: Sequence[_Steps], i: int, j: int) -> dict[int, int]:
    pairs = {}
    run = 0
    while i or j:
        step = rows[i].to(j)
        last = run or step & _LAST
        if last == _PAIR:
            pairs[i - 1] = j - 1
        run = last if step & _GOES_ON[last] else 0
        i -= last != _SKIP_SOURCE
        j -= last != _SKIP_TARGET
    return pairs
