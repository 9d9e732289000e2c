"""dsgloss glossary induce: the glossary that the translators of existing texts follow in fact."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

import click

from dsgloss.association import merge
from dsgloss.cli import Exit
from dsgloss.cli.inputs import Failures
from dsgloss.cli.surveys import Effort, comparing_options
from dsgloss.cli.terminal import console, table
from dsgloss.errors import Problem, UsageError
from dsgloss.inducing import Induced, Rendering, concepts_of, induce, propose_in
from dsgloss.messages import mark, say
from dsgloss.model import Citation
from dsgloss.model.data import known_of
from dsgloss.printable_json import Layout, dump
from dsgloss.store.render import render_file

_SHOWN = 3
_COLUMNS = (*mark("English"), *mark("Korean"), *mark("share"), *mark("other renderings"), *mark("place"))


class Form(StrEnum):
    """How to print an induced glossary."""

    TABLE = "table"
    JSONL = "jsonl"
    TSV = "tsv"
    YAML = "yaml"


@click.command("induce")
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True))
@click.option(
    "--source",
    type=click.Path(exists=True, path_type=Path),
    help="The English texts that PATHS translate, by the same relative paths.",
)
@click.option("--limit", type=click.IntRange(min=1), help="How many terms to give at most; a table shows 50.")
@click.option("--min-count", type=click.IntRange(min=2), default=2, show_default=True,
              help="Leave out terms that are rendered less often.")  # fmt: skip
@click.option("--output-format", type=click.Choice([f.value for f in Form]), default=Form.TABLE.value,
              show_default=True)  # fmt: skip
@click.option(
    "--glossary", type=click.Path(path_type=Path), help="Write what this glossary lacks into it, as proposals."
)
@comparing_options
def induce_command(
    paths: tuple[str, ...],
    source: Path | None,
    limit: int | None,
    min_count: int,
    output_format: str,
    glossary: Path | None,
    effort: Effort,
) -> int:
    """Read off the translations in PATHS which Korean term renders which English one, and where they depart from it.

    Each English term is given with its commonest rendering and with all others, with counts and places. Bilingual
    files (PO, XLIFF, TMX ...) bring their English with them; for other texts, --source names it. Nothing is decided:
    what is written into a glossary is proposed for review.
    """
    failures = Failures()
    texts = [(text.source, counts) for text in effort.compare(paths, source, failures) if (counts := text.counts)]
    if not (texts or failures.count):
        what = say("nothing here has a source text to compare with")
        raise UsageError(Problem(" ".join(paths), what, say("Name the folder of the source texts with --source.")))
    found = induce(merge(counts for _, counts in texts), min_count)
    form = Form(output_format)
    _PRINTERS[form](found[: limit or (50 if form is Form.TABLE else None)])
    if glossary is not None:
        for file in propose_in(glossary, found[:limit], [text for text, _ in texts]) or [None]:
            click.echo(say("wrote {file}", file=file.as_posix()) if file else say("nothing to change"), err=True)
    return Exit.FAILED if failures.count else Exit.CLEAN


def _print_table(found: Sequence[Induced]) -> None:
    if not found:
        click.echo(say("no term is rendered often enough to tell"), err=True)
        return
    title = say("{count} terms as the translations render them, the commonest first", count=len(found))
    console().print(table(title, _COLUMNS, map(_row, found)))


def _row(found: Induced) -> list[str]:
    others = ", ".join(f"{other.ko} {other.count}" for other in found.outliers)
    first = found.outliers[0].places[0] if found.outliers else None
    return [
        found.en,
        f"{found.majority.ko} {found.majority.count}",
        f"{found.share:.0%}",
        others,
        _place(first) if first else "",
    ]


def _print_jsonl(found: Sequence[Induced]) -> None:
    for one in found:
        click.echo(dump(known_of(one), Layout.LINE), nl=False)


def _print_tsv(found: Sequence[Induced]) -> None:
    """Write a term list that `lint --glossary` takes: the majority as the term, what departs from it as a note."""
    lines = io.StringIO()
    writer = csv.writer(lines, csv.excel_tab, quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n")
    writer.writerow(("en", "ko", "status", "note"))
    writer.writerows((one.en, one.majority.ko, "preferred", _note(one)) for one in found)
    click.echo(lines.getvalue(), nl=False)


def _note(found: Induced) -> str:
    return "; ".join([str(found.majority.count), *map(_outlier, found.outliers)])


def _outlier(rendering: Rendering) -> str:
    return f"{rendering.ko} {rendering.count}: " + ", ".join(map(_place, rendering.places[:_SHOWN]))


def _place(citation: Citation) -> str:
    return f"{citation.source}:{citation.line}:{citation.column}"


def _print_yaml(found: Sequence[Induced]) -> None:
    click.echo(render_file(concepts_of(found)), nl=False)


_PRINTERS = {Form.TABLE: _print_table, Form.JSONL: _print_jsonl, Form.TSV: _print_tsv, Form.YAML: _print_yaml}
