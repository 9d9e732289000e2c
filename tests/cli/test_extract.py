"""The command that mines texts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import Mention
from dsgloss.cli import cli
from dsgloss.model.record import field_names

TEXT = "# 전송\n\n콘텐츠 전송 네트워크(Content Delivery Network, CDN)도 있다. 2위(121만 명)였다.\n"


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    """Run the command in this process."""
    return CliRunner().invoke(cli, ["extract", *arguments], input=stdin, standalone_mode=False)


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """Write a small text."""
    path = tmp_path / "text.md"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_json_lines_hold_the_fields_that_programs_rely_on(text: Path) -> None:
    """One object a line, with places, strings, relation, confidences and evidence."""
    result = run("--output-format", "jsonl", str(text))
    [line] = result.stdout.splitlines()
    mention = json.loads(line)
    assert list(mention) == list(field_names(Mention))
    assert (mention["line"], mention["column"], mention["end_line"], mention["end_column"]) == (3, 1, 3, 43)
    assert (mention["ko"], mention["en"], mention["acronym"]) == (
        "콘텐츠 전송 네트워크",
        "Content Delivery Network",
        "CDN",
    )
    assert (mention["relation"], mention["direction"], mention["original"]) == ("translation", "ko-en", None)
    assert 0 < mention["confidence"] <= 1
    assert mention["evidence"]
    assert result.return_value == 0


def test_all_shows_what_says_nothing_of_terms(text: Path) -> None:
    """Quantities and the like are left out unless they are asked for."""
    relations = [m["relation"] for m in json.loads(run("--all", "--output-format", "json", str(text)).stdout)]
    assert relations == ["translation", "quantity"]


def test_uncertain_mentions_can_be_left_out(text: Path) -> None:
    """A threshold of 1 leaves nothing that is less than certain."""
    assert json.loads(run("--min-confidence", "1", "--output-format", "json", str(text)).stdout) == []


def test_the_table_names_places_and_strings(text: Path) -> None:
    """The default output is for people."""
    output = run(str(text)).stdout
    assert "콘텐츠 전송 네트워크" in output
    assert "text.md\n" in output
    assert "3:1 " in output
    assert "Content Delivery Network, CDN" in output


def test_standard_input_is_read_under_a_name() -> None:
    """`-` reads standard input; the name decides how it is read and is shown."""
    result = run("-", "--stdin-filename", "a/b.txt", "--output-format", "jsonl", stdin="강화 학습(RL)".encode())
    assert json.loads(result.stdout)["path"] == "a/b.txt"


def test_a_text_in_cp949_is_decoded_with_a_notice(tmp_path: Path) -> None:
    """Old Korean encodings are read, and the reader is told."""
    path = tmp_path / "old.txt"
    path.write_bytes("강화 학습(RL)을 배운다. 한국어로 쓴 글이다.\n".encode("cp949"))
    result = run("--output-format", "jsonl", str(path))
    assert json.loads(result.stdout)["ko"] == "강화 학습"
    assert "CP949" in result.stderr


def test_what_cannot_be_read_is_reported_and_the_rest_is_mined(text: Path, tmp_path: Path) -> None:
    """A binary file costs one line and the exit code, not the other files."""
    (tmp_path / "image.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00")
    result = run("--output-format", "jsonl", str(tmp_path))
    assert len(result.stdout.splitlines()) == 1
    assert len(result.stderr.splitlines()) == 1
    assert "image.md" in result.stderr
    assert result.return_value == 2
    assert text.read_text(encoding="utf-8") == TEXT
