"""What mining costs, compared with the analyser alone, and with itself."""

from __future__ import annotations

from collections.abc import Iterator

from bench.desk import Desk, cores
from bench.linting import sharing, sooner
from bench.table import Bound, Goal, Line, Measure, Missing, Row, Work

TREE = Work(
    "extract a large tree, one core", "Kiwi tokenising all of its prose", Measure.FASTER, Goal(Bound.AT_LEAST, 5)
)
REPEATED = Work("extract from an unchanged tree again", "the first run", Measure.FASTER, Goal(Bound.AT_LEAST, 20))
SHARE = 3
"""Of so many texts one is mined: the analyser that mining is compared with takes its time."""


def lines(desk: Desk) -> Iterator[Line]:
    """Measure mining."""
    part = desk.part("mined", SHARE)
    kiwi, mining = desk.runner.figures("kiwi", str(part))
    yield Row(TREE, kiwi / mining)
    first = desk.runner.cost(desk.extract(part))
    [again] = desk.runner.least(desk.extract(part), most=3)
    yield Row(REPEATED, first.processor / again)
    work = sharing("extract a large tree", cores())
    if cores() < 2:
        yield Missing(work, "this machine has one core")
        return
    one, all_cores = (desk.cost(desk.extract(part, "--no-cache", jobs=jobs)) for jobs in (1, cores()))
    yield sooner(work, one, all_cores)
