"""The JSON Schema of the configuration file, for editors."""

from __future__ import annotations

import json

from dsgloss.configuration.keys import spelled
from dsgloss.configuration.shape import Table
from dsgloss.model.data import Json
from dsgloss.model.validation import adapter

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Give the schema by its file name, as a JSON text."""
    schema = _spelled({"$schema": _DIALECT, **adapter(Table).json_schema(), "title": "The configuration of dsgloss"})
    return {"configuration.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"}


def _spelled(node: Json) -> Json:
    """Write the names of fields as the file has them."""
    if isinstance(node, list):
        return [_spelled(each) for each in node]
    if not isinstance(node, dict):
        return node
    told = {key: _spelled(each) for key, each in node.items()}
    properties, required = told.get("properties"), told.get("required")
    if isinstance(properties, dict):
        told["properties"] = {spelled(name): each for name, each in properties.items()}
    if isinstance(required, list):
        told["required"] = [spelled(name) if isinstance(name, str) else name for name in required]
    return told
