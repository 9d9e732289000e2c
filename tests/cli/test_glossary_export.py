"""The command that writes a glossary for other programs."""

from __future__ import annotations

import io
import json
from pathlib import Path

import openpyxl
import pytest
from click.testing import CliRunner, Result

from dsgloss import UnreadableError, UsageError
from dsgloss.cli import cli
from dsgloss.exchange import FORMATS
from dsgloss.exchange.tbx import TBX
from dsgloss.store import read_terminology

GLOSSARY = """- id: fine-tuning
  ko: [미세 조정, {term: 파인튜닝, status: deprecated}]
  en: [fine-tuning]
- id: node
  review: proposed
  when: {near: [서버]}
  ko: [노드]
  en: [node]
"""


def run(*arguments: str) -> Result:
    """Run the command in this process, as the entry point does."""
    return CliRunner().invoke(cli, ["glossary", "export", *arguments], standalone_mode=False)


@pytest.fixture
def glossary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Give the path of a small glossary, in the folder in which the command runs."""
    (tmp_path / "terms.yaml").write_text(GLOSSARY, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return "terms.yaml"


def test_tbx_is_printed_by_default(glossary: str) -> None:
    """Results go to standard output, what stays behind is told on standard error."""
    result = run(glossary)
    assert (result.return_value, result.stdout.count("<conceptEntry")) == (0, 1)
    assert "1 concepts stay behind; --concepts chooses" in result.stderr


def test_everything_goes_out_and_comes_back(glossary: str, tmp_path: Path) -> None:
    """The TBX of all concepts holds the glossary."""
    run(glossary, "--concepts", "all", "-o", "all.tbx")
    read = TBX.read((tmp_path / "all.tbx").read_bytes(), "all.tbx").terminology
    assert read == read_terminology(Path(glossary))


def test_the_glossary_of_this_project_goes_out_and_comes_back() -> None:
    """So does the example glossary, whole."""
    glossary = read_terminology(Path(__file__).parents[2] / "glossary")
    assert TBX.read(TBX.write(glossary).data, "a.tbx").terminology == glossary


@pytest.mark.parametrize("name", FORMATS)
def test_every_format(glossary: str, name: str) -> None:
    """Every format is written into a file."""
    result = run(glossary, "--format", name, "-o", "out")
    assert (result.return_value, result.stdout) == (0, "")
    assert "wrote out" in result.stderr
    assert Path("out").stat().st_size > 0


def test_the_suffix_tells_the_format(glossary: str) -> None:
    """An output named .csv is CSV."""
    run(glossary, "-o", "out.csv")
    assert Path("out.csv").read_text(encoding="utf-8").startswith("id,ko,en,")


def test_losses_are_told(glossary: str) -> None:
    """What the format cannot carry is said, one line each."""
    told = run(glossary, "--format", "deepl", "--concepts", "proposed").stderr.splitlines()
    assert "dsgloss: conditions: not carried, in 1 concepts" in told
    assert "dsgloss: deprecated terms: not carried, in 1 concepts" in run(glossary, "--format", "deepl").stderr


def test_terms_are_chosen(glossary: str) -> None:
    """Only approved terms, if that is wanted."""
    concepts = json.loads(run(glossary, "--format", "json", "--terms", "approved").stdout)["concepts"]
    assert [term["text"] for term in concepts[0]["terms"]] == ["미세 조정", "fine-tuning"]


def test_a_spreadsheet(glossary: str) -> None:
    """A spreadsheet goes into a file."""
    run(glossary, "-o", "out.xlsx")
    assert openpyxl.load_workbook(io.BytesIO(Path("out.xlsx").read_bytes())).sheetnames == ["terms"]


REFUSED = [
    (("--format", "xlsx"), UsageError, "'xlsx' is no text to print. Name a file with --output."),
    (("-o", "out.doc"), UsageError, "out.doc: the name does not tell the format"),
    (("-o", "terms.yaml/out.csv"), UnreadableError, "cannot be written"),
]


@pytest.mark.parametrize(("arguments", "error", "message"), REFUSED)
def test_wrong_use(glossary: str, arguments: tuple[str, ...], error: type[Exception], message: str) -> None:
    """What cannot be done is said, and nothing is written."""
    result = run(glossary, *arguments)
    assert isinstance(result.exception, error)
    assert message in str(result.exception)
    assert [file.name for file in Path().iterdir()] == ["terms.yaml"]


def test_a_glossary_that_is_not_there() -> None:
    """There is nothing to write."""
    assert isinstance(run("nowhere").exception, UnreadableError)
