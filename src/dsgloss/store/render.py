"""Concepts to YAML, in one canonical form that reads and diffs well: one term, one citation a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

from yaml.resolver import Resolver

from dsgloss.lazy import regex
from dsgloss.model import Concept, Contingency, Metadata, Record
from dsgloss.model.data import defaults
from dsgloss.model.record import field_names
from dsgloss.store.entry import ConceptEntry

METADATA_HEADER = "# yaml-language-server: $schema=../schema/metadata.schema.json"
HEADER = "# yaml-language-server: $schema=../schema/glossary.schema.json\n"
_UNSAFE = regex(r"^[\s\-?:,\[\]{}#&*!|>'\"%@`]|: |:$| #|\s$|[\x00-\x1f\x7f\x85\u2028\u2029\ufeff\ufffe\uffff]")
_UNSAFE_IN_FLOW = regex(r"[,?\[\]{}]|:(?=$|\S)")
_NUMERIC = regex(r"[\d.+-][\d_.,:eExo+-]*")


Place: TypeAlias = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a canonical file, and the places in the file's data that begin on it, the outermost first."""

    text: str
    places: tuple[Place, ...]

    @property
    def begins_item(self) -> bool:
        """Whether an item of the file's list begins here: a concept."""
        return self.places[0] == (self.places[0][0],) and isinstance(self.places[0][0], int)

    @property
    def indent(self) -> str:
        """The spaces before it."""
        return self.text[: len(self.text) - len(self.text.lstrip(" "))]


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
    return "".join(f"{line.text}\n" for line in concept_lines(concept, ()))


def concept_lines(concept: Concept, place: Place) -> list[Line]:
    """Write one concept as an item of a list, which lies at a place in the file's data."""
    entry = ConceptEntry.of(concept)
    first, *others = [line for name in field_names(ConceptEntry) for line in field_lines(entry, name)]
    lead = Line(f"- {first.text}", ((), *first.places))
    lines = [lead, *(Line(f"  {line.text}", line.places) for line in others)]
    return [Line(line.text, tuple((*place, *inner) for inner in line.places)) for line in lines]


def render_metadata(metadata: Metadata) -> str:
    """Write what a glossary says of itself: the file `glossary.yaml`."""
    return "\n".join([METADATA_HEADER, *(line.text for line in metadata_lines(metadata))]) + "\n"


def metadata_lines(metadata: Metadata) -> list[Line]:
    """Write what a glossary says of itself, its versions even if they are the usual ones."""
    always = [
        Line(f"schema: {metadata.schema}", (("schema",),)),
        Line(f"version: {metadata.version}", (("version",),)),
    ]
    names = [name for name in field_names(Metadata) if name not in {"schema", "version"}]
    return [*always, *(line for name in names for line in field_lines(metadata, name))]


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


def render_field(entry: Record, name: str) -> list[str]:
    """Write one field of a concept or of the metadata, as unindented lines; none if it has its default value."""
    value = getattr(entry, name)
    if value == defaults(type(entry))[name]:
        return []
    if isinstance(value, Contingency):  # four numbers that are read together
        return [f"{name}: {_inline(value)}"]
    if isinstance(value, Record):
        return [f"{name}:", *(f"  {key}: {_inline(inner)}" for key, inner in _fields_set(value).items())]
    if isinstance(value, Mapping):
        return [f"{name}:", *(line for key, inner in value.items() for line in _nested_lines(name, key, inner))]
    if isinstance(value, tuple):
        return [f"{name}:", *(f"  - {_item(item)}" for item in value)]
    return [f"{name}: {_inline(value) if not isinstance(value, str) or isinstance(value, Enum) else scalar(value)}"]


def field_lines(entry: Record, name: str) -> list[Line]:
    """Write one field as `render_field` does, each line with its place in the entry."""
    rendered = render_field(entry, name)
    inner = _inner_places(name, getattr(entry, name)) if len(rendered) > 1 else []
    places: list[Place] = [(name,), *((name, *place) for place in inner)]
    return [Line(text, (place,)) for text, place in zip(rendered, places[: len(rendered)], strict=True)]


def _inner_places(name: str, value: object) -> list[Place]:
    """List the places within a field that have lines of their own."""
    if isinstance(value, Record):
        return [(step,) for step in _fields_set(value)]
    if isinstance(value, Mapping):
        counts = [(str(key.value if isinstance(key, Enum) else key), inner) for key, inner in value.items()]
        return [place for key, inner in counts for place in _places_under(name, key, inner)]
    return [(number,) for number in range(len(value))] if isinstance(value, tuple) else []


def _places_under(name: str, key: str, value: object) -> list[Place]:
    items = range(len(value)) if name == "other" and isinstance(value, tuple) else ()
    return [(key,), *((key, number) for number in items)]


def _nested_lines(name: str, key: object, value: object) -> list[str]:
    """Write what a field has under a key, terms one a line."""
    if name == "other" and isinstance(value, tuple):
        return [f"  {_inline(key)}:", *(f"    - {_item(item)}" for item in value)]
    return [f"  {_inline(key)}: {_nested(value)}"]


def _nested(value: object) -> str:
    return scalar(value) if isinstance(value, str) and not isinstance(value, Enum) else _inline(value)


def _item(item: object) -> str:
    if isinstance(item, Record):
        return _flow(_fields_set(item))
    return scalar(str(item))


def _fields_set(value: Record) -> dict[str, object]:
    known = ((name, default, getattr(value, name)) for name, default in defaults(type(value)).items())
    return {name: inner for name, default, inner in known if inner != default}


def _flow(fields: Mapping[str, object]) -> str:
    return "{" + ", ".join(f"{name}: {_inline(value)}" for name, value in fields.items()) + "}"


def _inline(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Record):
        return _flow(_fields_set(value))
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(_inline(item) for item in value) + "]"
    if isinstance(value, int):
        return str(value)
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if _UNSAFE_IN_FLOW.search(text) else scalar(text)
