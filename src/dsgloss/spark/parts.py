"""Totals taken apart into rows, one for each key, and put together again: the form in which sums travel.

A key has any number of rows, and adding them up in any order and any groups gives the same: what a row says is a
total of one key, and totals are added by the library's own `merged`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TypeVar

from pydantic import TypeAdapter

from dsgloss.errors import DsglossError, Problem
from dsgloss.extraction.evidence import Evidence, PairKey
from dsgloss.model import Citation, Source
from dsgloss.survey import Total, merged


class Kind(StrEnum):
    """What a part tells of: a pair, a definition, the uses of a concept, a source, or what could not be read."""

    EVIDENCE = "evidence"
    DEFINITION = "definition"
    USE = "use"
    SOURCE = "source"
    PROBLEM = "problem"


@dataclass(frozen=True, slots=True)
class Part:
    """What some documents say of one key. `body` is the value as JSON, integers and places only."""

    kind: Kind
    key: str
    body: str


_PAIR = TypeAdapter(PairKey)
_EVIDENCE = TypeAdapter(Evidence)
_CITATIONS = TypeAdapter(tuple[Citation, ...])
_SOURCE = TypeAdapter(Source)
_PROBLEM = TypeAdapter(Problem)
_Value = TypeVar("_Value")


def parts_of(total: Total) -> Iterator[Part]:
    """Take a total apart.

    >>> from dsgloss.survey import Total
    >>> from dsgloss.model import Citation
    >>> [part] = parts_of(Total(definitions={"증류": (Citation(source="a.md", line=3, column=7),)}))
    >>> part.kind.value, part.key, part.body
    ('definition', '증류', '[{"source":"a.md","line":3,"column":7}]')
    """
    for pair, evidence in total.evidence.items():
        yield Part(Kind.EVIDENCE, _json(_PAIR, pair), _json(_EVIDENCE, evidence))
    for term, cited in total.definitions.items():
        yield Part(Kind.DEFINITION, term, _json(_CITATIONS, cited))
    for concept, uses in total.uses.items():
        yield Part(Kind.USE, concept, _json(_CITATIONS, tuple(sorted(uses, key=lambda use: use.order))))
    for name, source in total.sources.items():
        yield Part(Kind.SOURCE, name, _json(_SOURCE, source))


def problem_parts(error: DsglossError) -> Iterator[Part]:
    """Tell what could not be read, as parts by the place; they are no part of a total."""
    for problem in error.problems:
        yield Part(Kind.PROBLEM, problem.where, problem_json(problem))


def total_of(parts: Iterable[Part]) -> Total:
    """Add parts up, as they come."""
    return merged(_total_of_one(part) for part in parts)


def problem_from(body: str) -> Problem:
    """Read a problem back from JSON."""
    return _PROBLEM.validate_json(body)


def problem_json(problem: Problem) -> str:
    """Write a problem as JSON."""
    return _json(_PROBLEM, problem)


def combined(parts: Iterable[Part]) -> Iterator[Part]:
    """Add up the parts of each key; those of a key stand together, as sorting by kind and key puts them.

    Only one key is in memory at a time. Problems, which nothing adds up, are none of its business.
    """
    for _, same in groupby(parts, key=lambda part: (part.kind, part.key)):
        yield from parts_of(total_of(same))


def _total_of_one(part: Part) -> Total:
    match part.kind:
        case Kind.EVIDENCE:
            return Total(evidence={_PAIR.validate_json(part.key): _EVIDENCE.validate_json(part.body)})
        case Kind.DEFINITION:
            return Total(definitions={part.key: _CITATIONS.validate_json(part.body)})
        case Kind.USE:
            return Total(uses={part.key: frozenset(_CITATIONS.validate_json(part.body))})
        case Kind.SOURCE:
            return Total(sources={part.key: _SOURCE.validate_json(part.body)})
        case Kind.PROBLEM:
            return Total()


def _json(adapter: TypeAdapter[_Value], value: _Value) -> str:
    return adapter.dump_json(value, exclude_defaults=True).decode()
