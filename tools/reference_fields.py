"""JSON Schemas as tables of fields, for the pages of the reference."""

from __future__ import annotations

import json

from pydantic import BaseModel, ConfigDict, Field, JsonValue

from dsgloss.model.validation import adapter


class Shape(BaseModel):
    """The parts of a JSON Schema that a reader wants to see."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    description: str = ""
    type: str | None = None
    enum: tuple[str, ...] = ()
    default: JsonValue = None
    format: str | None = None
    reference: str | None = Field(None, alias="$ref")
    any_of: tuple[Shape, ...] = Field((), alias="anyOf")
    items: Shape | None = None
    values: Shape | bool | None = Field(None, alias="additionalProperties")
    properties: dict[str, Shape] = {}
    required: tuple[str, ...] = ()
    definitions: dict[str, Shape] = Field({}, alias="$defs")

    @property
    def target(self) -> str | None:
        """The name of the definition that it refers to."""
        return self.reference.rpartition("/")[2] if self.reference else None


def read(text: str) -> Shape:
    """Read a JSON Schema."""
    return adapter(Shape).validate_json(text)


def tables(shape: Shape, root: str) -> str:
    """Give a table for each kind of object in a schema, the root first, and a list for each vocabulary."""
    objects = {name: each for name, each in shape.definitions.items() if each.properties}
    words = {name: each for name, each in shape.definitions.items() if each.enum}
    first = {root: shape} if shape.properties else {root: objects[root]}
    objects = first | {name: each for name, each in objects.items() if name != root}
    told = [f"## {name}\n\n{each.description}\n\n{_table(each, shape)}" for name, each in objects.items()]
    told += [f"## {name}\n\n{each.description}\n\n{_words(each)}\n" for name, each in words.items()]
    return "\n".join(told)


def _table(shape: Shape, root: Shape) -> str:
    lines = ["| field | holds | default | |", "|---|---|---|---|"]
    for name, each in shape.properties.items():
        default = "required" if name in shape.required else _default(each.default)
        target = root.definitions.get(each.target or "")
        description = each.description or (target.description if target else "")
        lines.append(f"| `{name}` | {_kind(each)} | {default} | {description} |".replace("  ", " "))
    return "\n".join(lines) + "\n"


def _words(shape: Shape) -> str:
    return ", ".join(f"`{word}`" for word in shape.enum)


def _default(value: JsonValue) -> str:
    is_long = isinstance(value, dict) and len(value) > 1
    return "" if value in (None, [], {}) or is_long else f"`{json.dumps(value, ensure_ascii=False)}`"


def _kind(shape: Shape) -> str:
    """Say what a field holds, in a few words."""
    if shape.target:
        return f"[{shape.target}](#{shape.target.lower()})"
    if shape.any_of:
        kinds = dict.fromkeys(_kind(each) for each in shape.any_of if each.type != "null")
        return " or ".join(kinds)
    if shape.enum:
        return _words(shape)
    if shape.items:
        return f"list of {_kind(shape.items)}"
    if isinstance(shape.values, Shape):
        return f"mapping to {_kind(shape.values)}"
    names = {"string": "text", "integer": "whole number", "boolean": "true or false", "object": "mapping"}
    return names.get(shape.type or "", shape.type or "anything") if shape.format is None else shape.format
