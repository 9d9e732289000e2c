"""Concepts to YAML, in one canonical form that reads and diffs well: one term, one citation a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from pydantic import BaseModel
from yaml.resolver import Resolver

from dsgloss.model import Concept, Contingency, Metadata
from dsgloss.store.entry import ConceptEntry

METADATA_HEADER = "# yaml-language-server: $schema=../schema/metadata.schema.json"
HEADER = "# yaml-language-server: $schema=../schema/glossary.schema.json\n"
_UNSAFE = re.compile(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]")
_UNSAFE_IN_FLOW = re.compile(r"[,?\[\]{}]|:(?=$|\S)")
_NUMERIC = re.compile(r"[\d.+-][\d_.,:eExo+-]*")


def render_file(concepts: Iterable[Concept]) -> str:
    """Write a whole glossary file."""
    return HEADER + "".join(f"\n{render_concept(concept)}" for concept in concepts)


def render_concept(concept: Concept) -> str:
    """Write one concept as an item of a list; the text ends with a line feed.

    >>> from dsgloss.model import Term, Status
    >>> print(render_concept(Concept(id="gpu", terms=(Term(text="GPU", language="en"),))), end="")
    - id: gpu
      en:
        - {term: GPU}
    """
    entry = ConceptEntry.of(concept)
    lines = [line for name in ConceptEntry.model_fields for line in render_field(entry, name)]
    return "- " + "\n  ".join(lines) + "\n"


def render_metadata(metadata: Metadata) -> str:
    """Write what a glossary says of itself: the file `glossary.yaml`."""
    always = [f"schema: {metadata.schema_version}", f"version: {metadata.version}"]
    names = [name for name in Metadata.model_fields if name not in {"schema_version", "version"}]
    return "\n".join([METADATA_HEADER, *always, *(line for n in names for line in render_field(metadata, n))]) + "\n"


def scalar(text: str, unsafe: re.Pattern[str] = _UNSAFE) -> str:
    """Write a string so that every reader of YAML 1.1 or 1.2 takes it for that string.

    >>> scalar("전문가 혼합"), scalar("no"), scalar("001"), scalar("a: b")
    ('전문가 혼합', '"no"', '"001"', '"a: b"')
    """
    if text and _is_string(text) and not unsafe.search(text) and not _NUMERIC.fullmatch(text):
        return text
    return json.dumps(text, ensure_ascii=False)


def _is_string(plain: str) -> bool:
    """Tell whether a plain scalar stays a string in YAML 1.1, which takes no, 12:30 and dates for something else."""
    resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = Resolver.yaml_implicit_resolvers
    return not any(pattern.match(plain) for _, pattern in resolvers.get(plain[0], []))


def render_field(entry: BaseModel, name: str) -> list[str]:
    """Write one field of a concept or of the metadata, as unindented lines; none if it has its default value."""
    value = getattr(entry, name)
    info = type(entry).model_fields[name]
    if value == info.default:
        return []
    name = info.alias or name
    if isinstance(value, Contingency):  # four numbers that are read together
        return [f"{name}: {_inline(value)}"]
    if isinstance(value, BaseModel):
        return [f"{name}:", *(f"  {key}: {_inline(inner)}" for key, inner in _fields_set(value).items())]
    if isinstance(value, Mapping):
        return [f"{name}:", *(f"  {_inline(key)}: {_nested(inner)}" for key, inner in value.items())]
    if isinstance(value, tuple):
        return [f"{name}:", *(f"  - {_item(item)}" for item in value)]
    return [f"{name}: {_inline(value) if not isinstance(value, str) or isinstance(value, Enum) else scalar(value)}"]


def _nested(value: object) -> str:
    return scalar(value) if isinstance(value, str) and not isinstance(value, Enum) else _inline(value)


def _item(item: object) -> str:
    if isinstance(item, BaseModel):
        return _flow(_fields_set(item))
    return scalar(str(item))


def _fields_set(value: BaseModel) -> dict[str, object]:
    fields = type(value).model_fields
    required = {name: getattr(value, name) for name in fields}
    return {name: inner for name, inner in required.items() if inner != fields[name].default}


def _flow(fields: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{name}: {_inline(value)}" for name, value in fields.items()) + "}"


def _inline(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, BaseModel):
        return _flow(_fields_set(value))
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_inline(item) for item in value) + "]"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if _UNSAFE_IN_FLOW.search(text) else scalar(text)
