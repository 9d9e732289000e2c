"""From plain data to the shape of the file, every violation reported with its place in words people use."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

from dsgloss.errors import FlawError
from dsgloss.messages import did_you_mean, language, say
from dsgloss.model import ENGLISH
from dsgloss.store.nodes import Tree, key_node
from dsgloss.store.plain import Data

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Shape = TypeVar("Shape")
_Location = tuple[int | str, ...]

# What pydantic appends to a location if the key itself is wrong.
_KEY = "[key]"


def validated(shape: type[Shape], data: Data, tree: Tree) -> Shape | None:
    """Validate data against a shape; violations become problems of the tree, and then there is no result."""
    from pydantic import ValidationError  # late: what is remembered is not validated again

    from dsgloss.model.validation import adapter

    try:
        return adapter(shape).validate_python(data)
    except ValidationError as error:
        for location, detail in _telling(error.errors(include_url=False), data).items():
            _report(shape, location, detail, tree)
    return None


def _telling(details: Sequence[ErrorDetails], data: Data) -> dict[_Location, ErrorDetails]:
    """Of the violations at one place, keep those of the member of a union that fits best."""
    by_place: dict[_Location, ErrorDetails] = {}
    for detail in details:
        place = _location(detail, data)
        if not any(other[: len(place)] == place and len(other) > len(place) for other in by_place):
            by_place = {k: v for k, v in by_place.items() if not (place[: len(k)] == k and len(place) > len(k))}
            by_place.setdefault(place, detail)
    return by_place


def _location(detail: ErrorDetails, data: Data) -> _Location:
    """Give the place of a violation in the data, without the steps by which pydantic names members of a union."""
    steps: list[int | str] = []
    for step in detail["loc"]:
        if isinstance(data, dict) and step in data:
            data = data[str(step)]
            steps.append(step)
        elif isinstance(data, list) and isinstance(step, int):
            data = data[step]
            steps.append(step)
    return (*steps, detail["loc"][-1]) if detail["type"] == "missing" else tuple(steps)


def _report(shape: type[object], location: _Location, detail: ErrorDetails, tree: Tree) -> None:
    name = next((step for step in reversed(location) if isinstance(step, str)), Path(tree.path).name)
    node = tree.at(location)
    known = _known_fields(shape, location)
    if detail["type"] == "unexpected_keyword_argument":
        node = key_node(tree.at(location[:-1]), name) or node
        tree.report(node, say("unknown field '{name}'", name=name), did_you_mean(name, known) or _all_of(known))
    elif detail["type"] == "missing":
        tree.report(tree.at(location[:-1]), say("the field '{name}' is missing", name=name), say("Add it."))
    else:
        if detail["loc"][-1:] == (_KEY,):
            node = key_node(tree.at(location[:-1]), name) or node
        reason = reason_of(detail, say("it should be fields with values"))
        what = say("'{name}' does not hold: {reason}", name=name, reason=reason)
        # What editors show of a field is in English.
        described = known.get(name) if language() == ENGLISH else None
        tree.report(node, what, described or _remedy(location))


def _all_of(known: Iterable[str]) -> str:
    return say("Known fields: {fields}.", fields=", ".join(known))


def reason_of(detail: ErrorDetails, fields: str) -> str:
    """Say in words people use why a value does not hold; `fields` says that it should have fields."""
    kind = detail["type"]
    if kind == "tuple_type":
        return say("it should be a list")
    if kind == "string_type":
        return say("it should be a text")
    if kind in {"dict_type", "mapping_type", "dataclass_type"}:
        return fields
    context = detail.get("ctx", {})
    cause = context.get("error")
    if isinstance(cause, FlawError):
        return say(cause.reason, **cause.values)
    if isinstance(cause, ValueError):
        return str(cause)
    return _reason(kind, context, detail["input"]) or detail["msg"]


def _reason(kind: str, context: Mapping[str, object], value: object) -> str | None:
    """Say what pydantic found by itself, if that is something people run into."""
    if kind in {"enum", "literal_error"}:
        return say("it should be one of {values}", values=str(context["expected"]).replace(" or ", ", "))
    if kind == "string_pattern_mismatch":
        expression = str(context["pattern"]).strip("^$")
        return say("it should match the pattern {expression}, and is {text}", expression=expression, text=repr(value))
    if kind == "string_too_short":
        return say("it should have at least one character that is no space")
    if kind == "greater_than_equal":
        return say("it should be {least} or more, and is {number}", least=context["ge"], number=value)
    if kind in {"int_parsing", "int_type", "int_from_float"}:
        return say("it should be a whole number")
    if kind in {"bool_parsing", "bool_type"}:
        return say("it should be true or false")
    return None


def _remedy(location: _Location) -> str:
    if any(isinstance(step, str) for step in location):
        return say("Correct the value.")
    return say("A glossary file is a list of concepts, each beginning with '- id: …'.")


_HOLDERS = {
    "ko": "TermEntry",
    "en": "TermEntry",
    "other": "TermEntry",
    "association": "Contingency",
    "citations": "Citation",
    "when": "Condition",
    "review": "Review",
    "sources": "Source",
}


def _known_fields(shape: type[object], location: _Location) -> Mapping[str, str]:
    """List the fields that are known at a place, with their descriptions."""
    holders = [_HOLDERS[step] for step in location[:-1] if isinstance(step, str) and step in _HOLDERS]
    return _fields_of(cast("Hashable", shape), holders[-1] if holders else "ConceptEntry")


@cache
def _fields_of(shape: Hashable, holder: str) -> Mapping[str, str]:
    from dsgloss.model.validation import adapter  # late, as above

    schema = adapter(cast("type[object]", shape)).json_schema()
    definition = schema.get("$defs", {}).get(holder, schema)
    return {name: field.get("description", "") for name, field in definition.get("properties", {}).items()}
