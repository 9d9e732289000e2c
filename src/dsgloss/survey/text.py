"""From bytes, wherever they come from, to a text with a fingerprint of its content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import Path

from dsgloss.documents import decode
from dsgloss.documents.contents import contents
from dsgloss.documents.problems import unreadable
from dsgloss.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class Input:
    """Something to survey: its name, and a way to its bytes, which are read when its turn has come."""

    path: str
    read: Callable[[], bytes]


@dataclass(frozen=True, slots=True)
class Text:
    """A text that has been read: its name, what it says, the SHA-256 of its bytes, what to tell the reader."""

    path: str
    text: str
    content: str
    notices: tuple[str, ...]


def file_input(path: Path) -> Input:
    """Make an input of a file."""
    return Input(path.as_posix(), partial(contents, path))


def read_text(source: Input) -> Text:
    """Read an input. Raises UnreadableError if that is impossible, or if it is no text."""
    try:
        data = source.read()
    except OSError as error:
        raise UnreadableError(unreadable(source.path, error)) from error
    decoded = decode(data, source.path)
    return Text(source.path, decoded.text, sha256(data).hexdigest(), decoded.notices)
