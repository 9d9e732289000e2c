"""What lies beside files while they are written, and is left over when the program is killed meanwhile."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
import time
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import cache
from pathlib import Path

from dsgloss.lazy import regex

_OLD_ENOUGH = 3600
"""Seconds after which a leftover is one, though we cannot tell whether the program that made it still runs."""
_NAME = regex(r"\.dsgloss-(?P<seconds>[0-9a-f]{8,})-(?P<machine>[0-9a-f]{8})-(?P<program>\d+)-\w{8}\.(?:new|old)")


def file_beside(folder: Path) -> tuple[int, Path]:
    """Make a hidden file in a folder, whose name says when, where and by which program; give its handle and path."""
    handle, name = tempfile.mkstemp(".new", _prefix(), folder)
    return handle, Path(name)


def folder_beside(folder: Path) -> Path:
    """Make a hidden folder in a folder, named likewise."""
    return Path(tempfile.mkdtemp(".new", _prefix(), folder))


def _prefix() -> str:
    return f".dsgloss-{int(time.time()):x}-{_machine()}-{os.getpid()}-"


def sweep(folders: Iterable[Path]) -> None:
    """Delete what programs that no longer run have left in folders; of other machines, what is an hour old."""
    for path in (path for folder in {*folders} for path in _ours(folder)):
        if _is_left_over(path.name):
            with suppress(OSError):
                shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()


def _ours(folder: Path) -> Iterator[Path]:
    with suppress(OSError), os.scandir(folder) as entries:
        yield from (Path(entry.path) for entry in entries if entry.name.startswith(".dsgloss-"))


def _is_left_over(name: str) -> bool:
    made = _NAME.fullmatch(name)
    if made is None:
        return False
    is_here = made["machine"] == _machine() and sys.platform != "win32"
    return (is_here and not _runs(int(made["program"]))) or time.time() - int(made["seconds"], 16) > _OLD_ENOUGH


def _runs(program: int) -> bool:
    try:
        os.kill(program, 0)
    except PermissionError:
        return True  # as another user
    except (OSError, OverflowError):
        return False
    return True


@cache
def _machine() -> str:
    import platform  # late: only who writes needs it

    return f"{zlib.crc32(platform.node().encode()):08x}"
