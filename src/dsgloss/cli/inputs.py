"""The inputs of commands: files, folders, standard input, and a progress bar over them on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import click

from dsgloss.cli.failure import report
from dsgloss.documents import Document, decode, load_document, parse_document, walk
from dsgloss.errors import DsglossError, Problem, UsageError
from dsgloss.messages import say

STDIN = "-"


class Failures:
    """Reports documents that cannot be read as they come, and remembers that there were some."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: DsglossError) -> None:
        """Report one."""
        self.count += 1
        report(error)


def documents(
    targets: Sequence[str], stdin_filename: str, on_error: Callable[[DsglossError], None]
) -> Iterator[Document]:
    """Read the documents a command was given; a bar shows the progress on a terminal."""
    if not targets:
        remedy = say("Name files or folders, or - for standard input.")
        raise UsageError(Problem("PATHS", say("nothing to read was named"), remedy))
    files = [path for target in targets for path in ([Path(STDIN)] if target == STDIN else walk([target]))]
    for path in with_progress(files):
        try:
            yield read(path, stdin_filename)
        except DsglossError as error:
            on_error(error)


def read(path: Path, stdin_filename: str) -> Document:
    """Read a file, or standard input under a name; notices, such as of an old encoding, go to standard error."""
    if path == Path(STDIN):
        decoded = decode(sys.stdin.buffer.read(), stdin_filename)
        document = parse_document(decoded.text, stdin_filename)
    else:
        loaded = load_document(path)
        document, decoded = loaded.document, loaded.decoded
    for notice in decoded.notices:
        click.echo(f"dsgloss: {notice}", err=True)
    return document


def with_progress(files: Sequence[Path]) -> Iterator[Path]:
    """Iterate over files; a bar with rate and remaining time stands on standard error while it is a terminal."""
    if not sys.stderr.isatty() or len(files) < 2:
        yield from files
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(files, description=say("reading"), console=Console(stderr=True), transient=True)
