"""Measure what mining on Spark costs, fit a model to it, and write both to docs/scale.md.

    python tools/scale.py [PATH ...]

PATHs are files and folders; without any, texts are made from the briefs of this repository. It takes some minutes, on
a machine that should have nothing else to do: what Spark itself costs can only be measured by the clock. Needs the
extra dsgloss[spark] and Java.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from itertools import islice
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING

import bench_texts
from dsgloss.documents import walk
from dsgloss.mining import extract_text
from dsgloss.spark import build, session
from dsgloss.spark.wet import pages
from dsgloss.store import read_terminology

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

REPORT = Path(__file__).parents[1] / "docs" / "scale.md"
PROSE = Path(__file__).with_name("scale.md.in")
SIZES = (300, 1_200, 2_400)
CORES = 2
# Pages whose primary language is Korean: languages.csv of Common Crawl's own statistics.
CRAWL, KOREAN_PAGES = "CC-MAIN-2024-42", 18_435_212


@dataclass(frozen=True, slots=True)
class Alone:
    """What mining costs without Spark: processor seconds for so many documents of so many bytes."""

    documents: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Run:
    """What a build on Spark took: seconds by the clock, and what it sent between tasks and left in the glossary."""

    documents: int
    seconds: float
    concepts: int
    shuffled: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Seconds by the clock: so many to begin with, and so many for each document."""

    start: float
    each: float

    def at(self, documents: int) -> float:
        """Predict the seconds for so many documents."""
        return self.start + self.each * documents


def main(targets: Sequence[str]) -> None:
    """Measure, fit, write."""
    texts = list(islice(_texts(targets), max(SIZES)))
    alone = mining(texts[: SIZES[0]])
    with tempfile.TemporaryDirectory() as folder:
        started, runs = on_spark(texts, Path(folder))
    figures = described(alone, started, runs, skipping())
    REPORT.write_text(PROSE.read_text(encoding="utf-8").format_map(figures), encoding="utf-8")
    print(REPORT.read_text(encoding="utf-8"))


def mining(texts: Sequence[bytes]) -> Alone:
    """Mine texts in this process."""
    said = [text.decode() for text in texts]
    extract_text(said[0])  # loads the analyser
    begun = process_time()
    for text in said:
        extract_text(text)
    return Alone(len(texts), sum(map(len, texts)), process_time() - begun)


def on_spark(texts: Sequence[bytes], folder: Path) -> tuple[float, list[Run]]:
    """Build glossaries of more and more documents; give the seconds that Spark takes to start, and the runs."""
    log = folder / "log"
    log.mkdir()
    options = f"--conf spark.eventLog.enabled=true --conf spark.eventLog.dir={log.as_uri()}"
    os.environ["PYSPARK_SUBMIT_ARGS"] = (
        f"{options} --conf spark.eventLog.rolling.enabled=false --conf spark.eventLog.compress=false pyspark-shell"
    )
    begun = perf_counter()
    spark = session(f"local[{CORES}]")
    _built(spark, texts[:20], folder / "first")
    started = perf_counter() - begun
    runs = [_built(spark, texts[:size], folder / str(size)) for size in SIZES]
    spark.stop()
    [events] = log.iterdir()
    sent = shuffled(events.read_text(encoding="utf-8").splitlines())
    return started, [Run(r.documents, r.seconds, r.concepts, sent[str(r.documents)]) for r in runs]


def _built(spark: SparkSession, texts: Sequence[bytes], folder: Path) -> Run:
    """Build from a Parquet file of as many pages of a crawl."""
    rows = [(f"https://ko.example/{number}", text.decode()) for number, text in enumerate(texts)]
    table = str(folder.with_suffix(".parquet"))
    spark.sparkContext.setJobGroup("", "what a build finds ready")
    spark.createDataFrame(rows, "path string, text string").repartition(4 * CORES).write.parquet(table)
    spark.sparkContext.setJobGroup(str(len(texts)), "a build")
    begun = perf_counter()
    build(spark.read.parquet(table), folder)
    return Run(len(texts), perf_counter() - begun, len(read_terminology(folder).concepts))


