"""Saying what went wrong: one line per problem, on standard error."""

from __future__ import annotations

import click

from dsgloss.errors import DsglossError
from dsgloss.printable import printable


def report(error: DsglossError) -> None:
    """Print the problems of an error."""
    for problem in error.problems:
        click.echo(f"dsgloss: {printable(str(problem))}", err=True)
