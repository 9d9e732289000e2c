"""The history of a glossary: which terms each release preferred."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from dsgloss import Glossary, GlossaryError, Status, UsageError
from dsgloss.checking import lint_text
from dsgloss.model import Terminology
from dsgloss.versioning import History, Version, parse_version, read_history, superseded_in, superseded_since
from dsgloss.versioning.history import outline, preferred_of
from dsgloss.versioning.history_file import HISTORY_FILE, parse_history, render_history
from strategies import terminologies
from versioning.entries import terminology, write_glossary

DAY = datetime.date(2026, 11, 22)
FIRST = terminology("id: fine-tuning, ko: [파인튜닝], en: [fine-tuning]", "id: metric, ko: [메트릭]")
SECOND = terminology("id: fine-tuning, ko: [파인 튜닝], en: [fine-tuning]", "id: metric, ko: [메트릭]")
THIRD = terminology("id: fine-tuning, ko: [미세 조정], en: [fine-tuning]", "id: token, ko: [토큰]")


def history(*states: Terminology) -> History:
    """Release states as 1.0.0, 2.0.0 and so on."""
    found = History()
    for number, state in enumerate(states, 1):
        found = found.with_release(Version(number), DAY, state)
    return found


TABLE = "".join(
    "\t".join(row.split("|")) + "\n"
    for row in (
        "version|date|concept|language|before|after",
        "1.0.0|2026-11-22|fine-tuning|en||fine-tuning",
        "1.0.0|2026-11-22|fine-tuning|ko||파인튜닝",
        "1.0.0|2026-11-22|metric|ko||메트릭",
        "2.0.0|2026-11-22|fine-tuning|ko|파인튜닝|파인 튜닝",
        "3.0.0|2026-11-22|fine-tuning|ko|파인 튜닝|미세 조정",
        "3.0.0|2026-11-22|metric|ko|메트릭|",
        "3.0.0|2026-11-22|token|ko||토큰",
        "4.0.0|2026-11-22||||",
    )
)


def test_the_table() -> None:
    """A line for each preferred term that changed; a release that changed none has one line."""
    written = history(FIRST, SECOND, THIRD, THIRD)
    assert render_history(written) == TABLE
    assert parse_history(TABLE, "history.tsv") == written
    assert parse_history(TABLE.replace("\n", "\r\n"), "history.tsv") == written


@settings(max_examples=30)
@given(terminologies(3), terminologies(3))
def test_the_table_is_read_as_it_was_written(one: Terminology, other: Terminology) -> None:
    """Whatever the terms are; and replaying it gives the preferred terms of the last release."""
    written = history(one, other)
    read = parse_history(render_history(written), "history.tsv")
    assert read == written
    assert read.preferred() == preferred_of(other) == preferred_of(outline(read.preferred()))


SPOILT = [
    ("", ["1"], "nothing"),
    ("version\tdate\n", ["1"], "another header"),
    (TABLE.replace("3.0.0\t2026-11-22\ttoken", "1.0.0\t2026-11-22\ttoken"), ["8"], "an earlier version after a later"),
    (TABLE.replace("2.0.0\t2026-11-22", "2.0.0\tyesterday"), ["5"], "no date"),
    (TABLE.replace("1.0.0", "one"), ["2", "3", "4"], "no version"),
    (TABLE.replace("\tmetric\tko", "\tmetric"), ["4", "7"], "a column is missing"),
    ("<<<<<<< ours\n" + TABLE, ["1"], "a conflict that nobody resolved"),
]


@pytest.mark.parametrize(("text", "lines", "why"), SPOILT, ids=[row[-1] for row in SPOILT])
def test_a_spoilt_table_is_refused(text: str, lines: list[str], why: str) -> None:
    """With the place of every line that is not as a release writes it."""
    with pytest.raises(GlossaryError) as refused:
        parse_history(text, "history.tsv")
    places = [problem.where.removeprefix("history.tsv:") for problem in refused.value.problems]
    assert places[: len(lines)] == lines, why


def test_a_glossary_that_was_never_released_has_no_releases(tmp_path: Path) -> None:
    """Where there is no table, there is no history."""
    assert read_history(tmp_path) == History()


SINCE = [
    ("1.0", {"파인튜닝", "파인 튜닝"}, "the terms of 1.0 and of every version after it"),
    ("2.0", {"파인 튜닝"}, "what 2.0 preferred, not what was over by then"),
    ("3.0", set(), "what is preferred still"),
]


@pytest.mark.parametrize(("version", "expected", "why"), SINCE, ids=[row[-1] for row in SINCE])
def test_superseded_since(version: str, expected: set[str], why: str) -> None:
    """Terms that were preferred at a version or later and are not any more become superseded ones."""
    result = superseded_since(THIRD, history(FIRST, SECOND, THIRD), parse_version(version))
    superseded = {term.text for concept in result.concepts for term in concept.terms_in("ko", Status.SUPERSEDED)}
    assert superseded == expected, why
    kept = [[t for t in concept.terms if t.status is not Status.SUPERSEDED] for concept in result.concepts]
    assert kept == [list(concept.terms) for concept in THIRD.concepts]


def test_a_change_that_is_not_released_yet_counts() -> None:
    """Texts may be migrated before the release."""
    result = superseded_since(THIRD, history(FIRST), Version(1))
    [concept] = [concept for concept in result.concepts if concept.id == "fine-tuning"]
    assert [(term.text, term.status.value) for term in concept.terms_in("ko")] == [
        ("미세 조정", "preferred"), ("파인튜닝", "superseded"),
    ]  # fmt: skip


@pytest.mark.parametrize("status", ["preferred", "admitted", "deprecated"])
def test_a_status_that_people_gave_stays(status: str) -> None:
    """A term that is approved again is right, and a deprecated one is reported anyway."""
    now = terminology(f"id: metric, ko: [{{term: 메트릭, status: {status}}}]")
    assert superseded_since(now, history(FIRST), Version(1)) == now


@pytest.mark.parametrize("version", ["1.5", "9"])
def test_a_version_that_was_never_released(version: str) -> None:
    """It is refused with those that were, since nothing would be found."""
    with pytest.raises(UsageError, match=r"never released\. Known versions: 1.0.0, 2.0.0"):
        superseded_since(THIRD, history(FIRST, SECOND), parse_version(version))


def test_old_uses_are_found_and_fixed(tmp_path: Path) -> None:
    """The lint reports terms that were preferred at a version, and the fix repairs the particle."""
    write_glossary(tmp_path, "- id: metric\n  ko: [지표]\n")
    released = history(terminology("id: metric, ko: [메트릭]"))
    (tmp_path / HISTORY_FILE).write_text(render_history(released), encoding="utf-8")
    glossary = Glossary.load(tmp_path)
    text = "메트릭을 비교하고 메트릭으로 판단한다."
    assert lint_text(text, glossary) == []
    findings = lint_text(text, superseded_in(glossary, [tmp_path], "1.0"))
    assert [(finding.code, finding.found, finding.expected) for finding in findings] == [
        ("DSG001", "메트릭", ("지표",)), ("DSG001", "메트릭", ("지표",)),
    ]  # fmt: skip
    assert [edit.text for finding in findings if finding.fix for edit in finding.fix.edits] == ["지표를", "지표로"]


def test_several_glossaries_have_a_history_each(tmp_path: Path) -> None:
    """One that was never released adds nothing; if none was, no version is known."""
    for name in ("a", "b"):
        write_glossary(tmp_path / name, f"- id: {name}\n  ko: [지표]\n")
    (tmp_path / "a" / HISTORY_FILE).write_text(render_history(history(terminology("id: a, ko: [메트릭]"))), "utf-8")
    both = terminology("id: a, ko: [지표]", "id: b, ko: [값]")
    result = superseded_in(both, [tmp_path / "a", tmp_path / "b"], "1")
    assert [[term.text for term in concept.terms] for concept in result.concepts] == [["지표", "메트릭"], ["값"]]
    with pytest.raises(UsageError, match=r"never released\. Known versions: none"):
        superseded_in(both, [tmp_path / "b"], "1")
