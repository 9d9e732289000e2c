"""dsgloss extract: the term pairs that texts state."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from itertools import groupby

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import Failures, documents
from dsgloss.cli.terminal import console, table
from dsgloss.extraction.mention import Mention
from dsgloss.messages import say
from dsgloss.mining import mentions_of


class Output(StrEnum):
    """How to print mentions."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"


@click.command("extract")
@click.argument("paths", nargs=-1)
@click.option(
    "--output-format",
    type=click.Choice([o.value for o in Output]),
    default=Output.TABLE.value,
    show_default=True,
)
@click.option("--all", "everything", is_flag=True, help="Show brackets that say nothing of terms, too.")
@click.option("--min-confidence", type=click.FloatRange(0, 1), default=0.0, help="Leave out what is less certain.")
@click.option("--stdin-filename", default="stdin.md", show_default=True, help="How to read standard input (-).")
def command(
    paths: tuple[str, ...],
    output_format: str,
    everything: bool,  # noqa: FBT001 - click passes flags so
    min_confidence: float,
    stdin_filename: str,
) -> int:
    """Find the Korean/English term pairs that PATHS state in brackets.

    PATHS are files, folders (walked, .gitignore respected), or - for standard input.
    """
    failures = Failures()
    found = (m for d in documents(paths, stdin_filename, failures) for m in mentions_of(d))
    kept = (m for m in found if (everything or m.relation.is_of_interest) and m.confidence >= min_confidence)
    _PRINTERS[Output(output_format)](kept)
    return Exit.FAILED if failures.count else Exit.CLEAN


def _print_table(mentions: Iterable[Mention]) -> None:
    """Print a table per document, so that it fits a narrow terminal."""
    out = console()
    path = None
    for path, found in groupby(mentions, key=lambda mention: mention.path):
        out.print(table(path, ("place", "relation", "Korean", "counterpart", "confidence"), map(_row, found)))
        out.print()
    if path is None:
        click.echo(say("these texts state no term pairs"), err=True)


def _row(m: Mention) -> list[str]:
    counterpart = ", ".join(text for text in (m.en, m.acronym, m.original, m.other) if text)
    return [f"{m.line}:{m.column}", m.relation.value, m.ko or "", counterpart, f"{m.confidence:.2f}"]


def _print_json(mentions: Iterable[Mention]) -> None:
    click.echo(json.dumps([m.model_dump(mode="json") for m in mentions], ensure_ascii=False, indent=2))


def _print_jsonl(mentions: Iterable[Mention]) -> None:
    for mention in mentions:
        click.echo(mention.model_dump_json())


_PRINTERS = {Output.TABLE: _print_table, Output.JSON: _print_json, Output.JSONL: _print_jsonl}
