"""What was worked out once, kept on disk by content, so that it need not be worked out again.

An entry is one file, named by everything that decides its content: a seal over its name and its content, then
the content. Whatever is not exactly what was written there is ignored and written anew. Nothing that goes
wrong here stops the work: without a cache it only takes longer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from dsgloss.model.data import StaleError, unpacked

Kind = TypeVar("Kind")


class Drawer:
    """A folder of entries, at most about `limit` bytes of them; several processes may use it at a time."""

    def __init__(self, folder: Path, limit: int) -> None:
        # It is one of our own, for what is pruned is deleted.
        self._folder = folder
        self._limit = limit
        self._has_grown = False

    def body(self, key: str) -> bytes | None:
        """Give what is kept under a key as it was put there, if there is something that can be trusted."""
        file = self._file(key)
        try:
            seal, _, body = file.read_bytes().partition(b"\n")
            if seal != _seal(key, body):
                return None
            os.utime(file)
        except OSError:
            return None
        return body

    def kept(self, key: str, kind: type[Kind]) -> Kind | None:
        """Give the record that is kept under a key, if there is one that can be trusted, and of this kind."""
        body = self.body(key)
        try:
            return unpacked(kind, body) if body is not None else None
        except StaleError:
            return None

    def put(self, key: str, body: bytes) -> None:
        """Keep something under a key; a reader sees all of it or nothing."""
        import tempfile  # late: what is remembered is read far more often than written

        file = self._file(key)
        with suppress(OSError):
            file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=file.parent, suffix=file.suffix, delete=False) as stream:
                new = Path(stream.name)
                try:
                    stream.write(_seal(key, body) + b"\n" + body)
                    stream.close()
                    new.replace(file)
                except OSError:
                    new.unlink()  # as on a full disk, which it would fill
                    raise
            self._has_grown = True

    def prune(self) -> None:
        """Delete what has not been used for longest, if the drawer has grown beyond its limit."""
        entries = sorted(self._entries()) if self._has_grown else []
        excess = sum(size for _, size, _ in entries) - self._limit
        for _, size, path in entries:
            if excess <= 0:
                break
            with suppress(OSError):
                Path(path).unlink()
            excess -= size

    def _file(self, key: str) -> Path:
        return self._folder / key[:2] / f"{key[2:]}.json"

    def _entries(self) -> Iterator[tuple[float, int, str]]:
        for file in self._folder.glob("??/*.json"):
            with suppress(OSError):  # another process may prune, too
                status = file.stat()
                yield status.st_mtime, status.st_size, str(file)


def user_cache() -> Path:
    """Give the folder where this system keeps a user's caches, and in it the one of dsgloss."""
    if configured := os.environ.get("XDG_CACHE_HOME"):
        return Path(configured, "dsgloss")
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local", "dsgloss", "Cache")
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache") / "dsgloss"


def _seal(key: str, body: bytes) -> bytes:
    return sha256(key.encode() + b"\n" + body).hexdigest().encode()
