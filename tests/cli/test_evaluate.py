"""The command that measures extraction on labelled brackets."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss.cli import cli
from dsgloss.errors import UnreadableError
from evaluation.samples import HEADER, ROWS, write


def run(*arguments: str | Path) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(cli, ["evaluate", *map(str, arguments)], standalone_mode=False)


def test_the_table_shows_the_systems_side_by_side(tmp_path: Path) -> None:
    """One column each; F1 is 1 for mining and for the noun phrase, 0 for the one word."""
    result = run(write(tmp_path), tmp_path / "texts")
    lines = {line.split("  ")[0]: line.split() for line in result.stdout.splitlines()}
    assert "dsgloss" in lines["measure"]
    assert lines["F1"][1::2] == ["1.000", "0.000", "1.000"]
    assert lines["too short"][-3:] == ["0", "3", "0"]
    assert lines["manual"][1:4] == ["1.000", "1.000", "1.000"]
    assert result.return_value == 0
    assert result.stderr == ""


@pytest.mark.parametrize("title", ["by corpus", "relations", "precision at coverage", "calibration"])
def test_there_is_a_table_for_each_question(title: str, tmp_path: Path) -> None:
    """Also of relations, coverage and calibration."""
    assert title in run(write(tmp_path), tmp_path / "texts").stdout


def test_json_holds_the_report(tmp_path: Path) -> None:
    """With counts and measures by name, and the place of each mistake."""
    report = json.loads(run(write(tmp_path), tmp_path / "texts", "--output-format", "json").stdout)
    mining, one_word, _ = report["systems"]
    assert (mining["system"], mining["mentions"]["right"], mining["types"]["f1"]) == ("dsgloss", 3, 1.0)
    assert mining["intervals"]["f1"] == {"low": 1.0, "high": 1.0}
    assert [mistake["outcome"] for mistake in one_word["mistakes"]] == ["too-short"] * 3
    assert one_word["confidences"] is None


def test_errors_are_listed_when_asked_for(tmp_path: Path) -> None:
    """One line each, with place, outcome, what was wanted and what was got."""
    wrong = "9\tpress\tnews.txt\t1\t15\tP\tabbreviation\t언어 모델\t\tLLM\tko-en\t"
    gold, texts = write(tmp_path, wrong), tmp_path / "texts"
    line = f"{texts.as_posix()}/press/news.txt:1:16: too long; wanted abbreviation ~ 언어 모델 ~ LLM, "
    line += "got abbreviation ~ 거대 언어 모델 ~ LLM"
    assert line in run(gold, texts, "--errors").stdout.splitlines()
    assert "news.txt" not in run(gold, texts).stdout


def test_meaning_is_weighed_when_asked_for(tmp_path: Path) -> None:
    """With the encoder, mining has other confidences; the baselines have none either way."""
    gold, texts = write(tmp_path), tmp_path / "texts"
    plain, semantic = (
        json.loads(run(gold, texts, "--output-format", "json", *options).stdout)["systems"]
        for options in ((), ("--semantic",))
    )
    assert plain[0]["confidences"] != semantic[0]["confidences"]
    assert plain[1:] == semantic[1:]


def test_labels_that_have_gone_astray_are_a_notice(tmp_path: Path) -> None:
    """On standard error, so that JSON stays JSON."""
    gold = write(tmp_path, ROWS[3], "9\tpress\tnews.txt\t7\t0\tN\tnote")
    result = run(gold, tmp_path / "texts", "--output-format", "json")
    assert json.loads(result.stdout)["astray"] == [f"{gold.as_posix()}:3"]
    assert result.stderr.startswith(f"dsgloss: {gold.as_posix()}:3: no bracket opens there")
    assert result.return_value == 0


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("9\tpress\tnone.txt\t1\t15\tN\tnote", "the text 'press/none.txt' lies in none of the PATHS"),
        ("9\tpress\tnews.txt\t1\t15\tX\tnote", "unknown label 'X'"),
    ],
)
def test_bad_labels_are_an_error_that_names_their_line(row: str, said: str, tmp_path: Path) -> None:
    """Errors of dsgloss become one line and the exit code 2 where the program ends."""
    gold = write(tmp_path, ROWS[3], row)
    error = run(gold, tmp_path / "texts").exception
    assert isinstance(error, UnreadableError)
    assert str(error).startswith(f"{gold.as_posix()}:3: {said}")


def test_paths_must_be_named_and_be_there(tmp_path: Path) -> None:
    """Wrong use is exit code 2, with a hint how to use it."""
    gold = tmp_path / "gold.tsv"
    gold.write_text(f"{HEADER}\n{ROWS[0]}\n", encoding="utf-8")
    for arguments in ([gold], [gold, tmp_path / "none"], []):
        result = CliRunner().invoke(cli, ["evaluate", *map(str, arguments)])
        assert result.exit_code == 2
        assert "Usage:" in result.stderr
