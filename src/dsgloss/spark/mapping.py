"""The map: batches of documents to batches of mentions, or of sums over the documents that a worker has had so far.

These functions run in Spark's Python workers. The analyser is loaded by the first document that a worker gets and
serves all that follow, since Spark keeps its workers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.documents import Document, parse_document
from dsgloss.documents.contents import contents
from dsgloss.errors import DsglossError, Problem, UnreadableError
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.spark.columns import DOCUMENT_COLUMNS, MENTIONS, batch_of, chunks, part_batch, parts_in
from dsgloss.spark.parts import combined, parts_of, problem_from, problem_parts
from dsgloss.survey import Input, Question, Surveyed, surveyed, total
from dsgloss.survey.text import read_text

if TYPE_CHECKING:
    from pyarrow import RecordBatch

SALTS = 16
"""Over how many tasks the rows of one key are spread at first."""

# Sums of so many documents are held at a time: enough for what is frequent to be added up before it travels.
_ADDED_UP = 2_000


@dataclass(frozen=True, slots=True)
class Row:
    """A document as it arrives: its name, what is in it, or else the file where that stands, or else what is wrong."""

    path: str
    text: bytes | None
    file: str | None
    problem: str | None

    def contents(self) -> bytes:
        """Give what is in it. Raises OSError, or UnreadableError if there is nothing."""
        if self.text is not None:
            return self.text
        if self.file is not None:
            return contents(Path(self.file))
        if self.problem is not None:
            raise UnreadableError(problem_from(self.problem))
        remedy = say("Name the columns that have the text and its name, or leave the row out.")
        raise UnreadableError(Problem(self.path, say("this row has no text"), remedy))

    def document(self) -> Document:
        """Read it, in the format that its name tells; what has an address is the plain text of a page.

        Raises UnreadableError.
        """
        text = read_text(Input(self.path, self.contents)).text
        named = "page.txt" if "://" in self.path else self.path
        return replace(parse_document(text, named), path=self.path)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in a document, or why it cannot be read."""

    path: str
    result: Surveyed | DsglossError


@dataclass(frozen=True)
class ToMentions:
    """Turns batches of documents into batches of mentions."""

    questions: tuple[Question, ...]

    def __call__(self, batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        """Yield a batch of mentions for each batch of documents."""
        for batch in batches:
            found = (ask(row, self.questions) for row in rows_in([batch]))
            rows = [row for one in found for row in mention_rows(one)]
            yield batch_of(rows, MENTIONS)


@dataclass(frozen=True)
class ToParts:
    """Turns batches of documents into batches of sums by key, added up before they travel."""

    questions: tuple[Question, ...]

    def __call__(self, batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
        """Yield the sums of some thousands of documents at a time."""
        salt = _task() % SALTS
        for some in chunks((ask(row, self.questions) for row in rows_in(batches)), _ADDED_UP):
            results = [found.result for found in some]
            sums = parts_of(total(result for result in results if isinstance(result, Surveyed)))
            problems = (
                part for result in results if isinstance(result, DsglossError) for part in problem_parts(result)
            )
            yield part_batch([*sums, *problems], salt)


def combine(batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
    """Add up the parts of each key, which stand together."""
    for some in chunks(combined(parts_in(batches)), _ADDED_UP):
        yield part_batch(some)


def rows_in(batches: Iterable[RecordBatch]) -> Iterator[Row]:
    """Read rows of documents."""
    for batch in batches:
        columns = (batch.column(name).to_pylist() for name in DOCUMENT_COLUMNS)
        for path, text, file, problem in zip(*columns, strict=True):
            yield Row(path or "", text, file, problem)


def ask(row: Row, questions: Sequence[Question]) -> Found:
    """Ask the questions of one document."""
    try:
        return Found(row.path, surveyed(row.document(), questions))
    except DsglossError as error:
        return Found(row.path, error)


def mention_rows(found: Found) -> Iterator[Mapping[str, object]]:
    """Give the rows that tell what was found in a document."""
    if isinstance(found.result, DsglossError):
        yield {"path": found.path, "problem": str(found.result)}
    else:
        yield from (data_of(mention) for mention in found.result.mentions)


def _task() -> int:
    """Give the number of this task among those of its stage."""
    from pyspark import TaskContext

    context = TaskContext.get()
    return context.partitionId() if context else 0
