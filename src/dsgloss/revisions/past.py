"""The past of one file: the commits that changed it, each with what it held then and just before."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from dsgloss.errors import UsageError
from dsgloss.revisions.git import Repository, repository_of


@dataclass(frozen=True, slots=True)
class Change:
    """A commit that changed a file."""

    commit: str
    """The commit's full name."""
    after: bytes | None
    """What the file held from then on; nothing if it went."""
    before: tuple[bytes | None, ...]
    """What it held before, on each line of development that came together here."""
    is_cut: bool
    """Whether a shallow clone ends here, so that nobody knows what was before."""


def changes_of(file: Path) -> Iterator[Change]:
    """Go back through the commits that changed a file, the latest first, as git tells them from HEAD.

    Raises UsageError if there is no git, no repository or no commit.
    """
    repository, path = _named(file)
    ends = _ends(repository)

    @cache
    def content(commit: str) -> bytes | None:
        return _content(repository, f"{commit}:{path}")

    listed = repository.ask("rev-list", "--topo-order", "--parents", "HEAD", "--", path)
    for line in os.fsdecode(listed).splitlines():
        commit, *parents = line.split()
        yield Change(commit, content(commit), tuple(map(content, parents)), commit in ends)


def came_from_elsewhere(file: Path, commit: str) -> bool:
    """Tell whether a file that a commit brought had another name before. Raises UsageError as `changes_of` does."""
    repository, path = _named(file)
    begun = repository.ask("log", "--follow", "--diff-filter=A", "--format=%H", commit, "--", path)
    return os.fsdecode(begun).split() not in ([], [commit])


def _named(file: Path) -> tuple[Repository, str]:
    repository = repository_of(Path(os.path.realpath(file.parent)))
    path = os.path.relpath(os.path.realpath(file), os.path.realpath(repository.root))
    return repository, Path(path).as_posix()


def _content(repository: Repository, blob: str) -> bytes | None:
    try:
        return repository.ask("cat-file", "blob", blob)
    except UsageError:
        return None


def _ends(repository: Repository) -> frozenset[str]:
    """List the commits at which a shallow clone ends; of a whole one, there are none."""
    named = os.fsdecode(repository.ask("rev-parse", "--git-path", "shallow")).removesuffix("\n")
    try:
        return frozenset((repository.root / named).read_text(encoding="ascii").split())
    except OSError:
        return frozenset()
