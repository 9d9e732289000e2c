"""Reading a table whose columns a user names."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath

from dsgloss.documents.decoding import decode
from dsgloss.errors import Problem, UsageError
from dsgloss.exchange.format import ExchangeFormat, Imported
from dsgloss.exchange.tables.columns import EXAMPLE
from dsgloss.exchange.tables.own import Table
from dsgloss.exchange.tables.presets import Preset
from dsgloss.exchange.tables.read import read_lines
from dsgloss.exchange.tables.xlsx import Xlsx, read_xlsx
from dsgloss.messages import say
from dsgloss.store.term_list import COLUMNS, lines_of


def columns_given(text: str) -> Mapping[str, str]:
    """Read `ko=번역,en=원문`: for columns of a term list, the names that the table has for them.

    Raises UsageError if it is not of that form.

    >>> columns_given("ko=번역, en=원문")
    {'ko': '번역', 'en': '원문'}
    """
    pairs = [part.partition("=") for part in text.split(",")]
    given = {column.strip(): name.strip() for column, _, name in pairs}
    if not all(given.values()) or len(given) < len(pairs):
        what = say("'{text}' does not name columns", text=text)
        raise UsageError(Problem("--columns", what, say("Write them like {example}.", example=EXAMPLE)))
    for column in given:
        if column not in COLUMNS:
            what = say("unknown column '{name}'", name=column)
            raise UsageError(Problem("--columns", what, say("Use one of: {known}.", known=", ".join(COLUMNS))))
    return given


def read_with_columns(kind: ExchangeFormat, data: bytes, path: str, columns: str) -> Imported:
    """Read a table whose columns are named in `columns`; raises UsageError if the format is no table."""
    given = columns_given(columns)
    if isinstance(kind, Xlsx):
        return read_xlsx(data, path, given)
    if isinstance(kind, Table | Preset):
        return read_lines(lines_of(decode(data, path).text, kind.separator, path), path, given)
    what = say("'{format}' has no columns to name", format=kind.name)
    raise UsageError(Problem(PurePath(path).as_posix(), what, say("Leave --columns out, or use csv, tsv or xlsx.")))
