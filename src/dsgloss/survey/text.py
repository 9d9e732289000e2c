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
    original: Input | None = None
    """The text that it translates, if that is known."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text that has been read: its name, what it says, the SHA-256 of its bytes, what to tell the reader."""

    path: str
    text: str
    content: str
    notices: tuple[str, ...]
    original: Text | None = None

    @property
    def length(self) -> int:
        """How long it is, in code points."""
        return len(self.text)


def file_input(path: Path, original: Path | None = None) -> Input:
    """Make an input of a file, with the file that it translates, if that is known."""
    return Input(path.as_posix(), partial(contents, path), file_input(original) if original is not None else None)


def read_text(source: Input) -> Text:
    """Read an input and its original. Raises UnreadableError if that is impossible, or if one is no text."""
    try:
        data = source.read()
    except OSError as error:
        raise UnreadableError(unreadable(source.path, error)) from error
    decoded = decode(data, source.path)
    original = read_text(source.original) if source.original is not None else None
    notices = (*decoded.notices, *(original.notices if original is not None else ()))
    return Text(source.path, decoded.text, sha256(data).hexdigest(), notices, original)
