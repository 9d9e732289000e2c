"""The JSON Schemas of the glossary's files, for editors and other programs."""

from __future__ import annotations

import json

from dsgloss.model import Metadata
from dsgloss.model.validation import adapter
from dsgloss.store.entry import GlossaryEntries

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> dict[str, str]:
    """Give the schemas by file name, as JSON texts."""
    return {
        "glossary.schema.json": _schema(GlossaryEntries, "A dsgloss glossary file: a list of concepts"),
        "metadata.schema.json": _schema(Metadata, "What a dsgloss glossary says of itself"),
    }


def _schema(shape: type[object], title: str) -> str:
    schema = {"$schema": _DIALECT, **adapter(shape).json_schema(), "title": title}
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
