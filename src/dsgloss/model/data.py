"""Records as plain data, as JSON has them, and back from the JSON that this program wrote itself.

What people write is read by `validation`, which says all that is wrong with it. What lies in a cache is read here: by
msgspec, in a tenth of the time, and whatever is not as it was written is refused without a word of why.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence, Set
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

if TYPE_CHECKING:
    from _typeshed import DataclassInstance
    from msgspec.json import Decoder

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
Kind = TypeVar("Kind")


class StaleError(ValueError):
    """What was to be unpacked is not what this version packs."""


def defaults(kind: type[DataclassInstance]) -> Mapping[str, object]:
    """Give the default values of a kind of records by field; a field that must be given has `MISSING`."""
    return _defaults(cast("Hashable", kind))


@cache
def _defaults(kind: Hashable) -> Mapping[str, object]:
    known = fields(cast("type[DataclassInstance]", kind))
    made = {each.name: each.default_factory() for each in known if each.default_factory is not MISSING}
    return {each.name: made.get(each.name, each.default) for each in known}


def data_of(record: DataclassInstance) -> dict[str, Json]:
    """Give a record as plain data, every field told.

    >>> from dsgloss.model import Related, ConceptRelation
    >>> data_of(Related(kind=ConceptRelation.BROADER, concept="gpu"))
    {'kind': 'broader', 'concept': 'gpu'}
    """
    return {field.name: _plain(getattr(record, field.name), data_of) for field in fields(record)}


def said_by(record: DataclassInstance) -> dict[str, Json]:
    """Give a record as plain data without the fields that have their default values.

    >>> from dsgloss.model import Term
    >>> said_by(Term(text="GPU", language="en"))
    {'text': 'GPU', 'language': 'en'}
    """
    known = defaults(type(record)).items()
    return {name: _plain(value, said_by) for name, default in known if (value := getattr(record, name)) != default}


def known_of(record: DataclassInstance) -> dict[str, Json]:
    """Give a record as plain data without what is None in it, at any depth."""
    names = (field.name for field in fields(record))
    return {name: _plain(value, known_of) for name in names if (value := getattr(record, name)) is not None}


def packed(record: DataclassInstance) -> bytes:
    """Write a record as JSON on one line, for `unpacked` to read. Raises ValueError if a text in it is none."""
    from msgspec.json import encode  # late: who has nothing to pack needs it not

    return encode(record)


def unpacked(kind: type[Kind], body: bytes) -> Kind:
    """Read a record that was packed. Raises StaleError if it is of another kind than it was."""
    try:
        return cast("Kind", _decoder(cast("Hashable", kind)).decode(body))
    except ValueError as error:
        raise StaleError(str(error)) from error


@cache
def _decoder(kind: Hashable) -> Decoder[object]:
    from msgspec.json import Decoder  # late, as above

    return Decoder(cast("type[object]", kind), dec_hook=lambda inner, value: inner(value))


_PLAIN = frozenset({str, int, float, bool, type(None)})


def _plain(value: object, of_record: Callable[[DataclassInstance], dict[str, Json]]) -> Json:
    """Give any value of a field as plain data, the records in it by `of_record`."""
    kind = type(value)
    if kind in _PLAIN:  # most are
        return cast("Json", value)
    if hasattr(kind, "__dataclass_fields__"):
        return of_record(cast("DataclassInstance", value))
    if isinstance(value, Enum):
        return _plain(value.value, of_record)
    if isinstance(value, Mapping):
        return {str(_plain(key, of_record)): _plain(each, of_record) for key, each in value.items()}
    if isinstance(value, Sequence | Set) and not isinstance(value, str):
        return [_plain(each, of_record) for each in value]
    return str(value)
