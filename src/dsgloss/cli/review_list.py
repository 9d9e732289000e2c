"""The list of proposals, for people and for programs."""

from __future__ import annotations

from collections.abc import Sequence

import click

from dsgloss.cli.output import Output
from dsgloss.cli.terminal import console, table
from dsgloss.errors import Where
from dsgloss.messages import mark, say
from dsgloss.model import ENGLISH, KOREAN, Citation
from dsgloss.model.data import data_of, known_of
from dsgloss.printable_json import dump
from dsgloss.reviewing import Desk, Sources, Supported

_COLUMNS = (
    *(*mark("concept"), *mark("Korean"), *mark("English"), *mark("confidence"), *mark("texts")),
    *(*mark("citations"), *mark("place")),
)


def print_list(proposals: Sequence[Supported], output: Output, desk: Desk) -> None:
    """Print proposals in their order; JSON is a list of objects."""
    sources = Sources(desk.terminology, desk.folder)
    if output is Output.JSON:
        click.echo(dump([_data(each, sources) for each in proposals]), nl=False)
    elif not proposals:
        click.echo(say("there is nothing to review"), err=True)
    else:
        title = say("Proposals, the best supported first: {count}", count=len(proposals))
        console().print(table(title, _COLUMNS, [_row(each, sources) for each in proposals]))


def place(citation: Citation, sources: Sources) -> str:
    """Name the place of a citation so that an editor can open it, if its text is there."""
    path = sources.path(citation.source)
    return str(Where(path.as_posix() if path else citation.source, citation.line, citation.column))


def confidence_of(each: Supported) -> str:
    """Write how sure extraction is of a proposal; a dash if nothing is known."""
    return "—" if each.support.confidence is None else f"{each.support.confidence:.2f}"


def _terms(each: Supported, language: str) -> list[str]:
    return [term.text for term in each.concept.terms_in(language)]


def _row(each: Supported, sources: Sources) -> list[str]:
    first = [place(citation, sources) for citation in each.concept.citations[:1]]
    names = [" · ".join(_terms(each, language)) for language in (KOREAN, ENGLISH)]
    counts = [str(each.support.texts), str(each.support.citations)]
    return [each.concept.id, *names, confidence_of(each), *counts, *(first or ["—"])]


def _data(each: Supported, sources: Sources) -> dict[str, object]:
    first = next(iter(each.concept.citations), None)
    path = sources.path(first.source) if first else None
    association, seen = each.support.association, each.concept.review.date
    return {
        "id": each.concept.id,
        "ko": _terms(each, KOREAN),
        "en": _terms(each, ENGLISH),
        "confidence": each.support.confidence,
        "texts": each.support.texts,
        "citations": each.support.citations,
        "relations": {kind.value: count for kind, count in each.relations.items()},
        "association": data_of(association) if association else None,
        "first": known_of(first) | {"path": path.as_posix() if path else None} if first else None,
        "skipped": seen.isoformat() if seen else None,
    }
