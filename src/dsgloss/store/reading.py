"""Reading a glossary for what it says: from memory where every file of it was read before, and found in order."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from dsgloss.collector import undisturbed
from dsgloss.errors import UnreadableError
from dsgloss.model import Metadata, Terminology
from dsgloss.store.files import files_of, is_term_list, read_text, read_utf_8
from dsgloss.store.memory import Memory


def read_terminology(path: Path) -> Terminology:
    """Read a glossary folder, a YAML file of concepts, or a CSV/TSV term list.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found.
    """
    if is_term_list(path):
        from dsgloss.store.term_list import read_term_list  # late: most glossaries are YAML

        return Terminology(concepts=read_term_list(read_text(path).text, path.as_posix()))
    with undisturbed():
        known = _remembered(path)
        return known if known is not None else _read(path)


def _remembered(path: Path) -> Terminology | None:
    said = Memory().recall_all(_texts(path))
    if said is None:
        return None
    metadata = next((each.metadata for each in said if each.metadata is not None), Metadata())
    return Terminology(metadata=metadata, concepts=tuple(concept for each in said for concept in each.concepts))


def _read(path: Path) -> Terminology:
    from dsgloss.store.folder import read_shelf  # late: it loads what reads YAML

    shelf = read_shelf(path)
    if not shelf.steps:
        Memory().keep_sound(text.encode() for text in shelf.texts.values())
    return shelf.terminology


def _texts(path: Path) -> Sequence[bytes]:
    """Give the texts of the files; nothing if one cannot be read, which is said by who reads them closely."""
    try:
        return [read_utf_8(file).text.encode() for file in files_of(path)]
    except UnreadableError:
        return ()
