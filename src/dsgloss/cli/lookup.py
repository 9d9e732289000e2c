"""dsgloss lookup: a term by whatever a person types."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.glossary import Glossary
from dsgloss.lookup import Match
from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, name_of
from dsgloss.model.data import said_by
from dsgloss.printable import Style, paint, printable
from dsgloss.printable_json import dump


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
        click.echo(dump([_data(match) for match in matches]), nl=False)
    elif matches:
        for match in matches:
            _print(match)
    else:
        click.echo(say("nothing in the glossary fits '{query}'", query=printable(" ".join(query))), err=True)
    return Exit.CLEAN if matches else Exit.FINDINGS


def _data(match: Match) -> dict[str, object]:
    concept = said_by(match.concept)
    return {"term": match.term, "reason": match.reason.value, "score": match.score, "concept": concept}


def _print(match: Match) -> None:
    concept = match.concept
    names = paint(_names(concept, KOREAN), Style.BOLD), _names(concept, ENGLISH), paint(concept.id, Style.DIM)
    click.echo("  ".join(names))
    definition = concept.definition(language()) or concept.definition(KOREAN)
    if definition:
        click.echo(f"  {printable(definition)}")
    for tag in dict.fromkeys(term.language for term in concept.terms if term.language not in {KOREAN, ENGLISH}):
        texts = ", ".join(term.text for term in concept.approved(tag))
        click.echo(f"  {name_of(tag, language())}: {printable(texts)}")
    avoid = [t.text for t in concept.terms if t.status in {Status.DEPRECATED, Status.SUPERSEDED}]
    if avoid:
        click.echo("  " + say("not: {terms}", terms=printable(", ".join(avoid))))
    why = say("matched '{term}' ({reason})", term=match.term, reason=say(match.reason.value))
    click.echo(paint(f"  {printable(why)}", Style.DIM))


def _names(concept: Concept, language: str) -> str:
    return printable(" · ".join(term.text for term in concept.approved(language))) or "—"
