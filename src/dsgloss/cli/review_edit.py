"""Editing an entry in the person's editor, as often as it takes; what was written is never thrown away unasked."""

from __future__ import annotations

from collections.abc import Callable

import click

from dsgloss.cli.failure import report
from dsgloss.errors import DsglossError
from dsgloss.messages import say
from dsgloss.model import Concept
from dsgloss.reviewing import parse_entry
from dsgloss.store.render import render_concept


def edited(concept: Concept, check: Callable[[Concept], object]) -> Concept | None:
    """Let a person edit an entry until it can be read and `check` does not raise DsglossError; None if they leave it.

    What is wrong is told, and the editor opens again with what was written.
    """
    text = render_concept(concept)
    while True:
        written = _written(text)
        if written is None:
            return None
        text = written
        try:
            entry = parse_entry(text, f"{concept.id}.yaml")
            if entry != concept:
                check(entry)
        except DsglossError as error:
            report(error)
            click.echo(say("e edits it again, d discards what was written"))
            if not _again():
                return None
        else:
            return entry if entry != concept else None


def _written(text: str) -> str | None:
    try:
        return click.edit(text, extension=".yaml")
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return None


def _again() -> bool:
    while True:
        typed = click.getchar().lower()
        if typed in {"e", "d", "ㄷ", "ㅇ"}:
            return typed in {"e", "ㄷ"}
