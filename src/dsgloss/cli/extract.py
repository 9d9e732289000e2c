"""dsgloss extract: the term pairs that texts state."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from itertools import groupby

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import Failures
from dsgloss.cli.output import Output, output_option
from dsgloss.cli.surveys import Effort, survey_options
from dsgloss.extraction.mention import Mention
from dsgloss.messages import say
from dsgloss.model.data import data_of
from dsgloss.printable_json import Layout, dump
from dsgloss.survey import Pairs


@click.command("extract")
@click.argument("paths", nargs=-1)
@output_option(Output.TABLE, Output.JSON, Output.JSONL)
@click.option("--all", "everything", is_flag=True, help="Show brackets that say nothing of terms, too.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out what is less certain.")
@survey_options
def command(
    paths: tuple[str, ...],
    output_format: str,
    everything: bool,  # noqa: FBT001 - click passes flags so
    min_confidence: float,
    effort: Effort,
) -> int:
    """Find the Korean/English term pairs that PATHS state, and the places where they define a term.

    PATHS are files, folders (walked, .gitignore respected), or - for standard input.
    """
    failures = Failures()
    with closing(effort.survey(paths, [Pairs(effort.semantics)], failures)) as texts:
        found = (m for text in texts for m in text.mentions)
        kept = (m for m in found if (everything or m.relation.is_of_interest) and m.confidence >= min_confidence)
        _PRINTERS[Output(output_format)](kept)
    return Exit.FAILED if failures.count else Exit.CLEAN


def _print_table(mentions: Iterable[Mention]) -> None:
    """Print a table per document, so that it fits a narrow terminal."""
    from dsgloss.cli.terminal import console, table  # late: the other formats do without

    out = console()
    path = None
    for path, found in groupby(mentions, key=lambda mention: mention.path):
        with out.capture() as printed:
            out.print(table(path, ("place", "relation", "Korean", "counterpart", "confidence"), map(_row, found)))
        # Printed by click, which a progress bar on the same terminal makes room for.
        click.echo(printed.get(), color=True)
    if path is None:
        click.echo(say("these texts state no term pairs"), err=True)


def _row(m: Mention) -> list[str]:
    counterpart = ", ".join(text for text in (m.en, m.acronym, m.original, m.other) if text)
    return [f"{m.line}:{m.column}", m.relation.value, m.ko or "", counterpart, f"{m.confidence:.2f}"]


def _print_json(mentions: Iterable[Mention]) -> None:
    click.echo(dump([data_of(m) for m in mentions]), nl=False)


def _print_jsonl(mentions: Iterable[Mention]) -> None:
    for _, found in groupby(mentions, key=lambda mention: mention.path):
        click.echo("".join(dump(data_of(mention), Layout.LINE) for mention in found), nl=False)


_PRINTERS = {Output.TABLE: _print_table, Output.JSON: _print_json, Output.JSONL: _print_jsonl}
