"""A site on disk: written beside its place and moved there as a whole, and never over what is no site of ours."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from dsgloss.errors import Problem, UnreadableError, UsageError
from dsgloss.leftovers import folder_beside, sweep
from dsgloss.messages import say

MARKER = ".dsgloss-site"
"""The file by which we know a site of ours."""


def publish(files: Iterable[tuple[str, str]], folder: Path) -> int:
    """Write the files of a site to a folder, in place of the site that is there; tell how many there are.

    Raises UsageError if the folder holds something that is no site of ours, and UnreadableError if it cannot be
    written; then the folder is as it was.
    """
    place = Path(os.path.realpath(folder))
    _check(place, folder)
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        sweep([place.parent])
        new = folder_beside(place.parent)
        try:
            count = _write(files, new)
            _exchange(new, place)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        what = say("cannot be written: {reason}", reason=error.strerror or str(error))
        remedy = say("Check permissions and free space; the files are as they were.")
        raise UnreadableError(Problem(folder.as_posix(), what, remedy)) from error
    return count


def _check(place: Path, named: Path) -> None:
    if place.is_dir() and ((place / MARKER).is_file() or not any(place.iterdir())):
        return
    if os.path.lexists(place):
        remedy = say("Name a new or an empty folder, or one that dsgloss site has written.")
        raise UsageError(Problem(named.as_posix(), say("this is not a site that dsgloss wrote"), remedy))


def _write(files: Iterable[tuple[str, str]], folder: Path) -> int:
    made: set[Path] = set()
    count = 0
    for name, text in files:
        file = folder / name
        if file.parent not in made:
            file.parent.mkdir(parents=True, exist_ok=True)
            made.add(file.parent)
        file.write_bytes(text.encode("utf-8", "backslashreplace"))
        count += 1
    (folder / MARKER).write_text("dsgloss site\n", encoding="utf-8")
    folder.chmod(0o755)
    return count


def _exchange(new: Path, place: Path) -> None:
    """Let the new folder take the place; the old one comes back if that fails."""
    if not place.exists():
        new.rename(place)
        return
    old = new.with_suffix(".old")
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    finally:
        shutil.rmtree(old, ignore_errors=True)
