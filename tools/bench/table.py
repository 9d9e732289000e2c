"""The table of the bench: what was measured, beside what it was compared with, its goal, and whether that holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, StrEnum


class Measure(StrEnum):
    """What a figure says of the work, against what it is compared with."""

    TIMES = "{} × as long"
    FASTER = "{} × faster"
    MORE = "{} s more"
    SECONDS = "{} s"
    MEMORY = "{} × the memory"
    GIGABYTES = "{} GB"


class Bound(Enum):
    """On which side of its goal a figure has to be."""

    AT_MOST = "≤"
    UNDER = "<"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Goal:
    """What a figure should be.

    >>> Goal(Bound.AT_MOST, 5).is_met(5.01), Goal(Bound.AT_LEAST, 20).is_met(31)
    (False, True)
    """

    bound: Bound
    value: float

    def is_met(self, figure: float) -> bool:
        """Tell whether a figure is as it should be."""
        if self.bound is Bound.AT_LEAST:
            return figure >= self.value
        return figure < self.value or (self.bound is Bound.AT_MOST and figure == self.value)

    def __str__(self) -> str:
        """Write the goal as in the table."""
        return f"{self.bound.value} {self.value:g}"


@dataclass(frozen=True, slots=True)
class Work:
    """What is measured, what it is compared with, and its goal."""

    what: str
    against: str
    measure: Measure
    goal: Goal


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: some work with its figure."""

    work: Work
    figure: float
    remark: str = ""

    @property
    def holds(self) -> bool:
        """Whether the figure is as it should be."""
        return self.work.goal.is_met(self.figure)

    def __str__(self) -> str:
        """Write the line in Markdown; a figure has as many digits as tell it from its goal, at least two."""
        measured = self.work.measure.format(said(self.figure, self.work.goal))
        return _line(self.work, measured, "yes" if self.holds else "**no**")


@dataclass(frozen=True, slots=True)
class Missing:
    """A line of the table for which there is no figure, and why."""

    work: Work
    reason: str

    def __str__(self) -> str:
        """Write the line in Markdown."""
        return _line(self.work, f"not to be had: {self.reason}", "—")


Line = Row | Missing


def said(figure: float, goal: Goal) -> str:
    """Write a figure with two digits, or more where two would stand on the wrong side of the goal.

    >>> said(5.7341, Goal(Bound.AT_MOST, 5)), said(5.02, Goal(Bound.AT_MOST, 5)), said(98_765, Goal(Bound.AT_LEAST, 20))
    ('5.7', '5.02', '99000')
    """
    for digits in range(2, 6):
        rounded = float(f"{figure:.{digits}g}")
        if goal.is_met(rounded) == goal.is_met(figure):
            break
    return f"{rounded:.10g}"


def table(lines: Sequence[Line]) -> Iterator[str]:
    """Write the table, then what does not hold and what is worth a remark."""
    yield "| work | compared with | measured | goal | holds |"
    yield "|---|---|---|---|---|"
    yield from map(str, lines)
    rows = [line for line in lines if isinstance(line, Row)]
    count = sum(row.holds for row in rows)
    yield ""
    yield f"Of {len(rows)} goals measured, {count} {'holds' if count == 1 else 'hold'}."
    yield ""
    yield from (f"- {row.work.what}, {row.work.against}: {row.remark}" for row in rows if row.remark)


def _line(work: Work, measured: str, holds: str) -> str:
    goal = work.measure.format(work.goal)
    return "| " + " | ".join((work.what, work.against, measured, goal, holds)) + " |"
