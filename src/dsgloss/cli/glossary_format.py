"""dsgloss glossary format: files of a glossary in their canonical form, with the comments where they were."""

from __future__ import annotations

import difflib
from contextlib import nullcontext
from enum import Enum
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.lock import locked
from dsgloss.printable import printable
from dsgloss.store import read_shelf, refuse_term_list, write_texts
from dsgloss.store.canonical import formatted_texts


class Mode(Enum):
    """What to do about files that are not canonical."""

    WRITE = "write"
    CHECK = "check"
    DIFF = "diff"


@click.command("format")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--check", "mode", flag_value=Mode.CHECK, type=Mode,
              help="Write nothing; name the files that would change.")  # fmt: skip
@click.option("--diff", "mode", flag_value=Mode.DIFF, type=Mode, help="Write nothing; show what would change.")
def format_command(path: Path, mode: Mode | None) -> int:
    """Bring the files of a glossary into their canonical form: fields in order, one term a line, quotes where needed.

    The order of the concepts, what they say, and all comments stay. With --check or --diff, the exit code is 1 if
    something would change.
    """
    refuse_term_list(path)
    with locked(path) if mode is None else nullcontext():
        shelf = read_shelf(path)
        texts = formatted_texts(shelf)
        if mode is None:
            write_texts(shelf, texts)
    if mode is Mode.DIFF:
        for file, text in texts.items():
            _show(file.as_posix(), shelf.texts[file], text)
    else:
        for file in sorted(texts):
            click.echo(printable(file.as_posix()))
    return Exit.FINDINGS if texts and mode is not None else Exit.CLEAN


def _show(name: str, old: str, new: str) -> None:
    before, after = (text.replace("\r\n", "\n").splitlines() for text in (old, new))
    for line in difflib.unified_diff(before, after, name, name, lineterm=""):
        click.echo(printable(line))
