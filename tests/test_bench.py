"""The bench: the same texts each time, goals that hold or do not, and a report that a person can read."""

from __future__ import annotations

import re
import sys
from itertools import islice
from pathlib import Path

import pytest

from bench.desk import Desk
from bench.doubling import KINDS, steepest
from bench.process import Runner
from bench.rivals import catalogue
from bench.scan import automaton, scan
from bench.table import Bound, Goal, Measure, Missing, Row, Work, table
from bench.texts import pages
from bench.words import concepts, entries
from bench_texts import varied
from dsgloss import Glossary, extract_text, lint_text
from dsgloss.documents import parse_document
from slope import KINDS as KINDS_OF_SLOPES
from slope import Measured

FIVE = Work("lint", "a scan", Measure.TIMES, Goal(Bound.AT_MOST, 5))


def test_briefs_are_varied_in_a_fixed_way() -> None:
    """Each run measures the same texts; no two of them are the same, and they state pairs."""
    texts = list(islice(varied(), 12))
    assert texts == list(islice(varied(), 12))
    assert len(set(texts)) == len(texts)
    assert sum(mention.relation.is_pair for mention in extract_text(texts[1].decode())) > 3


def test_pages_are_the_same_each_time() -> None:
    """A seed gives its pages; another gives others; no two pages are the same."""
    known = entries(250)
    first = list(islice(pages(known), 20))
    assert first == list(islice(pages(known), 20))
    assert len({page.korean for page in first}) == 20
    assert first != list(islice(pages(known, seed=2), 20))


def test_pages_have_the_same_blocks_in_both_languages() -> None:
    """An English page is aligned with its Korean page block by block."""
    for page in islice(pages(entries(250)), 20):
        korean, english = (parse_document(text, "a.md").segments for text in (page.korean, page.english))
        assert [segment.kind for segment in korean] == [segment.kind for segment in english]


def test_no_slot_of_a_sentence_is_left() -> None:
    """Every slot is filled, and no mark of a particle is left."""
    for page in islice(pages(entries(250)), 50):
        prose = re.sub(r"```.*?```", "", page.korean + page.english, flags=re.DOTALL)
        assert not re.search(r"[{}]|\[[은이을과의도으로]+\]", prose)


def test_pages_are_like_documentation() -> None:
    """A fifth or so is code, some 40 % Hangul, and a pair in brackets stands about every thousand characters."""
    text = "".join(page.korean for page in islice(pages(entries(250)), 300))
    code = sum(map(len, re.findall(r"```.*?```", text, re.DOTALL))) / len(text)
    hangul = len(re.findall("[가-힣]", text)) / len(text)
    brackets = len(re.findall(r"[가-힣]\([a-z]", text)) / len(text) * 1000
    assert 0.1 < code < 0.3
    assert 0.3 < hangul < 0.6
    assert 0.5 < brackets < 2


def test_pages_use_the_glossary_and_now_and_then_a_term_that_it_deprecates() -> None:
    """The lint has something to find, but not in every line, and finds nothing else."""
    glossary = Glossary(concepts=tuple(concepts(250)))
    texts = [page.korean for page in islice(pages(entries(250)), 60)]
    findings = [finding for text in texts for finding in lint_text(text, glossary)]
    assert {finding.code for finding in findings} == {"DSG001"}
    assert 5 < len(findings) < 60


def test_a_larger_glossary_begins_with_the_smaller_one() -> None:
    """So that what is found in a text stays the same while the glossary grows; ids and terms differ."""
    small, large = list(concepts(250)), list(concepts(10_000))
    assert large[:250] == small
    assert len({concept.id for concept in large}) == len(large) == 10_000


def test_a_catalogue_brings_each_block_with_its_original() -> None:
    """The PO file says what the pages say, without their code."""
    [page] = islice(pages(entries(250)), 1)
    document = parse_document(catalogue([page]), "page.po")
    assert document.original is not None
    assert len(document.segments) == len(document.original.segments) > 5
    assert not any("connect(" in segment.text for segment in document.segments)


def test_named_texts_are_copied(tmp_path: Path) -> None:
    """Folders are walked; the originals are not touched, and nothing says that they have English."""
    originals = tmp_path / "originals"
    originals.mkdir()
    for name in ("a.md", "b.txt"):
        (originals / name).write_text(name, encoding="utf-8")
    desk = Desk(tmp_path / "desk", 1, [originals])
    assert [copy.read_text(encoding="utf-8") for copy in desk.files] == ["a.md", "b.txt"]
    assert desk.source is None


