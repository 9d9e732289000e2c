"""Files of concepts that were read before: kept by their content in the user's cache, as JSON.

What is kept is what reading gave, so a file that changed, or another version of the reader, is read anew, and
a file with problems is read each time.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from dsgloss.cache import Drawer, user_cache
from dsgloss.model import Concept, Metadata, Record
from dsgloss.model.data import packed

_LIMIT = 64 * 2**20
_ROOMS = ("model", "store")


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered(Record):
    """What a file of concepts says."""

    starts: tuple[int, ...] = ()
    """The lines, from 0, of the dashes of its items, as `Tree.starts`."""
    concepts: tuple[Concept, ...] = ()
    """Its concepts."""
    metadata: Metadata | None = None
    """What the glossary says of itself, if the file is the one for that."""


class Memory:
    """The files of concepts that this user's dsgloss has read, in `DSGLOSS_CACHE_DIR` or the system's place."""

    def __init__(self) -> None:
        folder = _folder()
        self._drawer = Drawer(folder / "glossaries", _LIMIT) if folder else None

    def recall(self, data: bytes) -> Remembered | None:
        """Give what a file with these bytes says, if it is known."""
        return self._drawer.kept(_key(data), Remembered) if self._drawer is not None else None

    def keep(self, data: bytes, said: Remembered) -> None:
        """Remember what a file with these bytes says."""
        if self._drawer is not None:
            self._drawer.put(_key(data), packed(said))
            self._drawer.prune()

    def recall_all(self, files: Iterable[bytes]) -> Sequence[Remembered] | None:
        """Give what files with these bytes say, if they are known, and known not to contradict each other."""
        if self._drawer is None:
            return None
        keys = [_key(data) for data in files]
        if self._drawer.body(_key_of_all(keys)) is None:
            return None
        said = [known for key in keys if (known := self._drawer.kept(key, Remembered)) is not None]
        return said if len(said) == len(keys) else None

    def keep_sound(self, files: Iterable[bytes]) -> None:
        """Remember that files with these bytes are a glossary that does not contradict itself."""
        if self._drawer is not None:
            self._drawer.put(_key_of_all(map(_key, files)), b"")


def _folder() -> Path | None:
    try:
        return Path(os.environ.get("DSGLOSS_CACHE_DIR") or user_cache())
    except RuntimeError:  # this user has no home
        return None


def _key_of_all(keys: Iterable[str]) -> str:
    return sha256("".join(keys).encode()).hexdigest()


def _key(data: bytes) -> str:
    return sha256(_reader().encode() + data).hexdigest()


@cache
def _reader() -> str:
    """Give a fingerprint of all that decides how a file is read: the code of this room and the model's."""
    digest = sha256(repr(sys.version_info[:2]).encode())
    package = Path(__file__).parents[1]
    for file in sorted(file for room in _ROOMS for file in (package / room).rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
