"""The keys of a configuration file: hyphens for underscores, and none that is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args, get_type_hints

from dsgloss.configuration.one_or_several import OneOrSeveral
from dsgloss.configuration.problems import suggestion
from dsgloss.configuration.toml import Place, Source, Value
from dsgloss.errors import Problem
from dsgloss.messages import say
from dsgloss.model import Record
from dsgloss.model.record import field_names


@dataclass(frozen=True, slots=True)
class _Field:
    """The name to validate a value by, the shape of the table it holds, if any, and whether one item will do."""

    name: str
    shape: type[Record] | None
    mark: OneOrSeveral | None

    def listed(self, value: Value) -> Value:
        return self.mark.listed(value) if self.mark is not None else value


def spelled(name: str) -> str:
    """Give the key of a field as the file has it.

    >>> spelled("extend_select")
    'extend-select'
    """
    return name.replace("_", "-")


def fields_named(shape: type[Record], source: Source) -> tuple[Value, list[Problem]]:
    """Give a table with the names of a model's fields for its keys, and a problem for each key that is unknown."""
    problems: list[Problem] = []
    return _renamed(shape, source.table, (), source, problems), problems


def _renamed(shape: type[Record] | None, value: Value, place: Place, source: Source, problems: list[Problem]) -> Value:
    if shape is None:
        return value
    if isinstance(value, list):
        items = enumerate(value)
        return [_renamed(shape, each, (*place, number), source, problems) for number, each in items]
    if not isinstance(value, dict):
        return value
    fields = _fields(shape)
    named: dict[str, Value] = {}
    for key, each in value.items():
        if key in fields:
            field = fields[key]
            named[field.name] = _renamed(field.shape, field.listed(each), (*place, key), source, problems)
        else:
            where = source.where((*place, key))
            problems.append(Problem(where, say("unknown key '{name}'", name=key), suggestion(key, list(fields))))
    return named


def _fields(shape: type[Record]) -> dict[str, _Field]:
    """List what a table may hold, by key."""
    hints = get_type_hints(shape, include_extras=True)
    return {spelled(name): _field(hints[name], name) for name in field_names(shape)}


def _field(annotation: object, name: str) -> _Field:
    marks = (mark for mark in getattr(annotation, "__metadata__", ()) if isinstance(mark, OneOrSeveral))
    return _Field(name, next(_shapes(annotation), None), next(marks, None))


def _shapes(annotation: object) -> Iterator[type[Record]]:
    """Find the shape inside of an annotation such as `Shape | None` or `tuple[Shape, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for inner in get_args(annotation):
        yield from _shapes(inner)
