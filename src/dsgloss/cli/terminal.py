"""Printing for people: tables, colour where the reader has a terminal, and nothing that a text could smuggle in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from dsgloss.messages import say
from dsgloss.printable import printable


def console() -> Console:
    """Give standard output as a console; NO_COLOR and FORCE_COLOR are honoured."""
    made = Console(highlight=False, soft_wrap=True)
    if not made.is_terminal:
        made = Console(highlight=False, soft_wrap=True, width=160)
    return made


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Table:
    """Make a table; cells are shown as they are, without markup."""
    made = Table(title=Text(printable(title), style="bold"), title_justify="left", box=None, pad_edge=False)
    for column in columns:
        made.add_column(say(column), overflow="fold")
    for row in rows:
        made.add_row(*(Text(printable(cell)) for cell in row))
    return made
