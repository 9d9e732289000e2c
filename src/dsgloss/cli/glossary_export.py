"""dsgloss glossary export: the glossary as other programs read it."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.cli import Exit
from dsgloss.errors import Problem, UsageError
from dsgloss.exchange import FORMATS, Concepts, ExchangeFormat, Terms, chosen, format_for
from dsgloss.messages import say
from dsgloss.model import Terminology
from dsgloss.printable import printable
from dsgloss.store import read_terminology

_BINARY = {"xlsx"}


@click.command("export")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--format", "kind", type=click.Choice([*FORMATS]),
              help="By default that of the output's suffix, else tbx.")  # fmt: skip
@click.option("--output", "-o", type=click.Path(path_type=Path), help="By default standard output.")
@click.option("--concepts", type=click.Choice([c.value for c in Concepts]), default=Concepts.ACCEPTED.value,
              show_default=True, help="Which concepts go out.")  # fmt: skip
@click.option("--terms", type=click.Choice([t.value for t in Terms]), default=Terms.ALL.value, show_default=True,
              help="Which of their terms go out.")  # fmt: skip
def export_command(path: Path, kind: str | None, output: Path | None, concepts: str, terms: str) -> int:
    """Write the glossary at PATH in the format of another program.

    What the format cannot carry is told on standard error. `tbx` and `json` carry everything.
    """
    writer = _writer(kind, output)
    glossary = read_terminology(path)
    going = chosen(glossary, Concepts(concepts), Terms(terms))
    exported = writer.write(going)
    for loss in exported.losses:
        click.echo(f"dsgloss: {printable(str(loss))}", err=True)
    _tell_left_out(glossary, going)
    if output is None:
        click.echo(exported.data, nl=False)
    else:
        write_all({output: exported.data})
        click.echo(say("wrote {file}", file=output.as_posix()), err=True)
    return Exit.CLEAN


def _writer(kind: str | None, output: Path | None) -> ExchangeFormat:
    if kind is None and output is not None:
        return format_for(output.as_posix())
    found = FORMATS[kind or "tbx"]
    if output is None and found.name in _BINARY:
        what = say("'{format}' is no text to print", format=found.name)
        raise UsageError(Problem("--format", what, say("Name a file with --output.")))
    return found


def _tell_left_out(glossary: Terminology, going: Terminology) -> None:
    left = len(glossary) - len(going)
    if left:
        told = say("{count} concepts stay behind; --concepts chooses", count=left)
        click.echo(f"dsgloss: {told}", err=True)
