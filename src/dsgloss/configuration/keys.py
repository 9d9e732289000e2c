"""The keys of a configuration file: hyphens for underscores, and none that is unknown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from dsgloss.configuration.one_or_several import OneOrSeveral
from dsgloss.configuration.problems import suggestion
from dsgloss.configuration.toml import Place, Source, Value
from dsgloss.errors import Problem
from dsgloss.messages import say


@dataclass(frozen=True, slots=True)
class _Field:
    """The name to validate a value by, the shape of the table it holds, if any, and whether one item will do."""

    name: str
    shape: type[BaseModel] | None
    mark: OneOrSeveral | None

    def listed(self, value: Value) -> Value:
        return self.mark.listed(value) if self.mark is not None else value


def spelled(name: str) -> str:
    """Give the key of a field as the file has it.

    >>> spelled("extend_select")
    'extend-select'
    """
    return name.replace("_", "-")


def fields_named(shape: type[BaseModel], source: Source) -> tuple[Value, list[Problem]]:
    """Give a table with the names of a model's fields for its keys, and a problem for each key that is unknown."""
    problems: list[Problem] = []
    return _renamed(shape, source.table, (), source, problems), problems


def _renamed(
    shape: type[BaseModel] | None, value: Value, place: Place, source: Source, problems: list[Problem]
) -> Value:
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


def _fields(shape: type[BaseModel]) -> dict[str, _Field]:
    """List what a table may hold, by key."""
    return {spelled(field.alias or name): _field(field, name) for name, field in shape.model_fields.items()}


def _field(field: FieldInfo, name: str) -> _Field:
    marks = (mark for mark in field.metadata if isinstance(mark, OneOrSeveral))
    return _Field(field.alias or name, next(_shapes(field.annotation), None), next(marks, None))


def _shapes(annotation: object) -> Iterator[type[BaseModel]]:
    """Find the shape inside of an annotation such as `Shape | None` or `tuple[Shape, ...]`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _shapes(inner)
