"""dsgloss suggest: terms for which nothing states a counterpart yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import closing
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import Failures
from dsgloss.cli.output import Output, output_option
from dsgloss.cli.surveys import Effort, survey_options
from dsgloss.cli.terminal import console, table
from dsgloss.glossary import Glossary
from dsgloss.messages import mark, say
from dsgloss.model.data import known_of
from dsgloss.printable_json import Layout, dump
from dsgloss.survey import Pairs, Phrases, Surveyed
from dsgloss.termhood import MIN_COUNT, CountsByKey, Suggestion, keys_of_pairs, keys_of_terms, merge, rank, weakest

_GLOSSARY = Path("glossary")
_COLUMNS = (
    *(*mark("Korean"), *mark("termhood"), *mark("count"), *mark("documents"), *mark("place")),
    *(*mark("weakest evidence"), *mark("variants")),
)
_PARTS = (
    *(*mark("salience"), *mark("freedom"), *mark("productivity"), *mark("contrast")),
    *(*mark("technical"), *mark("length"), *mark("nominal"), *mark("korean")),
)
"""The names of evidence, marked for translation."""


@click.command("suggest")
@click.argument("paths", nargs=-1)
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    help="Leave out the terms of this glossary; by default of ./glossary, if it is there.",
)
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True, help="How many to show at most.")
@click.option(
    "--min-count",
    type=click.IntRange(min=1),
    default=MIN_COUNT,
    show_default=True,
    help="Leave out what the texts use less often.",
)
@output_option(Output.TABLE, Output.JSON, Output.JSONL)
@survey_options
def command(
    paths: tuple[str, ...],
    glossary: Path | None,
    limit: int,
    min_count: int,
    output_format: str,
    effort: Effort,
) -> int:
    """Rank the Korean terms of PATHS that have no counterpart yet, for a person to complete the glossary.

    Left out are the terms that the glossary has, and those whose counterpart the texts state in brackets:
    `dsgloss build` proposes these. The ranking is a suggestion; the evidence says what it rests on.
    """
    known = {*_terms_of(glossary)}
    failures = Failures()
    with closing(effort.survey(paths, [Pairs(effort.semantics), Phrases()], failures)) as texts:
        counts = merge(_counted(texts, known))
    _PRINTERS[Output(output_format)](rank(counts, known, min_count)[:limit])
    return Exit.FAILED if failures.count else Exit.CLEAN


def _terms_of(glossary: Path | None) -> Set[str]:
    if glossary is None and not _GLOSSARY.exists():
        return frozenset()
    return keys_of_terms(Glossary.load(glossary or _GLOSSARY))


def _counted(texts: Iterable[Surveyed], known: set[str]) -> Iterator[CountsByKey]:
    """Give the phrases of texts as they pass by; the terms for which these state a counterpart become known."""
    for text in texts:
        known |= keys_of_pairs(text.mentions)
        yield text.phrases


def _print_table(suggestions: Sequence[Suggestion]) -> None:
    if not suggestions:
        click.echo(say("there is nothing to suggest"), err=True)
        return
    title = say("{count} terms that may lack a counterpart, the likeliest first", count=len(suggestions))
    console().print(table(title, _COLUMNS, map(_row, suggestions)))


def _row(found: Suggestion) -> list[str]:
    first = found.citations[0]
    return [
        found.ko,
        f"{found.termhood:.2f}",
        str(found.count),
        str(found.documents),
        f"{first.source}:{first.line}:{first.column}",
        ", ".join(f"{say(name)} {value:.2f}" for name, value in weakest(found.evidence)),
        ", ".join(found.variants),
    ]


def _print_json(suggestions: Sequence[Suggestion]) -> None:
    click.echo(dump([known_of(found) for found in suggestions]), nl=False)


def _print_jsonl(suggestions: Sequence[Suggestion]) -> None:
    for found in suggestions:
        click.echo(dump(known_of(found), Layout.LINE), nl=False)


_PRINTERS = {Output.TABLE: _print_table, Output.JSON: _print_json, Output.JSONL: _print_jsonl}
