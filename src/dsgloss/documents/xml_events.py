"""The tags and texts of an XML file with their exact places, as expat finds them.

Nothing is expanded and nothing fetched: a file that declares entities of its own is not read, and one with a
mistake in it is read up to there.
"""

from __future__ import annotations

import pyexpat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum

from dsgloss.documents.surface import Span

_CHUNK = 1 << 16
_NO_ATTRIBUTES: Mapping[str, str] = {}


class What(Enum):
    """What stands at a place of an XML file."""

    OPENS = "opens"
    CLOSES = "closes"
    TEXT = "text"
    LITERAL = "literal"


@dataclass(frozen=True, slots=True)
class Event:
    """A tag, or a stretch of text: with its entities as they stand there, or literal (CDATA).

    `name` is that of a tag, without the prefix of a namespace, and so are those of the `attributes`. The span of a
    tag is empty: it is where the tag begins.
    """

    what: What
    span: Span
    name: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)


def events(text: str) -> Iterator[Event]:
    """Yield what an XML text holds, in its order."""
    data = text.encode("utf-8", "replace")  # as many code points; half a surrogate pair has no UTF-8
    reader = _Reader(data)
    for start in range(0, len(data) + 1, _CHUNK):
        going_on = reader.read(data[start : start + _CHUNK])
        yield from reader.found
        reader.found.clear()
        if not going_on:
            return


class _DeclaredEntityError(Exception):
    """The file declares an entity, which could stand for anything."""


class _Reader:
    """Turns what expat calls into events, and its bytes into code points."""

    def __init__(self, data: bytes) -> None:
        self.found: list[Event] = []
        self._data = data
        self._byte = self._offset = 0
        self._open: int | None = None
        self._what = What.TEXT
        self._parser = pyexpat.ParserCreate("utf-8")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.StartCdataSectionHandler = lambda: self._switch(What.LITERAL)
        self._parser.EndCdataSectionHandler = lambda: self._switch(What.TEXT)
        self._parser.CommentHandler = lambda _: self._close()
        self._parser.ProcessingInstructionHandler = lambda *_: self._close()
        self._parser.EntityDeclHandler = self._declare

    def read(self, chunk: bytes) -> bool:
        """Read on; tell whether the text may go on."""
        try:
            self._parser.Parse(chunk, len(chunk) < _CHUNK)
        except (pyexpat.ExpatError, _DeclaredEntityError):
            return False
        return True

    def _place(self) -> int:
        """Give the offset in code points of what expat is at; it only ever goes on."""
        byte = self._parser.CurrentByteIndex
        self._offset += len(self._data[self._byte : byte].decode("utf-8", "replace"))
        self._byte = byte
        return self._offset

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        place = self._close()
        plain = {_local(key): value for key, value in attributes.items()} if attributes else _NO_ATTRIBUTES
        self.found.append(Event(What.OPENS, Span(place, place), _local(name), plain))

    def _end(self, name: str) -> None:
        place = self._close()
        self.found.append(Event(What.CLOSES, Span(place, place), _local(name), _NO_ATTRIBUTES))

    def _text(self, _: str) -> None:
        if self._open is None:
            self._open = self._place()

    def _switch(self, what: What) -> None:
        self._close()
        self._what = what

    def _close(self) -> int:
        """End the stretch of text that is open, and give the place."""
        place = self._place()
        if self._open is not None and self._open < place:
            self.found.append(Event(self._what, Span(self._open, place), "", _NO_ATTRIBUTES))
        self._open = None
        return place

    def _declare(self, *_: object) -> None:
        raise _DeclaredEntityError


def _local(name: str) -> str:
    return name.rpartition(":")[2]
