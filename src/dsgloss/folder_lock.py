"""A lock on a folder, as each operating system has it.

It is on the folder itself where that can be locked, and so leaves nothing behind. Where it cannot (Windows, some
network drives), a hidden file in it is locked, which goes with the lock. Either way the lock ends with the program.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from os.path import isdir
from pathlib import Path

_FILE = ".dsgloss-lock"

if sys.platform == "win32":
    import msvcrt

    def take(folder: Path) -> int | None:
        """Lock a file that Windows deletes when the program ends; raise BlockingIOError if another one has it."""
        try:
            handle = os.open(folder / _FILE, os.O_RDWR | os.O_CREAT | os.O_TEMPORARY)
        except PermissionError as error:  # it is just being deleted, too
            raise BlockingIOError from error
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError as error:
            os.close(handle)
            raise BlockingIOError from error
        return handle

    def let_go(handle: int | None, folder: Path) -> None:  # noqa: ARG001 - as elsewhere
        """Let others take the lock."""
        if handle is not None:
            os.close(handle)

else:
    import fcntl

    def take(folder: Path) -> int | None:
        """Lock a folder, else a file in it; give what `let_go` needs, nothing where neither can be locked.

        Such a folder can hardly be written, and writing says what is wrong with it. Raises BlockingIOError if another
        program has the lock, FileNotFoundError if there is no folder.
        """
        try:
            return _flocked(folder, os.O_RDONLY)
        except (BlockingIOError, FileNotFoundError):
            raise
        except OSError:
            return _lock_file(folder / _FILE)

    def _lock_file(file: Path) -> int | None:
        try:
            return _flocked(file, os.O_RDWR | os.O_CREAT)
        except (BlockingIOError, FileNotFoundError):
            raise
        except OSError:
            return None

    def _flocked(path: Path, flags: int) -> int:
        handle = os.open(path, flags, 0o666)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if not _is_still(handle, path):  # who had it before has deleted it
                raise BlockingIOError
        except OSError:
            os.close(handle)
            raise
        return handle

    def _is_still(handle: int, path: Path) -> bool:
        with suppress(FileNotFoundError):
            return os.path.samestat(os.fstat(handle), path.stat())
        return False

    def let_go(handle: int | None, folder: Path) -> None:
        """Let others take the lock."""
        if handle is None:
            return
        if not isdir(handle):
            (folder / _FILE).unlink(missing_ok=True)
        os.close(handle)
