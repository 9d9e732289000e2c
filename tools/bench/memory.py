"""How much memory texts take: for more of them no more than for some, once what they say is known."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench.desk import Desk, cores
from bench.process import Command
from bench.table import Bound, Goal, Line, Measure, Missing, Row, Work

COPIES = 100
_FLAT = Goal(Bound.AT_MOST, 1.5)
_LITTLE = Goal(Bound.UNDER, 1)


def some(desk: Desk) -> Iterator[Line]:
    """Compare the whole with a quarter of it."""
    quarter = desk.part("quarter", 4)
    for name, command in (("extract", desk.extract), ("lint", desk.lint)):
        work = Work(f"memory of `{name}`, {desk.size:.0f} MB of text", f"{desk.size / 4:.2g} MB", Measure.MEMORY, _FLAT)
        less, more = (desk.cost(command(folder, "--no-cache")).memory for folder in (quarter, desk.texts))
        yield Row(work, more / less)


def much(desk: Desk) -> Iterator[Line]:
    """Compare a hundred copies, each of which says that it is one, with the whole."""
    copies = _copied(desk)
    for name, command in (("extract", desk.extract), ("lint", desk.lint)):
        yield from _compared(desk, name, command(desk.texts, "--no-cache"), command(copies, "--no-cache", jobs=cores()))


def not_much(desk: Desk) -> Iterator[Line]:
    """Say that the long measurement was left out."""
    for name in ("extract", "lint"):
        yield Missing(_growth(desk, name), "takes hours; `make bench BENCH=--long`")


def _compared(desk: Desk, name: str, some: Command, much: Command) -> Iterator[Line]:
    less, more = (desk.cost(command).memory for command in (some, much))
    yield Row(_growth(desk, name), more / less)
    yield Row(Work(f"memory of `{name}`, {_gigabytes(desk)}", "nothing", Measure.GIGABYTES, _LITTLE), more / 1e9)


def _growth(desk: Desk, name: str) -> Work:
    return Work(f"memory of `{name}`, {_gigabytes(desk)}", f"{desk.size:.0f} MB", Measure.MEMORY, _FLAT)


def _gigabytes(desk: Desk) -> str:
    return f"{desk.size * COPIES / 1000:.2g} GB of text with the same pairs"


def _copied(desk: Desk) -> Path:
    folder = desk.folder / "copies"
    for number in range(COPIES):
        for file in desk.files:
            copy = folder / f"{number}" / file.relative_to(desk.texts)
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(file.read_bytes() + f"\n<!-- {number} -->\n".encode())
    return folder
