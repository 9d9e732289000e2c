"""dsgloss lookup: a term by whatever a person types."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.terminal import console
from dsgloss.glossary import Glossary
from dsgloss.lookup import Match
from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, name_of
from dsgloss.printable import printable


class Output(StrEnum):
    """How to print results."""

    TEXT = "text"
    JSON = "json"


@click.command("lookup")
@click.argument("query", nargs=-1, required=True)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option("--limit", type=click.IntRange(min=1), default=5, show_default=True)
@click.option(
    "--output-format",
    type=click.Choice([o.value for o in Output]),
    default=Output.TEXT.value,
    show_default=True,
)
def command(query: tuple[str, ...], glossary: Path, limit: int, output_format: str) -> int:
    """Look QUERY up: Korean or English, inflected or misspaced, an acronym, initial consonants, or nearly right.

    The exit code is 1 if nothing fits.
    """
    matches = Glossary.load(glossary).lookup(" ".join(query), limit)
    if output_format == Output.JSON:
        click.echo(json.dumps([_data(match) for match in matches], ensure_ascii=False, indent=2))
    elif matches:
        for match in matches:
            _print(match)
    else:
        click.echo(say("nothing in the glossary fits '{query}'", query=printable(" ".join(query))), err=True)
    return Exit.CLEAN if matches else Exit.FINDINGS


def _data(match: Match) -> dict[str, object]:
    concept = match.concept.model_dump(mode="json", exclude_defaults=True)
    return {"term": match.term, "reason": match.reason.value, "score": match.score, "concept": concept}


def _print(match: Match) -> None:
    out = console()
    concept = match.concept
    out.print(f"[bold]{_names(concept, KOREAN)}[/bold]  {_names(concept, ENGLISH)}  [dim]{concept.id}[/dim]")
    definition = concept.definition(language()) or concept.definition(KOREAN)
    if definition:
        out.print(f"  {printable(definition)}", markup=False)
    for tag in dict.fromkeys(term.language for term in concept.terms if term.language not in {KOREAN, ENGLISH}):
        texts = ", ".join(term.text for term in concept.approved(tag))
        out.print(f"  {name_of(tag, language())}: {printable(texts)}", markup=False)
    avoid = [t.text for t in concept.terms if t.status in {Status.DEPRECATED, Status.SUPERSEDED}]
    if avoid:
        out.print("  " + say("not: {terms}", terms=printable(", ".join(avoid))), markup=False)
    why = say("matched '{term}' ({reason})", term=match.term, reason=say(match.reason.value))
    out.print(f"  {printable(why)}", style="dim", markup=False)


def _names(concept: Concept, language: str) -> str:
    from rich.markup import escape

    return escape(printable(" · ".join(term.text for term in concept.approved(language)))) or "—"
