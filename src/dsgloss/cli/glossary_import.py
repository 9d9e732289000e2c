"""dsgloss glossary import: the terms of other programs, taken into the glossary."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import STDIN
from dsgloss.documents.contents import contents
from dsgloss.errors import Problem, UnreadableError, UsageError
from dsgloss.exchange import (
    FORMATS,
    Acceptance,
    MergeReport,
    format_for,
    merge_into,
    read_with_columns,
)
from dsgloss.messages import say
from dsgloss.printable import printable


@click.command("import")
@click.argument("file")
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option("--format", "kind", type=click.Choice([*FORMATS]), help="By default that of the file's suffix.")
@click.option("--columns", help="Which column of a table is which, such as ko=번역,en=원문.")
@click.option("--accept", "acceptance", flag_value=Acceptance.AS_WRITTEN, type=click.UNPROCESSED,
              default=Acceptance.PROPOSED, help="Take new concepts as decided, not as proposals.")  # fmt: skip
def import_command(file: str, glossary: Path, kind: str | None, columns: str | None, acceptance: Acceptance) -> int:
    """Take the terms of FILE, or of standard input (-), into a glossary, creating it if it is not there.

    Concepts that the glossary has gain the terms and definitions they lack; others are proposed for review. Nothing
    that a person wrote or decided is changed: what the file says otherwise is told.
    """
    if file == STDIN and kind is None:
        raise UsageError(Problem(file, say("standard input has no name"), say("Name the format with --format.")))
    known = FORMATS[kind] if kind else format_for(file)
    data = _bytes(file)
    imported = read_with_columns(known, data, file, columns) if columns else known.read(data, file)
    for loss in imported.losses:
        click.echo(f"dsgloss: {printable(str(loss))}", err=True)
    _print(merge_into(glossary, imported.terminology, acceptance))
    return Exit.CLEAN


def _bytes(file: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if file == STDIN else contents(Path(file))
    except OSError as error:
        what = say("cannot be read: {reason}", reason=error.strerror or str(error))
        raise UnreadableError(Problem(file, what, say("Check the name and the permissions."))) from error


def _print(report: MergeReport) -> None:
    for contradiction in report.contradictions:
        what = say("{concept}: {what}; the glossary stays as it is", concept=contradiction.concept,
                   what=contradiction.what)  # fmt: skip
        click.echo(f"dsgloss: {printable(what)}", err=True)
    counts = {"added": len(report.added), "grown": len(report.grown), "known": report.known}
    click.echo(say("{added} concepts are new, {known} were known, {grown} of them gained something", **counts))
    for file in report.files:
        click.echo(say("wrote {file}", file=file.as_posix()))
    if not report.files:
        click.echo(say("nothing to change"))
