"""Records: the frozen values that everything here is made of, and what must hold of their fields.

A record is a dataclass, so that importing and making one costs next to nothing. What must hold of a field is said
once, as a `Constraint`: a record that a program makes keeps to it from the start (`held`), and pydantic, which is
loaded where people's files are read, takes it from the annotations.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field, fields
from functools import wraps
from typing import TYPE_CHECKING, Generic, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

from dsgloss.errors import FlawError, ImproperValueError, Problem

Kind = TypeVar("Kind", bound="Record")
Value = TypeVar("Value")
Fields = ParamSpec("Fields")


@dataclass(frozen=True, slots=True)
class Record:
    """A frozen value with no unknown fields and a docstring below each field; those that inherit are dataclasses."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012 - read, never changed

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the record and its fields by their docstrings."""
        from inspect import cleandoc  # late: only schemas for editors tell

        from dsgloss.model.field_docs import field_docs

        schema = handler(core)
        told = field_docs(cast("Hashable", cls))
        resolved = handler.resolve_ref_schema(schema)
        resolved["description"] = cleandoc(cls.__doc__ or "")
        for name, described in resolved["properties"].items():
            described["description"] = told[name]
        return schema


@dataclass(frozen=True, slots=True, eq=False)
class Constraint(Generic[Value]):
    """What must hold of a value: in an annotation it is for pydantic, in `held` for the record itself."""

    check: Callable[[Value], Value]
    """Gives the value, put right where that is a matter of form; raises ValueError with the reason."""
    keywords: Mapping[str, str | int | bool] = field(default_factory=dict)
    """What pydantic checks before, and JSON Schemas say: keywords of its schema for the type."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic."""
        from pydantic_core import core_schema

        plain = cast("CoreSchema", {**handler(source), **self.keywords})
        return core_schema.no_info_after_validator_function(self.check, plain)


def field_names(kind: type[Record]) -> tuple[str, ...]:
    """Name the fields of a kind of records, in their order."""
    return tuple(each.name for each in fields(cast("type[DataclassInstance]", kind)))


def held(**constraints: Constraint[str] | Constraint[int]) -> Callable[[type[Kind]], type[Kind]]:
    """Hold fields to constraints, or each item of one that is a tuple, when a program makes a record; None may stay.

    Making one raises ImproperValueError if a value cannot be put right. What pydantic makes has been checked, and so
    has what was packed (see `data.py`): that is not checked again.
    """

    def decorate(kind: type[Kind]) -> type[Kind]:
        make: Callable[..., None] = kind.__init__

        @wraps(make)
        def __init__(self: Kind, *args: object, **values: object) -> None:  # noqa: N807 - it is one
            make(self, *args, **values)
            for name, constraint in constraints.items():
                _settle(self, name, cast("Callable[[object], object]", constraint.check))

        kind.__init__ = __init__  # type: ignore[assignment, method-assign]
        return kind

    return decorate


def sound(kind: Callable[Fields, Kind]) -> Callable[Fields, Kind]:
    """Give what makes a kind of records of values that hold already, without checking them again.

    >>> from dsgloss.model import Term
    >>> sound(Term)(text="키", language="ko") == Term(text="키", language="ko")
    True
    """
    made = cast("type[Kind]", kind)
    make: Callable[..., None] = getattr(made.__init__, "__wrapped__", made.__init__)

    def of(*args: Fields.args, **values: Fields.kwargs) -> Kind:
        record = object.__new__(made)
        make(record, *args, **values)
        return record

    return of


def _settle(record: Record, name: str, check: Callable[[object], object]) -> None:
    value = getattr(record, name)
    if value is None:
        return
    try:
        right = tuple(map(check, value)) if isinstance(value, tuple) else check(value)
    except ValueError as error:
        where = f"{type(record).__name__}.{name}"
        raise ImproperValueError(Problem(where, str(error), "Use another value.")) from error
    object.__setattr__(record, name, right)


def pattern(expression: str) -> Constraint[str]:
    """Give the constraint that the whole of a text is of a form.

    >>> pattern("[a-z]+").check("gpu")
    'gpu'
    """
    form = re.compile(expression)

    def check(text: str) -> str:
        if form.fullmatch(text) is None:
            raise FlawError(
                "it should match the pattern {expression}, and is {text}", expression=expression, text=repr(text)
            )
        return text

    return Constraint(check, {"pattern": f"^{expression}$"})


def at_least(least: int) -> Constraint[int]:
    """Give the constraint that a number is so large at least.

    >>> at_least(1).check(3)
    3
    """

    def check(number: int) -> int:
        if number < least:
            raise FlawError("it should be {least} or more, and is {number}", least=least, number=number)
        return number

    return Constraint(check, {"ge": least})
