"""The bench: the same texts each time, and a report that a person can read."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from bench import Row, cost, written
from bench_texts import lay_out, varied
from dsgloss import extract_text


def test_texts_are_varied_in_a_fixed_way() -> None:
    """Each run measures the same texts; no two of them are the same, and they state pairs."""
    texts = list(islice(varied(), 12))
    assert texts == list(islice(varied(), 12))
    assert len(set(texts)) == len(texts)
    assert sum(mention.relation.is_pair for mention in extract_text(texts[1].decode())) > 3


def test_texts_that_are_named_are_copied(tmp_path: Path) -> None:
    """Folders are walked; the originals are not touched."""
    originals = tmp_path / "originals"
    originals.mkdir()
    for name in ("a.md", "b.txt"):
        (originals / name).write_text(name, encoding="utf-8")
    copies = lay_out(tmp_path / "copies", [originals])
    assert [copy.read_text(encoding="utf-8") for copy in copies] == ["a.md", "b.txt"]


def test_the_report_is_a_table_of_ratios() -> None:
    """Two digits are all that can be told."""
    report = written(
        [Row("one : other", 12.345, "≥ 5"), Row("this : that", 0.777), Row("far : near", 98_765)], "3 files", ["docs"]
    )
    assert report.splitlines()[-3:] == [
        "| one : other | 12 | ≥ 5 |",
        "| this : that | 0.78 |  |",
        "| far : near | 99000 |  |",
    ]
    assert "3 files (BENCH=docs)" in report


def test_a_process_costs_something() -> None:
    """Processor time, time by the clock and memory are told."""
    spent = cost(["/bin/sh", "-c", "echo 1"])
    assert spent.processor >= 0
    assert spent.clock > 0
    assert spent.memory > 0
