"""The texts that citations refer to, as far as they can still be read."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from os.path import normpath
from pathlib import Path

from dsgloss.documents import Document, load_document
from dsgloss.errors import DsglossError
from dsgloss.model import Concept, Terminology


class Sources:
    """Finds cited texts: a glossary lists where they lie relative to its folder; else their name is their path."""

    def __init__(self, terminology: Terminology, folder: Path) -> None:
        self._folder = folder
        self._paths = {source.id: source.path for source in terminology.metadata.sources}
        self._document = cache(_document)

    def path(self, source: str) -> Path | None:
        """Tell where a cited text lies; nothing if no file is there."""
        listed = self._paths.get(source)
        path = self._folder / listed if listed else Path(source)
        if not path.is_file():
            return None
        plain = Path(normpath(path))
        return plain if plain.is_file() and plain.samefile(path) else path

    def document(self, source: str) -> Document | None:
        """Read a cited text; nothing if it cannot be read."""
        path = self.path(source)
        return self._document(path) if path else None

    def cited_by(self, concepts: Iterable[Concept]) -> dict[str, Path]:
        """Give the texts that concepts cite and where they lie, by their identifiers in order."""
        cited = sorted({citation.source for concept in concepts for citation in concept.citations})
        found = ((source, self.path(source)) for source in cited)
        return {source: path for source, path in found if path is not None}


def _document(path: Path) -> Document | None:
    try:
        return load_document(path).document
    except DsglossError:
        return None
