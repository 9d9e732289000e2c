"""The two sides of a comparison: a folder, a file, or either of them as it was at a git revision."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from dsgloss.errors import DsglossError, Problem, UsageError
from dsgloss.messages import say
from dsgloss.model import Terminology
from dsgloss.revisions.files import files_at
from dsgloss.store import read_terminology


@dataclass(frozen=True, slots=True)
class Side:
    """A state of a glossary: where it lies, and the revision at which it is meant; none is what is on disk."""

    path: Path
    revision: str | None = None

    def __str__(self) -> str:
        """Write the side as people name it."""
        return f"{self.revision}:{self.path.as_posix()}" if self.revision is not None else self.path.as_posix()

    def read(self) -> Terminology:
        """Read the glossary. Raises UsageError if git has no such thing, else as `read_terminology` does."""
        return read_terminology(self.path) if self.revision is None else read_at(self.revision, self.path)


def side(named: str, glossary: Path) -> Side:
    """Tell what a name means: what exists on disk, else `REVISION:PATH`, else the glossary at a revision.

    >>> str(side("HEAD", Path("glossary"))), str(side("v1.0.0:terms/ml.yaml", Path("glossary")))
    ('HEAD:glossary', 'v1.0.0:terms/ml.yaml')
    """
    if os.path.exists(named):
        return Side(Path(named))
    revision, _, path = named.partition(":")
    return Side(Path(path) if path else glossary, revision)


def read_at(revision: str, path: Path) -> Terminology:
    """Read a glossary as it was at a revision. Raises UsageError if git has no such thing."""
    try:
        files = files_at(revision, path)
    except UsageError as error:
        remedy = say("Name a folder, a file, a git revision, or REVISION:PATH.")
        raise UsageError(*(Problem(p.where, p.what, remedy) for p in error.problems)) from error
    with TemporaryDirectory(prefix="dsgloss-") as folder:
        here = Path(folder) / path.name if [*files] == [path.name] else Path(folder)
        for name, content in files.items():
            (Path(folder) / name).write_bytes(content)
        try:
            return read_terminology(here)
        except DsglossError as error:
            raise type(error)(*(_as_named(p, here, Side(path, revision)) for p in error.problems)) from error


def _as_named(problem: Problem, copy: Path, side_: Side) -> Problem:
    return Problem(problem.where.replace(copy.as_posix(), str(side_), 1), problem.what, problem.remedy)
