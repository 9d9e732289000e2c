"""The command that suggests terms."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import DsglossError
from dsgloss.cli import cli
from dsgloss.model.record import field_names
from dsgloss.termhood import Evidence, Suggestion

TEXT = """# 결합 확률 분포

결합 확률 분포를 그린다. 결합확률 분포는 다음 예제에 있다.
주변 확률(marginal probability)은 다르다. 주변 확률을 구하는 방법을 보자.
"""


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["suggest", *arguments], input=stdin, standalone_mode=False)


@pytest.fixture
def text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Write a small text and stand beside it."""
    (tmp_path / "text.md").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "text.md"


def suggested(*arguments: str) -> list[str]:
    """Run the command and give the suggested terms."""
    return [found["ko"] for found in json.loads(run(*arguments, "--output-format", "json").stdout)]


def test_json_holds_the_fields_that_programs_rely_on(text: str) -> None:
    """Every part of the termhood by its name, and places without empty fields."""
    result = run("--output-format", "json", text)
    first = json.loads(result.stdout)[0]
    assert list(first) == list(field_names(Suggestion))
    assert list(first["evidence"]) == list(field_names(Evidence))
    assert (first["ko"], first["variants"], first["count"], first["documents"]) == (
        "결합 확률 분포", ["결합확률 분포"], 3, 1,
    )  # fmt: skip
    assert first["citations"][0] == {"source": "text.md", "line": 1, "column": 3}
    assert result.return_value == 0


def test_json_lines_are_the_same_one_a_line(text: str) -> None:
    """For programs that read as they go."""
    lines = run("--output-format", "jsonl", text).stdout.splitlines()
    assert [json.loads(line) for line in lines] == json.loads(run("--output-format", "json", text).stdout)


def test_pairs_in_brackets_and_light_words_are_left_out(text: str) -> None:
    """주변 확률 has its counterpart, and 다음 예제 is no term."""
    found = suggested(text, "--min-count", "1")
    assert "결합 확률 분포" in found
    assert not {"주변 확률", "다음 예제", "방법"} & set(found)


def test_terms_of_the_glossary_are_left_out(text: str) -> None:
    """The glossary named, and the one that is there if none is named."""
    Path("terms.csv").write_text("ko,en\n결합확률분포,joint distribution\n", encoding="utf-8")
    assert "결합 확률 분포" not in suggested(text, "--glossary", "terms.csv")
    assert "결합 확률 분포" in suggested(text)
    Path("glossary").mkdir()
    entry = "- id: joint-distribution\n  ko: [결합 확률 분포]\n  en: [joint distribution]\n"
    Path("glossary/terms.yaml").write_text(entry, encoding="utf-8")
    assert "결합 확률 분포" not in suggested(text)


def test_there_may_be_a_limit(text: str) -> None:
    """The likeliest terms come first."""
    assert suggested(text, "--limit", "1") == suggested(text)[:1]


def test_the_table_is_for_people(text: str) -> None:
    """Term, numbers, the first place, what speaks least for it, other spellings."""
    output = run(text, "--limit", "1").stdout
    assert output.splitlines()[0].strip() == "1 terms that may lack a counterpart, the likeliest first"
    for cell in ("결합 확률 분포", "text.md:1:3", "productivity 0.00", "결합확률 분포"):
        assert cell in output


def test_a_file_that_is_named_twice_counts_once(text: str) -> None:
    """As itself and by its folder."""
    assert run(".", text, "--output-format", "json").stdout == run(".", "--output-format", "json").stdout
    assert run(text, text, "--output-format", "json").stdout == run(text, "--output-format", "json").stdout


def test_standard_input() -> None:
    """A dash is standard input, read and cited under a name."""
    result = run("-", "--stdin-filename", "a.txt", "--output-format", "jsonl", stdin="확률 분포와 확률 분포".encode())
    assert json.loads(result.stdout.splitlines()[0])["citations"][0]["source"] == "a.txt"


@pytest.mark.usefixtures("text")
def test_nothing_to_suggest() -> None:
    """Said on standard error; the output stays empty."""
    Path("empty.md").write_text("다음 예제를 보자.\n", encoding="utf-8")
    result = run("empty.md")
    assert (result.stdout, result.stderr, result.return_value) == ("", "there is nothing to suggest\n", 0)


@pytest.mark.usefixtures("text")
def test_what_cannot_be_read_is_reported() -> None:
    """A binary file costs one line and the exit code, not the other files."""
    Path("image.md").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00")
    result = run("--output-format", "json", ".")
    assert "결합 확률 분포" in [found["ko"] for found in json.loads(result.stdout)]
    assert result.stderr.count("\n") == 1
    assert "image.md" in result.stderr
    assert result.return_value == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "nothing to read was named"),
        (["missing"], "missing"),
        (["text.md", "--glossary", "missing"], "missing"),
    ],
)
@pytest.mark.usefixtures("text")
def test_wrong_use(arguments: list[str], message: str) -> None:
    """An error of our own, and nothing on standard output."""
    result = run(*arguments)
    assert isinstance(result.exception, DsglossError)
    assert message in str(result.exception)
    assert result.stdout == ""
