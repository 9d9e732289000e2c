"""From a path to a document: read the bytes, decode them, and let the file's format find the segments."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dsgloss.documents.decode import Decoded, decode
from dsgloss.documents.model import Document
from dsgloss.documents.problems import unreadable
from dsgloss.documents.registry import format_for
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.messages import say

LARGEST = 256 * 2**20
"""Bytes of the largest file that is read; the longest novels have a hundredth of that."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A document together with how its bytes were decoded: what a fix needs to write the file back."""

    document: Document
    decoded: Decoded


def load_document(path: Path) -> Loaded:
    """Read the file `path`. Raises UnreadableError if it is absent, a folder, barred, too large, or no text."""
    name = path.as_posix()
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            raise UnreadableError(_too_large(name))
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(unreadable(name, error)) from error
    decoded = decode(data, name)
    return Loaded(parse_document(decoded.text, name), decoded)


def read_document(path: Path) -> Document:
    """Read the file `path` for its segments alone. Raises UnreadableError as `load_document` does."""
    return load_document(path).document


def parse_document(text: str, path: str) -> Document:
    """Make a document of a text at hand, such as standard input; `path` names its format and its place."""
    parsed = format_for(path).read(text)
    return Document(path, text, parsed.segments, parsed.metadata, parsed.original)


def _too_large(name: str) -> Problem:
    what = say("this file is larger than {size} MB", size=LARGEST // 2**20)
    return Problem(str(Where(name)), what, say("Split it, or leave it out."))
