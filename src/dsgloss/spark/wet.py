"""WET files, the texts that Common Crawl extracts from its WARC files: gzipped records, one a page.

Of a record only the target URI, the languages and the text are read. Pages that are known to have no Korean are left
out, since there is nothing to mine in them; a record that names no languages is kept if it has Hangul in it.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, Protocol, cast
from zlib import error as DeflateError  # noqa: N812 - an error by any other name

from dsgloss.documents.problems import unreadable
from dsgloss.errors import Problem, UnreadableError
from dsgloss.korean.hangul import has_hangul
from dsgloss.messages import say

SUFFIXES = (".warc.wet.gz", ".wet.gz", ".warc.wet", ".wet")


class _Lines(Protocol):
    def readline(self) -> bytes: ...
    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Page:
    """A page of a crawl: its address, and the text that was extracted from it, as bytes."""

    uri: str
    text: bytes


def pages(file: IO[bytes], name: str) -> Iterator[Page]:
    """Yield the Korean pages of a WET file, gzipped or not, as it is read.

    Raises UnreadableError if it is damaged or cut off; the pages before that have been yielded.
    """
    is_zipped = file.read(2) == b"\x1f\x8b"
    file.seek(0)
    lines = cast("_Lines", gzip.GzipFile(fileobj=file) if is_zipped else file)
    try:
        yield from _pages(lines, name)
    except (EOFError, DeflateError) as error:
        raise _damaged(name) from error
    except OSError as error:
        raise UnreadableError(unreadable(name, error)) from error


def _pages(lines: _Lines, name: str) -> Iterator[Page]:
    while (head := _head(lines, name)) is not None:
        length = head.get("content-length", "")
        if not length.isascii() or not length.isdigit():
            raise _damaged(name)
        body = lines.read(int(length))
        if len(body) < int(length):
            raise _damaged(name)
        if head.get("warc-type") == "conversion" and _is_korean(head, body):
            yield Page(head.get("warc-target-uri", "").strip("<>"), body)


def _head(lines: _Lines, name: str) -> Mapping[str, str] | None:
    """Read the next record's header, its names in lower case; None at the end of the file."""
    line = lines.readline()
    while line and not line.strip():
        line = lines.readline()
    if not line:
        return None
    if not line.startswith(b"WARC/"):
        raise _damaged(name)
    head: dict[str, str] = {}
    while (line := lines.readline()).strip():
        field, _, value = line.decode("utf-8", "replace").partition(":")
        head[field.strip().lower()] = value.strip()
    return head


def _is_korean(head: Mapping[str, str], body: bytes) -> bool:
    languages = head.get("warc-identified-content-language")
    return "kor" in languages.split(",") if languages else has_hangul(body.decode("utf-8", "replace"))


def _damaged(name: str) -> UnreadableError:
    return UnreadableError(Problem(name, say("this WET file is damaged"), say("Fetch it again, or leave it out.")))
