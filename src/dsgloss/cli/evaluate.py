"""dsgloss evaluate: how well mining does on labelled brackets, beside two baselines."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import with_progress
from dsgloss.cli.output import Output, output_option
from dsgloss.cli.surveys import semantic_option
from dsgloss.cli.terminal import console, table
from dsgloss.evaluation import Report, evaluate
from dsgloss.evaluation.tables import line, sheets
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.printable import printable
from dsgloss.printable_json import dump
from dsgloss.survey import Semantics


@click.command("evaluate")
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@output_option(Output.TABLE, Output.JSON)
@semantic_option
@click.option("--errors", "details", flag_value="errors", help="List the brackets that dsgloss gets wrong, too.")
def command(gold: Path, paths: tuple[Path, ...], output_format: str, semantics: str, details: str | None) -> int:
    """Measure extraction on labelled brackets, side by side with two baselines.

    GOLD is a tab-separated file with the columns file, line, column, label (P pair, S synonym, W not scored,
    N nothing), relation, ko, en and acronym, and optionally id and corpus. PATHS hold the texts: a row's text is
    PATH/corpus/ko/file, PATH/corpus/file or PATH/file.
    """
    report = evaluate(gold, paths, with_progress, Semantics(semantics))
    for where in report.astray:
        said = say("{where}: no bracket opens there; has the text changed since it was labelled?", where=where)
        click.echo(f"dsgloss: {printable(said)}", err=True)
    if output_format == Output.JSON:
        click.echo(dump(data_of(report)), nl=False)
    else:
        _print(report)
        for mistake in report.systems[0].mistakes if details else ():
            click.echo(printable(line(mistake)))
    return Exit.CLEAN


def _print(report: Report) -> None:
    out = console()
    for sheet in sheets(report):
        out.print(table(sheet.title, sheet.columns, sheet.rows))
        out.print()
