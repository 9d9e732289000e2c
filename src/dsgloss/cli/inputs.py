"""The inputs of commands: files, folders, standard input, and a progress bar over them on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import click

from dsgloss.cli.failure import report
from dsgloss.cli.progress import tracked
from dsgloss.documents import walk
from dsgloss.errors import DsglossError, Problem, UsageError
from dsgloss.messages import say

STDIN = "-"


class Failures:
    """Reports documents that cannot be read as they come, each once, and remembers that there were some."""

    def __init__(self) -> None:
        self._told: set[str] = set()
        self._noticed: set[str] = set()

    @property
    def count(self) -> int:
        """How many there were."""
        return len(self._told)

    def notify(self, notices: Sequence[str]) -> None:
        """Tell what there is to know of documents that can be read, each thing once as well."""
        notify([notice for notice in notices if notice not in self._noticed])
        self._noticed.update(notices)

    def __call__(self, error: DsglossError) -> None:
        """Report one, unless that has been done: a build reads a text for its pairs, and again with its source."""
        if str(error) not in self._told:
            self._told.add(str(error))
            report(error)


def files_of(targets: Sequence[str]) -> list[Path]:
    """List the files of the targets a command was given, each once. Raises UsageError if there are no targets."""
    if not targets:
        remedy = say("Name files or folders, or - for standard input.")
        raise UsageError(Problem("PATHS", say("nothing to read was named"), remedy))
    named = groupby(targets, STDIN.__eq__)
    return [path for is_stdin, some in named for path in ([Path(STDIN)] if is_stdin else walk([*some]))]


def notify(notices: Sequence[str]) -> None:
    """Tell the reader something on standard error."""
    for notice in notices:
        click.echo(f"dsgloss: {notice}", err=True)


def with_progress(files: Sequence[Path]) -> Iterator[Path]:
    """Iterate over files; a bar with rate and remaining time stands on standard error while it is a terminal."""
    return tracked(files, files)
