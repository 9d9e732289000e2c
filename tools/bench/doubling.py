"""What twice as much of the worst costs: `slope.py` measures it, in a process of its own."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bench.desk import Desk
from bench.process import TOOLS
from bench.table import Bound, Goal, Line, Measure, Missing, Row, Work

KINDS = (
    "one line of 10 MB",
    "100,000 brackets in a line",
    "deep nesting",
    "a glossary whose terms all overlap",
    "pathological patterns",
)
_LEAST = 0.2
"""CPU seconds below which a slope says nothing, as in `slope.py`."""
_GOAL = Goal(Bound.AT_MOST, 2.5)


def lines(desk: Desk) -> Iterator[Line]:
    """Give the steepest case of each kind."""
    for kind in KINDS:
        printed = desk.runner.printed([sys.executable, str(TOOLS / "slope.py"), kind])
        yield steepest(kind, printed)


def steepest(kind: str, printed: str) -> Line:
    """Find the steepest of the cases that `slope.py` printed, among those that took long enough to tell."""
    work = Work(f"double the worst: {kind}", "the half", Measure.TIMES, _GOAL)
    cases = [_case(row) for row in printed.splitlines()]
    telling = [case for case in cases if case is not None]
    if not telling:
        return Missing(work, "nothing took long enough to tell" if cases else "it printed nothing")
    slope, name = max(telling)
    return Row(work, slope, f"the steepest of {len(cases)} cases is: {name}.")


def _case(row: str) -> tuple[float, str] | None:
    name, _once, twice, slope = row.removesuffix("STEEP").rsplit(maxsplit=3)
    return (float(slope.removeprefix("x")), name.strip()) if float(twice) > _LEAST else None
