"""From what someone names to a table of documents: files and folders of texts, Parquet, JSON Lines, WET files."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from functools import reduce
from io import BytesIO
from typing import TYPE_CHECKING

from dsgloss.documents import walk
from dsgloss.errors import Problem, UnreadableError, UsageError
from dsgloss.messages import say
from dsgloss.spark import wet
from dsgloss.spark.columns import DOCUMENT_COLUMNS, DOCUMENTS, batch_of, chunks
from dsgloss.spark.parts import problem_json
from dsgloss.spark.session import BATCH

if TYPE_CHECKING:
    from pyarrow import RecordBatch
    from pyspark.sql import DataFrame, SparkSession

_PARQUET = (".parquet",)
_JSON_LINES = (".jsonl", ".jsonl.gz", ".ndjson", ".ndjson.gz")
TABLES = (*_PARQUET, *_JSON_LINES, *wet.SUFFIXES)
"""How the names of files end that hold many documents each."""


def documents(spark: SparkSession, targets: Sequence[str], text: str = "text", path: str = "path") -> DataFrame:
    """Make a table of documents of files and folders, the columns of Parquet and JSON Lines having those names.

    Folders are walked as by the local engine, and their files are read by the workers, which must see them under the
    same path. Tables and WET files may lie wherever Spark can read. Raises UnreadableError for what is absent,
    UsageError for a table without such columns, or if nothing is named.
    """
    files = [target for target in targets if not _is_table(target)]
    found = [_files(spark, files)] if files else []
    found += [_table(spark, target, text, path) for target in targets if _is_table(target)]
    if not found:
        raise UsageError(Problem("PATHS", say("nothing to read was named"), say("Name files or folders.")))
    return reduce(lambda one, other: one.unionByName(other), found)


def selected(df: DataFrame, text: str, path: str) -> DataFrame:
    """Choose the columns of a table that make documents. Raises UsageError if it does not have them."""
    from pyspark.sql import functions as sql

    if set(DOCUMENT_COLUMNS) <= set(df.columns):
        return df.select(*DOCUMENT_COLUMNS)
    for name in (text, path):
        if name not in df.columns:
            remedy = say("The columns are: {columns}.", columns=", ".join(df.columns))
            raise UsageError(Problem(name, say("the table has no such column"), remedy))
    nothing = sql.lit(None).cast("string")
    return df.select(
        sql.col(path).cast("string").alias("path"),
        sql.col(text).cast("binary").alias("text"),
        nothing.alias("file"),
        nothing.alias("problem"),
    )


def _is_table(target: str) -> bool:
    return target.rstrip("/").lower().endswith(TABLES)


def _files(spark: SparkSession, targets: Sequence[str]) -> DataFrame:
    rows = [(file.as_posix(), None, os.path.realpath(file), None) for file in walk(targets)]
    jobs = max(1, min(len(rows) // BATCH, 8 * spark.sparkContext.defaultParallelism))
    return spark.createDataFrame(rows, DOCUMENTS).repartition(jobs)


def _table(spark: SparkSession, target: str, text: str, path: str) -> DataFrame:
    from pyspark.errors import AnalysisException

    name = target.rstrip("/").lower()
    try:
        if name.endswith(wet.SUFFIXES):
            return spark.read.format("binaryFile").load(target).select("path", "content").mapInArrow(_pages, DOCUMENTS)
        if name.endswith(_PARQUET):
            return selected(spark.read.parquet(target), text, path)
        return _json_lines(spark, target, text, path)
    except AnalysisException as error:
        if error.getCondition() != "PATH_NOT_FOUND":
            raise
        what, remedy = say("no such file or folder"), say("Check the spelling of the path.")
        raise UnreadableError(Problem(target, what, remedy)) from error


def _json_lines(spark: SparkSession, target: str, text: str, path: str) -> DataFrame:
    """Read JSON Lines; of a line that is damaged or lacks a column, the file at least is named."""
    from pyspark.sql import functions as sql
    from pyspark.sql.types import StringType, StructType

    columns = StructType().add(path, StringType()).add(text, StringType())
    df = spark.read.schema(columns).json(target)
    return selected(df.withColumn(path, sql.coalesce(path, "_metadata.file_path")), text, path)


def _pages(batches: Iterable[RecordBatch]) -> Iterator[RecordBatch]:
    """Turn batches of WET files into batches of their pages; a damaged file is a row that says so."""
    for batch in batches:
        for name, data in zip(*(batch.column(each).to_pylist() for each in ("path", "content")), strict=True):
            for some in chunks(_rows(name, data), BATCH):
                yield batch_of(some, DOCUMENTS)


def _rows(name: str, data: bytes) -> Iterator[dict[str, object]]:
    try:
        for page in wet.pages(BytesIO(data), name):
            yield {"path": page.uri, "text": page.text}
    except UnreadableError as error:
        yield {"path": name, "problem": problem_json(error.problems[0])}
