"""The reduce: parts are added up by key, first within each worker, then by key and salt, then by key alone.

What remains of a corpus grows with the pairs it states: integers and at most ten places for each. A pair that every
other page states (AI, CEO) has one row per worker and some thousand documents; the salt spreads these rows over
several tasks, so that the task which adds them up at last gets `SALTS` of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dsgloss.errors import Problem
from dsgloss.spark.columns import PARTS, parts_in
from dsgloss.spark.mapping import ToParts, combine
from dsgloss.spark.parts import Kind, Part, problem_from, total_of
from dsgloss.survey import Question, Total

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_BY_SALT = ("kind", "key", "salt")
_BY_KEY = ("kind", "key")


@dataclass(frozen=True, slots=True)
class Added:
    """What documents say together, with those sources only that are cited, and what could not be read."""

    total: Total
    problems: tuple[Problem, ...]


def added(df: DataFrame, questions: Sequence[Question], cited: Set[str]) -> Added:
    """Ask questions of a table of documents and add the answers up.

    Every document is a source, so sources would fill the memory of one machine; those which a pair, a definition or a
    use cites are kept, and those that are `cited` already.
    """
    with _kept(df.mapInArrow(ToParts(tuple(questions)), PARTS)) as parts:
        of_terms = [Kind.EVIDENCE.value, Kind.DEFINITION.value, Kind.USE.value]
        said = total_of(_collected(_by_key(parts.where(parts.kind.isin(of_terms)))))
        names = df.sparkSession.createDataFrame([(name,) for name in sorted(_sources(said) | cited)], "key string")
        sources = parts.where(parts.kind == Kind.SOURCE.value).join(names, "key", "left_semi")
        listed = total_of(_collected(_by_key(sources.select(*parts.columns)))).sources
        problems = _collected(parts.where(parts.kind == Kind.PROBLEM.value))
        return Added(replace(said, sources=listed), tuple(sorted({problem_from(part.body) for part in problems})))


@contextmanager
def _kept(df: DataFrame) -> Iterator[DataFrame]:
    """Keep the rows of a table, so that documents are asked once, however often the rows are used."""
    kept = df.persist()
    try:
        yield kept
    finally:
        kept.unpersist()


def _by_key(parts: DataFrame) -> DataFrame:
    """Leave one row of each key."""
    for columns in (_BY_SALT, _BY_KEY):
        parts = parts.repartition(*columns).sortWithinPartitions(*_BY_KEY).mapInArrow(combine, PARTS)
    return parts


def _collected(parts: DataFrame) -> Iterator[Part]:
    return parts_in(parts.toArrow().to_batches())


def _sources(said: Total) -> set[str]:
    """Name the texts that are cited."""
    cited: list[Iterable[str]] = [
        *((c.source for c in own.citations) for own in said.evidence.values()),
        *((c.source for c in own) for own in said.definitions.values()),
        *((c.source for c in own) for own in said.uses.values()),
    ]
    return {source for sources in cited for source in sources}
