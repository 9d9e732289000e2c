"""What a lint of many texts costs, compared with a bare scan for the same terms, and with itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from bench import scan
from bench.desk import Desk, cores
from bench.process import Cost
from bench.table import Bound, Goal, Line, Measure, Missing, Row, Work

_SCAN = "bare `ahocorasick_rs` scan of the same text"
TREE = Work("lint a large tree, one core", _SCAN, Measure.TIMES, Goal(Bound.AT_MOST, 5))
ALIGNED = Work("the same with an English tree aligned", _SCAN, Measure.TIMES, Goal(Bound.AT_MOST, 15))
FIND = Work("find all occurrences in running text, in process", _SCAN, Measure.TIMES, Goal(Bound.AT_MOST, 3))
AGAIN = Work("lint an unchanged tree again", "nothing", Measure.SECONDS, Goal(Bound.UNDER, 0.5))
REPEATED = Work("lint an unchanged tree again", "the first run", Measure.FASTER, Goal(Bound.AT_LEAST, 20))


def lines(desk: Desk) -> Iterator[Line]:
    """Measure linting and finding."""
    scanning = [sys.executable, scan.__file__, str(desk.terms), str(desk.texts)]
    [bare] = desk.runner.least(scanning, most=5)
    tree = desk.cost(desk.lint(desk.texts, "--no-cache")).processor
    yield Row(TREE, tree / bare)
    yield shared(desk)
    yield _aligned(desk, bare)
    find, scanned = desk.runner.figures("find", str(desk.glossary), str(desk.terms), str(desk.texts))
    yield Row(FIND, find / scanned)
    first = desk.runner.cost(desk.lint(desk.texts))
    [again] = desk.runner.least(desk.lint(desk.texts), most=5)
    yield Row(AGAIN, again)
    yield Row(REPEATED, first.processor / again)


def shared(desk: Desk) -> Line:
    """Measure how much sooner a lint ends that all cores work on; by the clock, so on a quiet machine only."""
    work = sharing("lint a large tree", cores())
    if cores() < 2:
        return Missing(work, "this machine has one core")
    if not desk.is_shared:
        return Missing(work, "`lint` has no `--jobs`")
    one, all_cores = (desk.cost(desk.lint(desk.texts, "--no-cache", jobs=jobs)) for jobs in (1, cores()))
    return sooner(work, one, all_cores)


def sharing(what: str, count: int) -> Work:
    """Describe work on all cores: it should lose no more than a fifth of them."""
    goal = Goal(Bound.AT_LEAST, 0.8 * count)
    return Work(f"{what}, {count} cores, by the clock", "one core", Measure.FASTER, goal)


def sooner(work: Work, one: Cost, all_cores: Cost) -> Row:
    """Compare the clock of one core with that of all."""
    return Row(work, one.clock / all_cores.clock)


def _aligned(desk: Desk, bare: float) -> Line:
    if desk.source is None:
        return Missing(ALIGNED, "the texts named have no English")
    tree = desk.cost(desk.lint(desk.texts, "--no-cache", "--source", str(desk.source))).processor
    return Row(ALIGNED, tree / bare)
