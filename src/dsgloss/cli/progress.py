"""How far the work is, for a person who waits at a terminal: files done, megabytes a second, the time it will take."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

from dsgloss.cli.interruption import obey
from dsgloss.messages import say

if TYPE_CHECKING:
    from rich.progress import Progress

T = TypeVar("T")

# What is done sooner needs no bar; loading it would be most of the wait.
_PATIENCE_SECONDS = 0.5


def tracked(results: Iterable[T], files: Sequence[Path]) -> Iterator[T]:
    """Pass on results, one for each file in order; a bar stands on standard error meanwhile if it is a terminal."""
    if not sys.stderr.isatty() or len(files) < 2:
        for result in results:
            obey()
            yield result
        obey()
        return
    sizes = [_size(file) for file in files]
    begun = monotonic()
    bar: Progress | None = None
    done = 0
    try:
        for number, result in enumerate(results, 1):
            obey()
            done += sizes[number - 1]
            if bar is None and monotonic() - begun > _PATIENCE_SECONDS:
                bar = _started(sum(sizes))
            if bar is not None:
                bar.update(bar.task_ids[0], completed=done, files=f"{number}/{len(files)}")
            yield result
    finally:
        if bar is not None:
            bar.stop()


def _started(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn, TransferSpeedColumn

    columns = (
        TextColumn("{task.description} {task.fields[files]}"),
        BarColumn(),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
    )
    # Results go to standard output even so: above the bar if they are shown on the terminal, too.
    bar = Progress(*columns, console=Console(stderr=True), transient=True, redirect_stdout=sys.stdout.isatty())
    bar.add_task(say("reading"), total=total, files="")
    bar.start()
    return bar


def _size(file: Path) -> int:
    with suppress(OSError):
        return file.stat().st_size
    return 0