def shuffled(events: Sequence[str]) -> Mapping[str, int]:
    """Add up, from Spark's log of events, the bytes that tasks wrote for others, by the group of their job."""
    groups: dict[int, str] = {}
    sent: dict[str, int] = {}
    for event in map(json.loads, events):
        if event["Event"] == "SparkListenerJobStart":
            group = event.get("Properties", {}).get("spark.jobGroup.id", "")
            groups |= dict.fromkeys(event["Stage IDs"], group)
        if event["Event"] == "SparkListenerTaskEnd" and event.get("Task Metrics"):
            group = groups[event["Stage ID"]]
            written = event["Task Metrics"]["Shuffle Write Metrics"]["Shuffle Bytes Written"]
            sent[group] = sent.get(group, 0) + written
    return sent


def skipping() -> float:
    """Tell how many gzipped megabytes of WET files are read in a processor second if no page is Korean."""
    text = " ".join(f"page {number * 7919 % 10_007} of a crawl" for number in range(300)).encode()
    head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Identified-Content-Language: eng\r\nContent-Length: {len(text)}"
    file = gzip.compress(head.encode() + b"\r\n\r\n" + text + b"\r\n\r\n") * 4_000
    begun = process_time()
    assert not list(pages(BytesIO(file), "a.wet.gz"))  # noqa: S101 - nothing is skipped by mistake
    return len(file) / 1e6 / (process_time() - begun)


def fitted(runs: Sequence[Run]) -> Line:
    """Fit a line to runs by least squares."""
    mean_x = sum(run.documents for run in runs) / len(runs)
    mean_y = sum(run.seconds for run in runs) / len(runs)
    spread = sum((run.documents - mean_x) ** 2 for run in runs)
    each = sum((run.documents - mean_x) * (run.seconds - mean_y) for run in runs) / spread
    return Line(mean_y - each * mean_x, each)


def described(alone: Alone, started: float, runs: Sequence[Run], skipped: float) -> Mapping[str, str]:
    """Put figures into words, for the page."""
    line, last = fitted(runs), runs[-1]
    core_hour = 3600 / (line.each * CORES)
    rows = [
        f"| {run.documents:,} | {run.seconds:.1f} | {line.at(run.documents):.1f} | {run.concepts:,} "
        f"| {run.shuffled / run.documents:,.0f} |"
        for run in runs
    ]
    hours = 1e6 / core_hour
    miss = max(abs(line.at(run.documents) / run.seconds - 1) for run in runs)
    return {
        "machine": f"Python {platform.python_version()}, PySpark {version('pyspark')}, Kiwi {version('kiwipiepy')}, "
        f"{platform.system()}, {os.cpu_count()} cores",
        "kilobytes": f"{alone.size / alone.documents / 1000:.1f}",
        "alone_documents": f"{_round(3600 * alone.documents / alone.seconds)}",
        "alone_speed": f"{alone.size / 1e6 / alone.seconds:.2f}",
        "rows": "\n".join(rows),
        "started": f"{started:.0f}",
        "start": f"{line.start:.1f}",
        "each": f"{line.each * CORES * 1000:.0f}",
        "miss": f"{miss:.0%}",
        "load": f"{os.getloadavg()[2]:.1f}",
        "core_hour": _round(core_hour),
        "shuffle": _round(last.shuffled / last.documents),
        "skipped": f"{skipped:.0f}",
        "hours": f"{hours:.1f}",
        "gigabytes": f"{last.shuffled / last.documents / 1000:.1f}",
        "crawl": CRAWL,
        "pages": f"{KOREAN_PAGES / 1e6:.1f}",
        "all_hours": _round(hours * KOREAN_PAGES / 1e6),
        "all_gigabytes": _round(last.shuffled / last.documents * KOREAN_PAGES / 1e9),
        "clock": f"{hours * KOREAN_PAGES / 1e6 / 64:.1f}",
    }


def _round(number: float) -> str:
    """Write a number with two figures that count."""
    return f"{float(f'{number:.2g}'):,.0f}"


def _texts(targets: Sequence[str]) -> Iterator[bytes]:
    if targets:
        return (path.read_bytes() for path in walk(targets))
    bench_texts.COPIES = max(SIZES)
    return bench_texts.varied()


if __name__ == "__main__":
    main(sys.argv[1:])
