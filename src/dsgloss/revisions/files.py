"""Files as they were at a revision."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.revisions.git import Repository, repository_of

_FILES = frozenset({b"100644", b"100755"})


def files_at(revision: str, path: Path) -> Mapping[str, bytes]:
    """Give what a path held at a revision: the files of a folder by their names, or one file.

    What lies in folders below is left out. Raises UsageError if there is no git, no repository, no such revision, or
    nothing at the path.
    """
    repository = repository_of(_existing(path))
    commit = repository.commit(revision)
    inside = _inside(repository, path)
    listed = _listed(repository, f"{commit}:{inside}")
    if listed is None:
        name = path.name
        return {name: _content(repository, f"{commit}:{inside}", revision, path)}
    return {name: repository.ask("cat-file", "blob", blob) for name, blob in listed.items()}


def has_revision(revision: str, folder: Path) -> bool:
    """Tell whether a revision is there; without git or a repository, there is none."""
    try:
        repository_of(_existing(folder)).commit(revision)
    except UsageError:
        return False
    return True


def _existing(path: Path) -> Path:
    """Give the folder to ask git in: the path itself, or the nearest one above it that is there."""
    real = Path(os.path.realpath(path))
    return next((folder for folder in (real, *real.parents) if os.path.isdir(folder)), Path())


def _inside(repository: Repository, path: Path) -> str:
    relative = os.path.relpath(os.path.realpath(path), os.path.realpath(repository.root))
    return "" if relative == "." else Path(relative).as_posix()


def _listed(repository: Repository, tree: str) -> Mapping[str, str] | None:
    """List the files of a folder by their names; none if it is no folder."""
    try:
        answer = repository.ask("ls-tree", "-z", tree)
    except UsageError:
        return None
    entries = [entry.partition(b"\t") for entry in answer.split(b"\0") if entry]
    return {
        os.fsdecode(name): os.fsdecode(about.split()[2]) for about, _, name in entries if about.split()[0] in _FILES
    }


def _content(repository: Repository, blob: str, revision: str, path: Path) -> bytes:
    try:
        return repository.ask("cat-file", "blob", blob)
    except UsageError as error:
        what = say("there was nothing of this name at revision '{revision}'", revision=revision)
        raise UsageError(Problem(path.as_posix(), what, say("Name another path, or a later revision."))) from error
