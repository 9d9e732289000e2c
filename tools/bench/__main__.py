"""Measure what dsgloss costs, and write it to docs/benchmarks.md as ratios, which other machines share.

    python -m bench [--long] [--megabytes 10] [--only PART] [PATH ...]

PATHs are texts and folders; without any, pages of a manual are made. Times are those of processors, so that other
work on the machine disturbs them little; only what is gained by more cores is measured by the clock, on a machine
that should have nothing else to do.
"""

from __future__ import annotations

import argparse
import platform
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from time import perf_counter

from bench import doubling, glossaries, linting, memory, mining, rivals, starting
from bench.desk import CONCEPTS, Desk, cores
from bench.process import TOOLS
from bench.table import Line, table

REPORT = TOOLS.parent / "docs" / "benchmarks.md"
_VERSIONS = ("kiwipiepy", "ahocorasick-rs")
PARTS: Mapping[str, Callable[[Desk], Iterable[Line]]] = {
    "starting": starting.lines,
    "rivals": rivals.lines,
    "linting": linting.lines,
    "mining": mining.lines,
    "glossaries": glossaries.lines,
    "memory": memory.some,
    "doubling": doubling.lines,
}


def main(arguments: Sequence[str]) -> None:
    """Measure, print, write; a part alone is only printed."""
    asked = _parsed(arguments)
    begun = perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder), asked.megabytes, [Path(path).resolve() for path in asked.paths])
        lines = list(_measured(desk, asked))
        report = "\n".join(written(desk, lines)) + "\n"
    print(report)
    if asked.only is None:
        REPORT.write_text(report, encoding="utf-8")
        print(f"({perf_counter() - begun:.0f} seconds; written to {REPORT})")


def _measured(desk: Desk, asked: argparse.Namespace) -> Iterator[Line]:
    parts = dict(PARTS)
    parts["copies"] = memory.much if asked.long else memory.not_much
    for part in parts if asked.only is None else [asked.only]:
        for line in parts[part](desk):
            print(line, file=sys.stderr, flush=True)
            yield line


def _parsed(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measure what dsgloss costs.")
    parser.add_argument("--long", action="store_true", help="measure memory with a hundred times the text, too")
    parser.add_argument("--megabytes", type=float, default=10, help="how much text is made")
    parser.add_argument("--only", choices=[*PARTS, "copies"], help="measure one part, and print only")
    parser.add_argument("paths", nargs="*", metavar="PATH", help="texts to measure with, instead of ones made for it")
    return parser.parse_args(arguments)


def written(desk: Desk, lines: Sequence[Line]) -> Iterator[str]:
    """Write the report."""
    origin = "files that were named" if desk.named else "pages made from sentences of our own, an English page for each"
    versions = ", ".join(f"{name} {version(name)}" for name in _VERSIONS)
    yield "# Benchmarks"
    yield ""
    yield "What dsgloss costs, each figure against something measured in the same run. `make bench` writes this page."
    yield ""
    yield (
        "Figures are seconds of processors, of whole processes with all that starting takes, the least of some runs; "
        "“in process” leaves starting out, and “by the clock” says that it is the clock. Beside other programs "
        "dsgloss applies the one rule that they have, too, elsewhere all its usual rules."
    )
    yield ""
    yield f"Texts: {len(desk.files):,} files, {desk.size:.1f} MB ({origin}); {CONCEPTS} concepts unless said otherwise."
    machine = f"{platform.system()} on {platform.machine()}, {cores()} cores"
    yield f"Python {platform.python_version()}, {versions}, {machine}."
    yield ""
    yield from table(lines)


if __name__ == "__main__":
    main(sys.argv[1:])
