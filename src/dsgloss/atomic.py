"""Writing files so that every one is the old or the new, never half, whenever the program is interrupted."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from dsgloss.errors import Problem, UnreadableError
from dsgloss.messages import say


def write_all(contents: Mapping[Path, bytes]) -> None:
    """Write files, all of them completely before the first takes its place; permissions and links stay.

    Raises UnreadableError if one cannot be written; then all are as they were. What is new, and what was,
    lies beside the files meanwhile, under names that begin with a dot; it stays only if the program is killed.
    """
    beside: list[Path] = []
    replaced: list[tuple[Path, Path | None]] = []
    current = Path()
    try:
        for current, content in contents.items():
            beside.append(_written_beside(current.resolve(), content))
        for current, new in zip(contents, tuple(beside), strict=True):
            file = current.resolve()
            old = _kept_beside(file, new.name) if file.exists() else None
            beside += [old] if old else []
            new.replace(file)
            replaced.append((file, old))
    except OSError as error:
        _put_back(replaced)
        what = say("cannot be written: {reason}", reason=error.strerror or str(error))
        remedy = say("Check permissions and free space; the files are as they were.")
        raise UnreadableError(Problem(current.as_posix(), what, remedy)) from error
    finally:
        for path in beside:
            path.unlink(missing_ok=True)


def _written_beside(file: Path, content: bytes) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(file.stat().st_mode if file.exists() else 0o644)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _kept_beside(file: Path, name: str) -> Path:
    """Give a file a second name under which it can come back; where there are no links, copy it."""
    kept = file.with_name(f"{name}.old")
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
