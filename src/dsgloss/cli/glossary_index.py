"""dsgloss glossary index: pages on which a forge shows the glossary to those who browse its files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import nullcontext
from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.cli import Exit
from dsgloss.errors import Problem, UsageError
from dsgloss.leftovers import sweep
from dsgloss.lock import locked
from dsgloss.messages import say
from dsgloss.printable import printable
from dsgloss.store import is_term_list, read_shelf
from dsgloss.upkeep import index_texts, is_ours, stale_pages


@click.command("index")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--check", is_flag=True, help="Write nothing; name the pages that are out of date.")
def index_command(path: Path, check: bool) -> int:  # noqa: FBT001 - an option of the command line
    """Write README.md and index/ of a glossary folder: tables in Korean and in English order that link to the entries.

    With --check, the exit code is 1 if a page is out of date.
    """
    if is_term_list(path):
        what = say("index pages belong to a folder, this is one file")
        raise UsageError(Problem(path.as_posix(), what, say("Name a glossary folder.")))
    with nullcontext() if check else locked(path):
        shelf = read_shelf(path)
        texts = index_texts(shelf)
        stale = stale_pages(shelf, texts)
        changed = {file: text.encode() for file, text in texts.items() if not file.exists() or _differs(file, text)}
        if not check:
            _refuse_to_overwrite(changed)
            sweep(file.parent for file in texts)
            _write(changed, stale)
    for file in sorted([*changed, *stale]):
        click.echo(printable(file.as_posix()))
    return Exit.FINDINGS if check and (changed or stale) else Exit.CLEAN


def _differs(file: Path, text: str) -> bool:
    # Where git writes other line ends into the working tree, a page is no less up to date.
    return file.read_bytes().replace(b"\r\n", b"\n") != text.encode()


def _refuse_to_overwrite(files: Iterable[Path]) -> None:
    problems = [
        Problem(file.as_posix(), say("a person wrote this page"), say("Rename it; the index page takes its place."))
        for file in files
        if file.exists() and not is_ours(file)
    ]
    if problems:
        raise UsageError(*problems)


def _write(changed: Mapping[Path, bytes], stale: Iterable[Path]) -> None:
    write_all(changed)
    for file in stale:
        file.unlink()
