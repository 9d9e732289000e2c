"""From plain data to the shape of the file, every violation reported with its place in words people use."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from dsgloss.messages import say
from dsgloss.store.nodes import Data, Tree, key_node

Shape = TypeVar("Shape", bound=BaseModel)

# Steps that pydantic adds to a location when it tries the members of a union; no key of a file looks so.
_UNION_STEPS = (
    "constrained-str",
    "function-",
    "TermEntry",
    "Review",
    "enum",
    "str",
    "tuple",
    "lax-or-strict",
)


def validated(shape: type[Shape], data: Data, tree: Tree, at: Sequence[int | str] = ()) -> Shape | None:
    """Validate data against a shape; violations become problems of the tree, and then there is no result."""
    try:
        return shape.model_validate(data)
    except ValidationError as error:
        for detail in _telling(error.errors(include_url=False)):
            _report(shape, detail, tree, at)
    return None


def _telling(details: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Of the violations at one place, keep those of the member of a union that fits best."""
    by_place: dict[tuple[int | str, ...], ErrorDetails] = {}
    for detail in details:
        place = _location(detail)
        if not any(other[: len(place)] == place and len(other) > len(place) for other in by_place):
            by_place = {k: v for k, v in by_place.items() if not (place[: len(k)] == k and len(place) > len(k))}
            by_place.setdefault(place, detail)
    return list(by_place.values())


def _location(detail: ErrorDetails) -> tuple[int | str, ...]:
    return tuple(step for step in detail["loc"] if isinstance(step, int) or not step.startswith(_UNION_STEPS))


def _report(shape: type[BaseModel], detail: ErrorDetails, tree: Tree, at: Sequence[int | str]) -> None:
    inner = _location(detail)
    location = (*at, *inner)
    name = str(location[-1]) if location else ""
    node = tree.at(location)
    known = _known_fields(shape, inner)
    if detail["type"] == "extra_forbidden":
        node = key_node(tree.at(location[:-1]), name) or node
        tree.report(node, say("unknown field '{name}'", name=name), _suggestion(name, list(known)))
    elif detail["type"] == "missing":
        tree.report(tree.at(location[:-1]), say("the field '{name}' is missing", name=name), say("Add it."))
    else:
        what = say("'{name}' does not hold: {reason}", name=name, reason=detail["msg"])
        tree.report(node, what, known.get(name) or say("Correct the value."))


def _suggestion(name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, n=1)
    if near:
        return say("Did you mean '{near}'?", near=near[0])
    return say("Known fields: {fields}.", fields=", ".join(known))


_HOLDERS = {
    "ko": "TermEntry",
    "en": "TermEntry",
    "other": "TermEntry",
    "citations": "Citation",
    "when": "Condition",
    "review": "Review",
    "sources": "Source",
}


def _known_fields(shape: type[BaseModel], location: Sequence[int | str]) -> dict[str, str]:
    """List the fields that are known at a place, with their descriptions."""
    schema = shape.model_json_schema()
    holders = [_HOLDERS[step] for step in location[:-1] if step in _HOLDERS]
    definitions = schema.get("$defs", {})
    holder = definitions.get(holders[-1] if holders else "ConceptEntry", schema)
    return {name: field.get("description", "") for name, field in holder.get("properties", {}).items()}
