"""What ten times the concepts cost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

from bench.desk import Desk
from bench.process import Runner
from bench.table import Bound, Goal, Line, Measure, Row, Work

FEW, MANY = 1_000, 10_000
_AGAINST = f"{FEW:,} concepts"
_NEAR_LINEAR = Goal(Bound.AT_MOST, 1.2 * MANY / FEW)
LOAD = Work(f"load {MANY:,} concepts, in process", _AGAINST, Measure.TIMES, _NEAR_LINEAR)
FIRST = Work(f"make ready to find {MANY:,} concepts, in process", _AGAINST, Measure.TIMES, _NEAR_LINEAR)
BUILD = Work(f"build into a glossary of {MANY:,} concepts, in process", _AGAINST, Measure.TIMES, _NEAR_LINEAR)
LINT = Work(
    f"lint with {MANY:,} concepts, in process, once they are loaded", _AGAINST, Measure.TIMES, Goal(Bound.AT_MOST, 1.5)
)


def lines(desk: Desk) -> Iterator[Line]:
    """Measure loading, building and linting with few and many concepts."""
    few, many = (_loading(desk, count) for count in (FEW, MANY))
    yield Row(LOAD, many[0] / few[0])
    yield Row(FIRST, many[1] / few[1])
    less, more = (_building(desk, count) for count in (FEW, MANY))
    yield Row(BUILD, more / less)
    part = desk.part("linted", 5)
    [low], [high] = (desk.runner.figures("lint", str(desk.glossary_of(count)), str(part)) for count in (FEW, MANY))
    yield Row(LINT, high / low)


def _loading(desk: Desk, count: int) -> list[float]:
    """Give the least seconds of loading and of the first search, where nothing is remembered."""
    glossary = str(desk.glossary_of(count))
    runs = [_forgetful(desk, f"load-{count}-{run}").figures("load", glossary) for run in range(3)]
    return [min(figures) for figures in zip(*runs, strict=True)]


def _building(desk: Desk, count: int) -> float:
    """Give the seconds of a build that adds what one text states, into a glossary that nobody remembers."""
    times = []
    for run in range(2):
        copy = shutil.copytree(desk.glossary_of(count), desk.folder / f"built-{count}-{run}")
        times += _forgetful(desk, f"build-{count}-{run}").figures("build", str(copy), str(desk.files[0]))
    return min(times)


def _forgetful(desk: Desk, name: str) -> Runner:
    return Runner.in_folder(desk.folder / "caches" / name)
