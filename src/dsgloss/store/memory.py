"""Files of concepts that were read before: kept by their content in the user's cache, as JSON.

What is kept is what reading gave, so a file that changed, or another version of the reader, is read anew, and
a file with problems is read each time.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from hashlib import sha256
from pathlib import Path

import pydantic
from pydantic import ValidationError

from dsgloss.cache import Drawer, user_cache
from dsgloss.model import Concept, Record

# Reading fewer bytes takes less than a tenth of a second.
_WORTH_KEEPING = 64 * 2**10
_LIMIT = 64 * 2**20
_ROOMS = ("model", "store")


class Remembered(Record):
    """What a file of concepts says."""

    starts: tuple[int, ...] = ()
    """The lines, from 0, of the dashes of its items, as `Tree.starts`."""
    concepts: tuple[Concept, ...] = ()
    """Its concepts."""


class Memory:
    """The files of concepts that this user's dsgloss has read, in `DSGLOSS_CACHE_DIR` or the system's place."""

    def __init__(self) -> None:
        folder = _folder()
        self._drawer = Drawer(folder / "glossaries", _LIMIT) if folder else None

    def recall(self, data: bytes) -> Remembered | None:
        """Give what a file with these bytes says, if it is known."""
        if self._drawer is None or len(data) < _WORTH_KEEPING:
            return None
        body = self._drawer.body(_key(data))
        try:
            return Remembered.model_validate_json(body) if body is not None else None
        except ValidationError:
            return None

    def keep(self, data: bytes, said: Remembered) -> None:
        """Remember what a file with these bytes says."""
        if self._drawer is not None and len(data) >= _WORTH_KEEPING:
            body = said.model_dump_json(exclude_defaults=True)
            self._drawer.put(_key(data), body.encode())
            self._drawer.prune()


def _folder() -> Path | None:
    try:
        return Path(os.environ.get("DSGLOSS_CACHE_DIR") or user_cache())
    except RuntimeError:  # this user has no home
        return None


def _key(data: bytes) -> str:
    return sha256(_reader().encode() + data).hexdigest()


@cache
def _reader() -> str:
    """Give a fingerprint of all that decides how a file is read: the code of this room and the model's."""
    digest = sha256(repr((pydantic.VERSION, sys.version_info[:2])).encode())
    package = Path(__file__).parents[1]
    for file in sorted(file for room in _ROOMS for file in (package / room).rglob("*.py")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
