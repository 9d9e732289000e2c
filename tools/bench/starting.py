"""What starting costs: the commands that people wait for, compared with starting Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bench.desk import DSGLOSS, Desk
from bench.table import Bound, Goal, Line, Measure, Row, Work
from bench.words import entries

_PYTHON = "`python -c pass`"
VERSION = Work("`dsgloss --version`", _PYTHON, Measure.MORE, Goal(Bound.AT_MOST, 0.15))
LOOKUP = Work(
    "`dsgloss lookup`, 250 concepts, not for the first time", _PYTHON, Measure.MORE, Goal(Bound.AT_MOST, 0.25)
)


def lines(desk: Desk) -> Iterator[Line]:
    """Measure `--version` and `lookup`."""
    lookup = [*DSGLOSS, "lookup", "--glossary", str(desk.glossary), entries(1)[0].korean]
    desk.runner.cost(lookup)
    python, version, found = desk.runner.least([sys.executable, "-c", "pass"], [*DSGLOSS, "--version"], lookup, most=10)
    yield Row(VERSION, version - python)
    yield Row(LOOKUP, found - python)