def test_made_texts_are_as_large_as_asked(tmp_path: Path) -> None:
    """Pages are written until there is enough, each with its English."""
    desk = Desk(tmp_path, 0.05)
    assert 0.05 <= desk.size < 0.07
    assert desk.source is not None
    assert [file.name for file in desk.files] == sorted(file.name for file in desk.source.rglob("*.md"))


def test_a_scan_finds_the_longest_terms() -> None:
    """What a lint is compared with does the same work: each place once, the longest term there."""
    assert scan(automaton(["색인", "증분 색인"]), ["증분 색인과 색인", "없음"]) == 2


@pytest.mark.parametrize(
    ("bound", "figure", "is_met"),
    [
        (Bound.AT_MOST, 5, True),
        (Bound.AT_MOST, 5.001, False),
        (Bound.UNDER, 1, False),
        (Bound.UNDER, 0.99, True),
        (Bound.AT_LEAST, 20, True),
        (Bound.AT_LEAST, 19.9, False),
    ],
)
def test_a_goal_is_met_or_not(bound: Bound, figure: float, is_met: bool) -> None:  # noqa: FBT001 - a column
    """At most and at least take the goal in; under does not."""
    assert Goal(bound, {Bound.AT_MOST: 5, Bound.UNDER: 1, Bound.AT_LEAST: 20}[bound]).is_met(figure) is is_met


@pytest.mark.parametrize(
    ("figure", "row"),
    [
        (3.14159, "| lint | a scan | 3.1 × as long | ≤ 5 × as long | yes |"),
        (12.345, "| lint | a scan | 12 × as long | ≤ 5 × as long | **no** |"),
        (5.0123, "| lint | a scan | 5.01 × as long | ≤ 5 × as long | **no** |"),
        (98_765, "| lint | a scan | 99000 × as long | ≤ 5 × as long | **no** |"),
    ],
)
def test_a_row_says_whether_its_goal_holds(figure: float, row: str) -> None:
    """Two digits are all that can be told, unless they would stand on the wrong side of the goal."""
    assert str(Row(FIVE, figure)) == row


def test_the_table_says_what_does_not_hold_and_what_is_not_to_be_had() -> None:
    """Lines that were not measured count neither way; remarks stand below."""
    said = list(table([Row(FIVE, 3), Row(FIVE, 7, "slow."), Missing(FIVE, "there is no Node here")]))
    assert said == [
        "| work | compared with | measured | goal | holds |",
        "|---|---|---|---|---|",
        "| lint | a scan | 3 × as long | ≤ 5 × as long | yes |",
        "| lint | a scan | 7 × as long | ≤ 5 × as long | **no** |",
        "| lint | a scan | not to be had: there is no Node here | ≤ 5 × as long | — |",
        "",
        "Of 2 goals measured, 1 holds.",
        "",
        "- lint, a scan: slow.",
    ]


def test_the_steepest_case_counts() -> None:
    """Of what `slope.py` prints, cases that were over at once tell nothing."""
    printed = "\n".join(
        map(str, [Measured("read, a", 0.01, 0.09), Measured("lint, b", 1, 3), Measured("lint, c", 1, 2)])
    )
    line = steepest("deep nesting", printed)
    assert isinstance(line, Row)
    assert line.figure == 3
    assert not line.holds
    assert line.remark == "the steepest of 3 cases is: lint, b."
    assert isinstance(steepest("deep nesting", str(Measured("read, a", 0.01, 0.09))), Missing)


def test_every_kind_of_worst_case_is_measured() -> None:
    """The bench asks `slope.py` for the kinds it has."""
    assert list(KINDS) == list(KINDS_OF_SLOPES)


def test_a_process_costs_something(tmp_path: Path) -> None:
    """Processor time, time by the clock and memory are told; findings are no failure, wrong use is."""
    runner = Runner.in_folder(tmp_path)
    spent = runner.cost([sys.executable, "-c", "raise SystemExit(1)"])
    assert spent.processor > 0
    assert spent.clock > 0
    assert spent.memory > 1e6
    for failing in ("raise SystemExit(2)", "import nothing_of_that_name"):
        with pytest.raises(SystemExit, match="failed"):
            runner.cost([sys.executable, "-c", failing])


def test_each_of_some_commands_has_its_figure(tmp_path: Path) -> None:
    """They are run in turn, and each has the least of its own runs."""
    command = [sys.executable, "-c", "pass"]
    assert all(figure > 0 for figure in Runner.in_folder(tmp_path).least(command, command, command, most=2))
