"""Jupyter notebooks: Markdown cells as Markdown, code cells line by line; what they printed is left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from dsgloss.documents.format import Parsed
from dsgloss.documents.json_strings import JsonString, Path, escaped, strings
from dsgloss.documents.markdown.formats import Markdown
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.nested import concatenated, lifted
from dsgloss.documents.surface import Span, lines, segment

_TEXT_CELLS = {"markdown", "heading"}
# In the third version of the format, code cells had their text under another name.
_SOURCES = {"source", "input"}
_MARKDOWN = Markdown()


@dataclass(frozen=True, slots=True)
class Notebook:
    """Files of Jupyter, JSON by their form."""

    name: str = "notebook"
    suffixes: frozenset[str] = frozenset({".ipynb"})

    def read(self, text: str) -> Parsed:
        """Read the cells of the notebook `text`, in order."""
        metadata: dict[str, str] = {}
        segments: list[Segment] = []
        for cell in _cells(text):
            surface = concatenated(string.surface for string in cell.source)
            inner = Parsed(list(_code(surface.text)))
            if cell.kind in _TEXT_CELLS:
                inner = _MARKDOWN.read(surface.text)
                metadata = metadata or dict(inner.metadata)
            segments += lifted(surface, inner.segments)
        return Parsed(segments, metadata)

    def escape(self, text: str) -> str:
        """Write a text as it must stand in a string of JSON."""
        return escaped(text)


@dataclass(slots=True)
class _Cell:
    """A cell: what kind it says it is, and the strings that make up its text."""

    kind: str = ""
    source: list[JsonString] = field(default_factory=list)


def _cells(text: str) -> Iterator[_Cell]:
    """Yield the cells with a text; their kind may stand after it in the file."""
    for _, parts in groupby(_cell_strings(text), key=lambda part: part[0]):
        cell = _Cell()
        for _, string in parts:
            if string.path[-1] == "cell_type":
                cell.kind = string.text
            else:
                cell.source.append(string)
        if cell.source and cell.kind != "raw":
            yield cell


def _cell_strings(text: str) -> Iterator[tuple[Path, JsonString]]:
    """Yield the kinds and the texts of cells, with the way to the cell."""
    for string in strings(text):
        path = string.path
        depth = next((number for number, step in enumerate(path) if step == "cells"), None)
        if depth is None or len(path) < depth + 3:
            continue
        name, rest = path[depth + 2], path[depth + 3 :]
        if (name == "cell_type" and not rest) or (name in _SOURCES and len(rest) < 2):
            yield path[: depth + 2], string


def _code(text: str) -> Sequence[Segment]:
    found = []
    for start, end in lines(text):
        stripped = text[start:end].rstrip()
        if stripped:
            found.append(segment(SegmentKind.CODE, text, [Span(start, start + len(stripped))]))
    return found
