"""From a path to a document: read the bytes, decode them, and let the file's format find the segments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dsgloss.collector import undisturbed
from dsgloss.documents.contents import contents
from dsgloss.documents.decoding import Decoded, decode
from dsgloss.documents.model import Document
from dsgloss.documents.problems import unreadable
from dsgloss.documents.registry import format_for
from dsgloss.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document together with how its bytes were decoded: what a fix needs to write the file back."""

    document: Document
    decoded: Decoded


def load_document(path: Path) -> Loaded:
    """Read the file `path`. Raises UnreadableError if it is absent, a folder, barred, too large, or no text."""
    name = path.as_posix()
    try:
        data = contents(path)
    except OSError as error:
        raise UnreadableError(unreadable(name, error)) from error
    decoded = decode(data, name)
    return Loaded(parse_document(decoded.text, name), decoded)


def read_document(path: Path) -> Document:
    """Read the file `path` for its segments alone. Raises UnreadableError as `load_document` does."""
    return load_document(path).document


def parse_document(text: str, path: str) -> Document:
    """Make a document of a text at hand, such as standard input; `path` names its format and its place."""
    with undisturbed():
        parsed = format_for(path).read(text)
    return Document(path, text, parsed.segments, parsed.metadata, parsed.original)
