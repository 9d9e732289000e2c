"""The whole way from labelled brackets and texts to a report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from dsgloss.errors import UnreadableError
from dsgloss.evaluation import Report, evaluate
from dsgloss.evaluation.judge import Outcome
from dsgloss.evaluation.systems import System
from dsgloss.model.data import data_of
from dsgloss.model.validation import adapter
from evaluation.samples import ROWS, write


def test_systems_stand_side_by_side(tmp_path: Path) -> None:
    """Mining finds the three pairs and no other; each baseline goes wrong in its own way."""
    report = evaluate(write(tmp_path), [tmp_path / "texts"])
    found = {each.system: each for each in report.systems}
    assert list(found) == list(System)
    assert report.astray == ()
    assert found[System.DSGLOSS].mentions.f1 == 1
    assert found[System.ONE_WORD].count(Outcome.TOO_SHORT) == 3
    assert found[System.ONE_WORD].mentions.recall == 0
    assert found[System.NOUN_PHRASE].mentions.recall == 1
    assert [system.confidences is not None for system in report.systems] == [True, False, False]
    assert [[each.corpus for each in system.corpora] for system in report.systems] == [["manual", "press"]] * 3


def test_outcomes_add_up_to_the_scored_brackets(tmp_path: Path) -> None:
    """Weak rows are counted, and not scored; their texts need not be there."""
    weak = "6\tabsent\tlost.md\t1\t0\tW\tgloss\t\t\t\t\t"
    report = evaluate(write(tmp_path, *ROWS, weak), [tmp_path / "texts"])
    assert [(each.label.value, each.count) for each in report.labels] == [("P", 3), ("S", 0), ("W", 1), ("N", 2)]
    for system in report.systems:
        assert sum(each.count for each in system.outcomes) == len(ROWS)
        assert len(system.mistakes) == sum(each.count for each in system.outcomes if not each.outcome.is_right)


def test_mistakes_say_what_was_wanted_and_what_was_got(tmp_path: Path) -> None:
    """With a place to open, here in a text that states something other than its label says."""
    wrong = "9\tpress\tnews.txt\t1\t15\tP\tabbreviation\t언어 모델\t\tLLM\tko-en\t"
    report = evaluate(write(tmp_path, wrong), [tmp_path / "texts"])
    [mistake] = report.systems[0].mistakes
    assert (mistake.path, mistake.line, mistake.column) == (
        (tmp_path / "texts/press/news.txt").as_posix(),
        1,
        16,
    )
    assert (mistake.id, mistake.outcome) == ("9", Outcome.TOO_LONG)
    assert (mistake.wanted.ko, mistake.wanted.counterparts) == ("언어 모델", ("LLM",))
    assert mistake.got is not None
    assert (mistake.got.relation, mistake.got.ko) == ("abbreviation", "거대 언어 모델")


@pytest.mark.parametrize(("line", "column"), [(1, 14), (1, 400), (2, 0), (99, 0)])
def test_rows_that_point_at_no_bracket_are_named(line: int, column: int, tmp_path: Path) -> None:
    """The text may have changed since; the row is scored as it stands."""
    gold = write(tmp_path, ROWS[3], f"9\tpress\tnews.txt\t{line}\t{column}\tN\tnote\t\t\t\t\t")
    report = evaluate(gold, [tmp_path / "texts"])
    assert report.astray == (f"{gold.as_posix()}:3",)
    assert sum(each.count for each in report.systems[0].outcomes) == 2


def test_a_report_is_json_and_back(tmp_path: Path) -> None:
    """What the command prints can be read again as the same value."""
    report = evaluate(write(tmp_path), [tmp_path / "texts"])
    assert adapter(Report).validate_json(json.dumps(data_of(report))) == report


def test_a_text_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    """An evaluation of the rest would look like one of all."""
    gold = write(tmp_path)
    (tmp_path / "texts/press/news.txt").write_bytes(b"\x00\x01\x02")
    with pytest.raises(UnreadableError, match=r"news\.txt: this is a binary file"):
        evaluate(gold, [tmp_path / "texts"])


def test_progress_gets_the_files_and_gives_them_back(tmp_path: Path) -> None:
    """Each file is read once, however many rows are about it."""
    seen: list[str] = []

    def progress(files: Sequence[Path]) -> Iterator[Path]:
        for file in files:
            yield file
            seen.append(file.name)

    evaluate(write(tmp_path), [tmp_path / "texts"], progress)
    assert seen == ["guide.md", "news.txt"]
