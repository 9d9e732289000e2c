"""Measure what mining costs, and write it to docs/benchmarks.md as ratios, which other machines share.

    python tools/bench.py [PATH ...]

PATHs are Markdown files and folders; without any, texts are made from the briefs of this repository. Times are
those of processors, so that other work on the machine disturbs them little; only the gain by a second worker is
measured by the clock, on a machine that has nothing else to do.
"""

from __future__ import annotations

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from time import perf_counter, process_time

from bench_texts import lay_out
from dsgloss.documents import SegmentKind, read_document
from dsgloss.survey import Cache, Pairs, Surveyed, file_input, survey

REPORT = Path(__file__).parents[1] / "docs" / "benchmarks.md"
COMMAND = [sys.executable, "-m", "dsgloss"]


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds of processors, seconds by the clock, the most memory it had."""

    processor: float
    clock: float
    memory: int


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the report: what was measured, the ratio, and what it should be."""

    what: str
    ratio: float
    goal: str = ""

    def __str__(self) -> str:
        """Write the line as a row of a Markdown table."""
        return f"| {self.what} | {float(f'{self.ratio:.2g}'):g} | {self.goal} |"


def main(arguments: Sequence[str]) -> None:
    """Measure, print, write."""
    begun = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        files = lay_out(Path(folder, "whole"), [Path(argument) for argument in arguments])
        processes = [*repetition(Path(folder)), *growth(Path(folder), files), *start(files[0])]
        rows = [*analysis(files, Cache(Path(folder, "another"))), *processes]
        size = sum(file.stat().st_size for file in files)
    report = written(rows, f"{len(files)} Markdown files, {size / 1e6:.1f} MB", arguments)
    REPORT.write_text(report, encoding="utf-8")
    print(f"{report}\n({perf_counter() - begun:.0f} seconds; written to {REPORT})")


def analysis(files: Sequence[Path], cache: Cache) -> list[Row]:
    """Compare mining with what the analyser alone takes for the same prose, and with remembering, in one process."""
    from dsgloss.korean.kiwi import kiwi  # late: a process inherits the mark of its parent's memory

    analyser = kiwi()
    analyser.analyse(["준비 운동"])
    segments = [segment for file in files for segment in read_document(file).segments]
    prose = [segment.text for segment in segments if segment.kind is not SegmentKind.CODE]
    full = least(lambda: analyser.analyse(prose))
    mining = least(lambda: mined(files, None))
    density = sum(map(len, prose)) / max(1, mined(files, cache))
    remembering = least(lambda: mined(files, cache))
    return [
        Row(f"Kiwi analyses all of the prose (a bracket every {density:.0f} characters) : mining it", full / mining,
            "≥ 5"),
        Row("mining : reading the same from the cache", mining / remembering),
    ]  # fmt: skip


def mined(files: Sequence[Path], cache: Cache | None) -> int:
    """Mine files and count the mentions."""
    found = survey(map(file_input, files), [Pairs()], cache=cache)
    return sum(len(each.mentions) for each in found if isinstance(each, Surveyed))


def repetition(folder: Path) -> list[Row]:
    """Compare a second run over unchanged files with the first, each with all that starting takes."""
    whole, cache = folder / "whole", folder / "cache"
    first, second = (extracting(whole, "--jobs", "1", "--cache-dir", str(cache)) for _ in range(2))
    return [
        Row("first run : second run over unchanged files, whole processes", first.processor / second.processor, "≥ 20"),
        Row("memory of the first run : of the second", first.memory / second.memory),
    ]


def growth(folder: Path, files: Sequence[Path]) -> list[Row]:
    """Compare one worker with two, and half of the files with all."""
    whole, half = folder / "whole", folder / "half"
    for file in files[::2]:
        copy = half / file.relative_to(whole)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(file, copy)
    share = sum(f.stat().st_size for f in files) / sum(f.stat().st_size for f in files[::2])
    one, two = (extracting(whole, "--jobs", jobs, "--no-cache") for jobs in ("1", "2"))
    less = extracting(half, "--jobs", "1", "--no-cache")
    return [
        Row("one job : two jobs, by the clock", one.clock / two.clock, "→ 2"),
        Row(f"time for {share:.2g} times the text", one.processor / less.processor, f"≤ {share:.2g}"),
        Row(f"memory for {share:.2g} times the text", one.memory / less.memory, "→ 1"),
    ]


def start(file: Path) -> list[Row]:
    """Compare starting the command with starting Python."""
    python = best([sys.executable, "-c", "pass"])
    report = best([*COMMAND, "--version"])
    small = best([*COMMAND, "extract", "--no-cache", str(file)])
    return [
        Row("`dsgloss --version` : `python -c pass`", report / python),
        Row("`dsgloss extract` of one small file : `python -c pass`", small / python),
    ]


def extracting(folder: Path, *options: str) -> Cost:
    """Extract from a folder in a process of its own."""
    return cost([*COMMAND, "extract", "--all", "--output-format", "jsonl", *options, str(folder)])


def cost(command: list[str]) -> Cost:
    """Run a command to its end and tell what it took, its children included; what it prints is dropped."""
    begun = perf_counter()
    quiet = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    _, status, usage = os.wait4(os.posix_spawn(command[0], command, os.environ, file_actions=quiet), 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    # Linux counts kilobytes, others bytes; only ratios are told.
    return Cost(usage.ru_utime + usage.ru_stime, perf_counter() - begun, usage.ru_maxrss)


def best(command: list[str]) -> float:
    """Give the least processor time of some runs of a command."""
    return min(cost(command).processor for _ in range(5))


def least(task: Callable[[], object]) -> float:
    """Give the lesser processor time of two runs of a task, in seconds."""
    times = []
    for _ in range(2):
        begun = process_time()
        task()
        times.append(process_time() - begun)
    return min(times)


def written(rows: Sequence[Row], texts: str, arguments: Sequence[str]) -> str:
    """Write the report."""
    named = f"BENCH={' '.join(arguments)}" if arguments else "from `seeds/`, varied"
    versions = f"Python {platform.python_version()}, Kiwi {version('kiwipiepy')}, {platform.system()}"
    return "\n".join([
        "# Benchmarks", "",
        "What mining costs, as ratios, written by `make bench`: processor time, unless said otherwise.", "",
        f"Texts: {texts} ({named}). {versions}, {os.cpu_count()} cores.", "",
        "| what : compared with what | ratio | goal |", "|---|---|---|", *map(str, rows), "",
    ])  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1:])
