"""The engine on Spark: to the byte what the local engine gives, however documents are split and wherever they lie."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from dsgloss.building import Cite, build_from
from dsgloss.building import build as build_locally
from dsgloss.cli import cli
from dsgloss.documents import read_document, walk
from dsgloss.errors import DsglossError, UnreadableError, UsageError
from dsgloss.extraction.mention import Mention
from dsgloss.mining import extract as extract_locally
from dsgloss.mining import extract_text
from dsgloss.model.data import data_of
from dsgloss.model.record import field_names
from dsgloss.model.validation import adapter
from dsgloss.spark import build, documents, extract
from dsgloss.spark.adding import added
from dsgloss.spark.columns import DOCUMENTS, MENTIONS
from dsgloss.spark.documents import selected
from dsgloss.survey import Pairs, Surveyed, file_input, survey

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# PySpark leaves sockets to its Java process open to the end.
pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning")

BINARY = "this is a binary file, not a text. Leave it out, or name a text file."
KNOWN = """\
- id: artificial-intelligence
  ko: [인공지능]
  en: [{term: AI, type: acronym}]
  citations:
    - {source: '0007.md', line: 1, relation: abbreviation}
    - {source: 말뭉치 밖, line: 3, relation: abbreviation}
- {id: ceo, review: rejected, ko: [최고경영자], en: [CEO]}
"""


@pytest.fixture(scope="module")
def mined(corpus: Path) -> list[Surveyed | DsglossError]:
    """Mine the corpus once on the local engine, in one process."""
    return list(survey(map(file_input, walk([corpus])), [Pairs()]))


def contents(folder: Path) -> dict[str, bytes]:
    """Read the files of a folder."""
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def glossary(folder: Path, text: str = "") -> Path:
    """Make a folder for a glossary, with something in it or not."""
    folder.mkdir()
    if text:
        (folder / "a.yaml").write_text(text, encoding="utf-8")
    return folder


def wet_file(texts: Mapping[str, str]) -> bytes:
    """Write a WET file of pages by their addresses."""
    records = [b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n"]
    for uri, text in texts.items():
        head = f"WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: {uri}\r\n"
        records.append(f"{head}Content-Length: {len(text.encode())}\r\n\r\n{text}\r\n\r\n".encode())
    return b"".join(map(gzip.compress, records))


def jsonl(mentions: list[Mention]) -> list[str]:
    """Write mentions as `dsgloss extract` does, in an order of their own."""
    return sorted(json.dumps(data_of(mention)) for mention in mentions)


def mentions_in(df: DataFrame) -> list[Mention]:
    """Read a table of mentions."""
    rows = df.where("problem is null").drop("problem").collect()
    return [adapter(Mention).validate_json(json.dumps(row.asDict())) for row in rows]


def test_the_columns_are_the_fields_of_a_mention() -> None:
    """A field that is added to mentions is a column, too."""
    named = [column.split(" ")[0] for column in MENTIONS.split(", ")]
    assert named == [*field_names(Mention), "problem"]


def test_mentions_are_those_of_the_local_engine(
    spark: SparkSession, corpus: Path, mined: list[Surveyed | DsglossError]
) -> None:
    """Every field of every mention is the same; a document that cannot be read is a row that says why."""
    expected = jsonl([mention for text in mined if isinstance(text, Surveyed) for mention in text.mentions])
    found = extract(documents(spark, [str(corpus)])).cache()
    assert len(expected) > 2_000
    assert jsonl(mentions_in(found)) == expected
    [error] = [text for text in mined if isinstance(text, DsglossError)]
    [row] = found.where("problem is not null").collect()
    assert (row.path, row.problem, row.relation) == ((corpus / "binary.md").as_posix(), str(error), None)
    found.unpersist()


SPLITS = [(1, "", "one worker has all"), (2, KNOWN, "both workers have some"), (17, KNOWN, "a task has few documents")]


@pytest.mark.parametrize(("partitions", "known", "why"), SPLITS)
def test_glossaries_are_those_of_the_local_engine(
    partitions: int,
    known: str,
    why: str,
    spark: SparkSession,
    corpus: Path,
    mined: list[Surveyed | DsglossError],
    tmp_path: Path,
) -> None:
    """Whatever the split, and whatever the glossary holds already, each file of it is the same to the byte."""
    here, there = (glossary(tmp_path / name, known) for name in ("local", "spark"))
    expected = build_from(lambda _: (text for text in mined if isinstance(text, Surveyed)), here)
    problems: list[DsglossError] = []
    df = documents(spark, [str(corpus)]).repartition(partitions)
    report = build(df, there, on_error=problems.append)
    assert contents(there) == contents(here), why
    assert (report.proposed, report.cited) == (expected.proposed, expected.cited)
    assert len(report.proposed) > 100
    assert [str(problem) for problem in problems] == [f"{(corpus / 'binary.md').as_posix()}: {BINARY}"]


def test_uses_are_cited_as_by_the_local_engine(spark: SparkSession, corpus: Path, tmp_path: Path) -> None:
    """The glossary travels to the workers, which look for its terms."""
    files = [corpus / f"{number:04}.md" for number in range(30)]
    here, there = (glossary(tmp_path / name, KNOWN) for name in ("local", "spark"))
    build_locally(map(read_document, files), here, Cite.USES)
    build(documents(spark, [str(file) for file in files]), there, cite=Cite.USES)
    assert contents(there) == contents(here)


def test_the_same_again_changes_nothing(spark: SparkSession, corpus: Path, tmp_path: Path) -> None:
    """A second build finds everything known."""
    df = documents(spark, [str(corpus / f"{number:04}.md") for number in range(20)])
    build(df, tmp_path / "glossary")
    before = contents(tmp_path / "glossary")
    assert build(df, tmp_path / "glossary").files == ()
    assert contents(tmp_path / "glossary") == before


def test_a_document_that_cannot_be_read_stops_a_build(spark: SparkSession, corpus: Path, tmp_path: Path) -> None:
    """Unless somebody takes the error, nothing is written."""
    with pytest.raises(UnreadableError, match="this is a binary file"):
        build(documents(spark, [str(corpus / "binary.md"), str(corpus / "old.md")]), tmp_path / "glossary")
    assert not (tmp_path / "glossary").exists()


SENTENCE = "모델은 전문가 혼합(mixture of experts, MoE)을 쓴다."
# The name of a document, what it says, and why it is read so.
NAMED = [
    ("글.md", f"---\nid: x\n---\n\n`강화 학습(RL)` {SENTENCE}", "글.md", "Markdown: code is passed over"),
    ("글", f"`강화 학습(RL)` {SENTENCE}", "글.txt", "no suffix: plain text"),
    ("https://ko.example/a.html", f"<b>강화 학습(RL)</b> {SENTENCE}", "page.txt",
     "an address: plain text that was taken from a page"),
]  # fmt: skip


def test_names_tell_the_format(spark: SparkSession) -> None:
    """Of a table, as of a folder, the suffix tells how a text is read."""
    df = spark.createDataFrame([(name, text) for name, text, _, _ in NAMED], "name string, said string")
    expected = [replace(m, path=name) for name, text, read_as, _ in NAMED for m in extract_text(text, read_as)]
    assert jsonl(mentions_in(extract(df, text="said", path="name"))) == jsonl(expected)


def test_tables_and_crawls_are_read(spark: SparkSession, tmp_path: Path) -> None:
    """Parquet, JSON Lines and WET files give the documents that are in them, and folders theirs, in one table."""
    texts = {f"https://ko.example/{number}": f"글 {number}. {SENTENCE}" for number in range(130)}
    rows = list(texts.items())
    spark.createDataFrame(rows[:10], "path string, text string").write.parquet(str(tmp_path / "a.parquet"))
    lines = [json.dumps({"path": path, "text": text}, ensure_ascii=False) for path, text in rows[10:20]]
    (tmp_path / "b.jsonl").write_text("\n".join([*lines, "{", '{"path": "빈 글"}']), encoding="utf-8")
    (tmp_path / "c.warc.wet.gz").write_bytes(wet_file(dict(rows[20:])))
    (tmp_path / "d.warc.wet.gz").write_bytes(wet_file({})[:-9])
    (tmp_path / "글 1.md").write_text(SENTENCE, encoding="utf-8")
    found = extract(documents(spark, [str(file) for file in sorted(tmp_path.iterdir())]))
    expected = [m for path, text in rows for m in extract_text(text, "a.txt") for m in [replace(m, path=path)]]
    expected += extract_locally(tmp_path / "글 1.md")
    assert jsonl(mentions_in(found)) == jsonl(expected)
    problems = {Path(row.path).name: row.problem for row in found.where("problem is not null").collect()}
    assert {name: said.split(": ", 1)[-1].split(". ")[0] for name, said in problems.items()} == {
        "b.jsonl": "this row has no text", "빈 글": "this row has no text", "d.warc.wet.gz": "this WET file is damaged",
    }  # fmt: skip


def test_what_is_not_there(spark: SparkSession, tmp_path: Path) -> None:
    """A file that is absent, a table without the columns, and nothing at all are told before anything is done."""
    with pytest.raises(UnreadableError, match="no such file or folder"):
        documents(spark, [str(tmp_path / "none.parquet")])
    with pytest.raises(UnreadableError, match="no such file or folder"):
        documents(spark, [str(tmp_path / "none.md")])
    with pytest.raises(UsageError, match="nothing to read was named"):
        documents(spark, [])
    with pytest.raises(UsageError, match=r"^body: the table has no such column\. The columns are: url, said\.$"):
        extract(spark.createDataFrame([("a", "b")], "url string, said string"), text="body", path="url")


def test_files_are_read_by_the_workers(spark: SparkSession, tmp_path: Path) -> None:
    """A file that vanished since it was listed is told of; the others are mined."""
    (tmp_path / "a.md").write_text(SENTENCE, encoding="utf-8")
    rows = [(name, None, str(tmp_path / name), None) for name in ("a.md", "b.md")]
    found = extract(spark.createDataFrame(rows, DOCUMENTS))
    assert [m.en for m in mentions_in(found)] == ["mixture of experts"]
    [row] = found.where("problem is not null").collect()
    assert (row.path, row.problem) == ("b.md", "b.md: no such file or folder. Check the spelling of the path.")


def test_the_command(spark: SparkSession, corpus: Path, tmp_path: Path) -> None:
    """With --engine spark, the command writes, reports and returns what it does without."""
    assert spark.version
    files = [str(corpus / name) for name in ("binary.md", "0001.md", "0002.md")]
    said = []
    for engine in ("local", "spark"):
        arguments = ["build", *files, "--engine", engine, "--glossary", str(tmp_path / engine), "--no-cache"]
        result = CliRunner().invoke(cli, arguments, standalone_mode=False)
        said.append((result.stdout.replace(str(tmp_path / engine), "…"), result.stderr, result.return_value))
    assert said[0] == said[1]
    assert said[1][1:] == (f"dsgloss: {files[0]}: {BINARY}\n", 2)
    assert contents(tmp_path / "local") == contents(tmp_path / "spark")
    refused = CliRunner().invoke(cli, ["build", "-", "--engine", "spark"], standalone_mode=False)
    assert str(refused.exception) == "-: Spark does not read standard input. Name files or folders."


def test_a_cited_source_is_kept_and_no_other(spark: SparkSession) -> None:
    """Of all documents, only those come to the driver that a citation names, of this build or of an earlier one."""
    rows = [("a.md", SENTENCE), ("b.md", "괄호가 없는 글이다."), ("c.md", "괄호가 없는 글이다.")]
    df = spark.createDataFrame(rows, "path string, text string")
    found = added(selected(df, "text", "path"), [Pairs()], {"c.md"})
    assert sorted(found.total.sources) == ["a.md", "c.md"]


def test_of_a_pair_that_all_documents_state_ten_places_are_kept(spark: SparkSession) -> None:
    """The rows of a hot pair are added up in several tasks: all are counted, and the first by name are cited."""
    rows = [(f"{number:03}.txt", "인공지능(AI)을 쓴다.") for number in range(300)]
    df = spark.createDataFrame(rows, "path string, text string").repartition(20)
    [evidence] = added(selected(df, "text", "path"), [Pairs()], set()).total.evidence.values()
    assert (evidence.documents, evidence.mentions, dict(evidence.acronym)) == (300, 300, {"AI": 300})
    assert [citation.source for citation in evidence.citations] == [f"{number:03}.txt" for number in range(10)]
