"""One writer at a time: whoever changes a glossary holds its folder from reading it until the change is written.

The lock ends with the program, however that ends, and leaves nothing that git would show.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from os.path import isdir, lexists
from pathlib import Path

from dsgloss.errors import DsglossError, Problem, UnreadableError
from dsgloss.folder_lock import let_go, take
from dsgloss.leftovers import sweep
from dsgloss.messages import say

PATIENCE = 30.0
"""Seconds to wait for another writer; a writer holds a glossary for a moment only."""
_PAUSE = 0.02
_ONE_FILE = frozenset({".yaml", ".yml"})


class BusyError(DsglossError):
    """A glossary is being written by another program and was not let go in time; nothing has been written."""


class _Held(threading.local):
    """The folders that this thread holds, so that it does not wait for itself."""

    def __init__(self) -> None:
        self.folders: set[Path] = set()


_held = _Held()


@contextmanager
def locked(glossary: Path) -> Iterator[None]:
    """Hold a glossary, a folder or one file, against other writers until the block ends; wait for them first.

    What is read inside the block stays true until it ends. The block may hold the same glossary again. Where there
    is none there is nothing to hold. Raises BusyError if another writer does not let go in time.
    """
    with _holding(_folder_of(glossary), glossary):
        yield


@contextmanager
def locked_or_new(glossary: Path) -> Iterator[None]:
    """Hold a glossary as `locked` does, or the place where one is to be.

    The folder of a new one is made, and goes again if the block writes nothing. Raises BusyError, too, and
    UnreadableError if the folder cannot be made.
    """
    folder = _folder_of(glossary)
    missing = [each for each in (folder, *folder.parents) if not lexists(each)]
    try:
        with _holding(folder, glossary, _made):
            yield
    finally:
        with suppress(OSError):
            for each in missing:
                each.rmdir()


def _folder_of(glossary: Path) -> Path:
    path = Path(os.path.realpath(glossary))
    is_file = not isdir(path) and (lexists(path) or path.suffix.lower() in _ONE_FILE)
    return path.parent if is_file else path


def _made(folder: Path, named: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        what = say("cannot be written: {reason}", reason=error.strerror or str(error))
        remedy = say("Check permissions and free space; the files are as they were.")
        raise UnreadableError(Problem(named.as_posix(), what, remedy)) from error


def _left(folder: Path, named: Path) -> None:
    """Leave a folder as it is, or is not."""


@contextmanager
def _holding(folder: Path, named: Path, make: Callable[[Path, Path], None] = _left) -> Iterator[None]:
    if folder in _held.folders:
        yield
        return
    handle = _taken(folder, named, make)
    sweep([folder])
    _held.folders.add(folder)
    try:
        yield
    finally:
        _held.folders.discard(folder)
        let_go(handle, folder)


def _taken(folder: Path, named: Path, make: Callable[[Path, Path], None]) -> int | None:
    """Take the lock as soon as it is free; nothing where there is no folder or it cannot be locked at all."""
    end = time.monotonic() + PATIENCE
    while True:
        make(folder, named)
        try:
            return take(folder)
        except FileNotFoundError:
            if make is _left:
                return None
        except BlockingIOError as error:
            if time.monotonic() > end:
                what = say("another dsgloss command is writing this glossary")
                remedy = say("Wait until it has ended, then run this command again; nothing has been written.")
                raise BusyError(Problem(named.as_posix(), what, remedy)) from error
        time.sleep(_PAUSE)
