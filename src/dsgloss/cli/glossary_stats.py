"""dsgloss glossary stats: a glossary in figures."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.output import Output, output_option
from dsgloss.cli.terminal import console, table
from dsgloss.messages import mark, say
from dsgloss.model.data import data_of
from dsgloss.printable_json import dump
from dsgloss.store import read_terminology
from dsgloss.upkeep import Figures, figures_of

_TITLES = {
    "reviews": mark("concepts by review state"),
    "subjects": mark("concepts by subject field"),
    "pairings": mark("concepts by origin of the pairing"),
    "languages": mark("terms by language"),
    "statuses": mark("terms by status"),
    "types": mark("terms by type"),
}
_COLUMNS = (*mark("kind"), *mark("count"))
_HAVING = mark(
    "Korean term", "English term", "Korean definition", "English definition", "citation", "example", "relation"
)
_SHARES = (*mark("concepts with"), *mark("count"), *mark("share"))


@click.command("stats")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@output_option(Output.TABLE, Output.JSON)
def stats_command(path: Path, output_format: str) -> int:
    """Count the concepts and terms of a glossary, and tell how many have definitions, citations, English terms."""
    figures = figures_of(read_terminology(path))
    if output_format == Output.JSON:
        click.echo(dump(data_of(figures)), nl=False)
    else:
        _print(figures)
    return Exit.CLEAN


def _print(figures: Figures) -> None:
    out = console()
    out.print(say("Concepts: {concepts}; terms: {terms}", concepts=figures.concepts, terms=figures.terms))
    for name, (title,) in _TITLES.items():
        rows = [(say(tally.name), str(tally.count)) for tally in getattr(figures, name)]
        out.print()
        out.print(table(say(title), _COLUMNS, rows))
    rows_of_shares = [(say(one.name), str(one.count), f"{one.share:.0%}") for one in figures.coverage]
    out.print()
    out.print(table(say("coverage"), _SHARES, rows_of_shares))
