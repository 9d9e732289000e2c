"""The command that takes the terms of other programs into a glossary."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dsgloss import DsglossError, Glossary, GlossaryError, ReviewState, UnreadableError, UsageError
from dsgloss.cli import cli

GLOSSARY = "- id: fine-tuning\n  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]\n  en: [fine-tuning]\n"
LIST = "영어,한국어,담당\nfine-tuning,파인튜닝,가\nnode,노드,나\n"


def run(*arguments: str, stdin: bytes | None = None) -> Result:
    """Run the command in this process, as the entry point does."""
    command = ["glossary", "import", *arguments]
    return CliRunner().invoke(cli, command, input=stdin, standalone_mode=False)


@pytest.fixture(autouse=True)
def _files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a glossary and a list, in the folder in which the command runs."""
    (tmp_path / "terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    monkeypatch.chdir(tmp_path)


def states() -> dict[str, ReviewState]:
    """Give the review states of the concepts in the glossary."""
    return {concept.id: concept.review.state for concept in Glossary.load("terms.yaml").concepts}


def test_new_concepts_are_proposed() -> None:
    """What was added, known and contradicted is told."""
    result = run("list.csv", "--glossary", "terms.yaml")
    assert result.return_value == 0
    assert result.stdout.splitlines() == [
        "1 concepts are new, 1 were known, 0 of them gained something",
        "wrote terms.yaml",
    ]
    assert result.stderr.splitlines() == [
        "dsgloss: the column '담당': not carried, in 2 concepts",
        "dsgloss: fine-tuning: '파인튜닝' is preferred there and deprecated here; the glossary stays as it is",
    ]
    assert states() == {"fine-tuning": ReviewState.ACCEPTED, "node": ReviewState.PROPOSED}


def test_new_concepts_are_accepted() -> None:
    """With --accept they are taken as decided."""
    run("list.csv", "--glossary", "terms.yaml", "--accept")
    assert states()["node"] is ReviewState.ACCEPTED


def test_the_same_again() -> None:
    """The same list again changes nothing."""
    run("list.csv", "--glossary", "terms.yaml")
    assert "nothing to change" in run("list.csv", "--glossary", "terms.yaml").stdout


def test_a_new_glossary() -> None:
    """The glossary is begun if it is not there."""
    run("list.csv", "--accept", "--glossary", "new")
    assert [concept.id for concept in Glossary.load("new").concepts] == ["fine-tuning", "node"]


def test_columns_are_named() -> None:
    """Columns of any names will do."""
    Path("list.csv").write_text("가,나\n노드,node\n", encoding="utf-8")
    assert run("list.csv", "--columns", "ko=가,en=나", "--glossary", "terms.yaml").return_value == 0
    assert "node" in states()


def test_standard_input() -> None:
    """A list comes from another program."""
    assert run("-", "--format", "deepl", "--glossary", "terms.yaml", stdin="node,노드\n".encode()).return_value == 0
    assert "node" in states()


REFUSED = [
    (("nowhere.tbx",), UnreadableError, "nowhere.tbx: cannot be read"),
    (("-",), UsageError, "standard input has no name"),
    (("list.txt",), UsageError, "list.txt: the name does not tell the format"),
    (("list.csv", "--format", "tbx"), GlossaryError, "list.csv:1: this is not well-formed XML"),
    (("list.csv", "--format", "xlsx"), UnreadableError, "this cannot be read as a spreadsheet"),
    (("list.csv", "--format", "json"), GlossaryError, "'JSON' does not hold"),
    (("list.csv", "--format", "prh"), GlossaryError, "these are no prh rules"),
    (("list.csv", "--format", "markdown"), GlossaryError, "no table with a Korean and an English column"),
    (("list.csv", "--format", "tmx", "--columns", "ko=한국어"), UsageError, "'tmx' has no columns to name"),
    (("list.csv", "--columns", "한국어"), UsageError, "'한국어' does not name columns"),
    (("list.csv", "--columns", "ko=없음"), GlossaryError, "no column of Korean terms is found"),
]


@pytest.mark.parametrize(("arguments", "error", "message"), REFUSED)
def test_what_cannot_be_read(arguments: tuple[str, ...], error: type[DsglossError], message: str) -> None:
    """A file that is not as it should be leaves the glossary as it was."""
    result = run(*arguments, "--glossary", "terms.yaml")
    assert isinstance(result.exception, error)
    assert message in str(result.exception)
    assert Path("terms.yaml").read_text(encoding="utf-8") == GLOSSARY


def test_a_glossary_that_cannot_be_used() -> None:
    """A glossary with a mistake in it is not written to."""
    Path("terms.yaml").write_text("- id: A b\n", encoding="utf-8")
    assert isinstance(run("list.csv", "--glossary", "terms.yaml").exception, GlossaryError)
    assert Path("terms.yaml").read_text(encoding="utf-8") == "- id: A b\n"
