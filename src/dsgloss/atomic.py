"""Writing files so that every one is the old or the new, never half, whenever the program is interrupted."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Mapping, Sequence
from os.path import exists, isdir, isfile
from pathlib import Path

from dsgloss.errors import Problem, UnreadableError
from dsgloss.leftovers import file_beside, sweep
from dsgloss.messages import say


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them completely before the first takes its place; permissions and links stay.

    Raises UnreadableError if one cannot be written; then all are as they were. What is new, and what was,
    lies beside the files meanwhile, under names that begin with `.dsgloss-`; it stays only if the program is
    killed, until the next one writes there. What is no file, such as a pipe, is written to.
    """
    sweep(Path(os.path.realpath(path)).parent for path in contents)
    beside: list[Path] = []
    replaced: list[tuple[Path, Path | None]] = []
    current = Path()
    files = {path: content for path, content in contents.items() if not _takes_a_stream(path)}
    try:
        for current, content in files.items():
            beside.append(_written_beside(Path(os.path.realpath(current)), content))
        for current, new in zip(files, tuple(beside), strict=True):
            file = Path(os.path.realpath(current))
            old = _kept_beside(file, new) if file.exists() else None
            beside += [old] if old else []
            new.replace(file)
            replaced.append((file, old))
        for current in contents.keys() - files.keys():
            current.write_bytes(contents[current])
    except OSError as error:
        _put_back(replaced)
        what = say("cannot be written: {reason}", reason=error.strerror or str(error))
        remedy = say("Check permissions and free space; the files are as they were.")
        raise UnreadableError(Problem(current.as_posix(), what, remedy)) from error
    finally:
        for path in beside:
            path.unlink(missing_ok=True)


def _takes_a_stream(path: Path) -> bool:
    """Tell whether a path is a pipe, a terminal or a device, which nothing may take the place of."""
    return exists(path) and not isfile(path) and not isdir(path)


def _written_beside(file: Path, content: bytes) -> Path:
    if file.exists() and not os.access(file, os.W_OK):  # what takes its place would not ask
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, new = file_beside(file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        new.chmod(file.stat().st_mode if file.exists() else 0o644)
    except OSError:
        new.unlink(missing_ok=True)
        raise
    return new


def _kept_beside(file: Path, new: Path) -> Path:
    """Give a file a second name under which it can come back; where there are no links, copy it."""
    kept = new.with_suffix(".old")
    try:
        kept.hardlink_to(file)
    except OSError:
        shutil.copy2(file, kept)
    return kept


def _put_back(replaced: Sequence[tuple[Path, Path | None]]) -> None:
    for file, old in reversed(replaced):
        if old is None:
            file.unlink()
        else:
            old.replace(file)
