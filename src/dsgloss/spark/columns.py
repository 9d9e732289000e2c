"""The columns of the tables that travel, in the words of Spark, and their batches in the format of Arrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from dsgloss.spark.parts import Kind, Part

if TYPE_CHECKING:
    from pyarrow import RecordBatch, Schema

Item = TypeVar("Item")

DOCUMENTS = "path string, text binary, file string, problem string"
"""A document: its name, and what is in it, or else the file where that stands, or else why there is nothing."""

DOCUMENT_COLUMNS = ("path", "text", "file", "problem")

MENTIONS = (
    "path string, line int, column int, end_line int, end_column int, relation string, ko string, en string, "
    "acronym string, original string, other string, direction string, confidence double, "
    "boundary_confidence double, relation_confidence double, evidence array<string>, problem string"
)
"""A mention, field by field; or, of a document that cannot be read, its path and the problem alone."""

PARTS = "kind string, key string, body string, salt int"
"""A part of a total; the salt spreads the rows of a key that very many documents have."""


def batch_of(rows: Sequence[Mapping[str, object]], columns: str) -> RecordBatch:
    """Write rows, each with its values by the names of columns, as a batch; what a row does not name is null."""
    from pyarrow import RecordBatch

    return RecordBatch.from_pylist(rows, schema=_arrow(columns))


def part_batch(parts: Iterable[Part], salt: int = 0) -> RecordBatch:
    """Write parts as rows of `PARTS`."""
    rows = [{"kind": part.kind.value, "key": part.key, "body": part.body, "salt": salt} for part in parts]
    return batch_of(rows, PARTS)


def parts_in(batches: Iterable[RecordBatch]) -> Iterator[Part]:
    """Read rows of `PARTS`."""
    for batch in batches:
        kinds, keys, bodies = (batch.column(name).to_pylist() for name in ("kind", "key", "body"))
        for kind, key, body in zip(kinds, keys, bodies, strict=True):
            yield Part(Kind(kind), key, body)


def _arrow(columns: str) -> Schema:
    """Put columns into the words of Arrow."""
    import pyarrow as pa

    kinds = {
        "string": pa.string(),
        "binary": pa.binary(),
        "int": pa.int32(),
        "double": pa.float64(),
        "array<string>": pa.list_(pa.string()),
    }
    return pa.schema([(name, kinds[kind]) for name, kind in (column.split(" ") for column in columns.split(", "))])


def chunks(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """Yield so many items at a time.

    >>> list(chunks("가나다", 2))
    [['가', '나'], ['다']]
    """
    rest = iter(items)
    while some := list(islice(rest, size)):
        yield some
