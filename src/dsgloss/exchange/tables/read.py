"""The rows of a table as a terminology: its columns are found, its values fitted to those of a term list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.draft import subject_of
from dsgloss.exchange.format import Imported
from dsgloss.exchange.tables.columns import EXAMPLE, Columns, columns_by_content, is_tag, named_columns
from dsgloss.exchange.tally import Tally
from dsgloss.exchange.tbx.categories import status_of
from dsgloss.messages import say
from dsgloss.model import Status, Terminology
from dsgloss.model.values import SLUG
from dsgloss.store.term_list import Line, concepts_of

_HEADER_WITHIN = 10
_STATUSES: Mapping[str, Status] = {
    "권장": Status.PREFERRED,
    "표준": Status.PREFERRED,
    "승인": Status.PREFERRED,
    "approved": Status.PREFERRED,
    "허용": Status.ADMITTED,
    "금지": Status.DEPRECATED,
    "비권장": Status.DEPRECATED,
    "폐기": Status.SUPERSEDED,
}


@dataclass(frozen=True, slots=True)
class _Table:
    """A table whose columns are known: its header, if it has one, and the rows below."""

    columns: Columns
    rows: Sequence[Line]
    header: Sequence[str] = ()
    tally: Tally = field(default_factory=Tally)


def read_lines(lines: Iterable[Line], path: str, given: Mapping[str, str] | None = None) -> Imported:
    """Read the rows of a table.

    `given` maps columns of a term list to the names that the table has for them. Raises GlossaryError if no column
    of Korean terms is found, or with all problems of values that contradict each other.
    """
    table = _table([line for line in lines if any(cell.strip() for cell in line.cells)], path, given)
    _note_unknown(table)
    header = [*dict.fromkeys(table.columns.values())]
    fitted = [Line(row.number, [_cell(table, row, column) for column in header]) for row in table.rows]
    return Imported(Terminology(concepts=concepts_of(header, fitted, path)), table.tally.losses)


def _table(lines: Sequence[Line], path: str, given: Mapping[str, str] | None) -> _Table:
    for number, line in enumerate(lines[:_HEADER_WITHIN]):
        columns = named_columns(line.cells, given)
        is_header = "ko" in columns.values() and (len(columns) > 1 or len(line.cells) == 1)
        if is_header and not _names_its_languages(line, lines[number + 1 :]):
            return _Table(columns, lines[number + 1 :], line.cells)
    columns = {} if given else columns_by_content([line.cells for line in lines])
    if not columns:
        what = say("no column of Korean terms is found")
        remedy = say("Say with --columns which column is which, such as {example}.", example=EXAMPLE)
        raise GlossaryError(Problem(str(Where(path, lines[0].number if lines else 1)), what, remedy))
    return _Table(columns, lines)


def _names_its_languages(line: Line, below: Sequence[Line]) -> bool:
    """Tell whether a row is a pair with its languages behind it, as every row of what DeepL exports."""
    languages = line.cells[2:4]
    following = below[0].cells[2:4] if below else languages
    return len(languages) == 2 and all(map(is_tag, languages)) and following == languages


def _note_unknown(table: _Table) -> None:
    """Note the columns that have no place."""
    for row in table.rows:
        for number, cell in enumerate(row.cells):
            if number not in table.columns and cell.strip() and not (not table.header and is_tag(cell)):
                name = table.header[number].strip() if number < len(table.header) else str(number + 1)
                table.tally.note(say("the column '{name}'", name=name), row.number)


def _cell(table: _Table, row: Line, column: str) -> str:
    number = next(number for number, name in table.columns.items() if name == column)
    cell = row.cells[number].strip() if number < len(row.cells) else ""
    fitted = cell
    if cell and column == "status":
        status = status_of(cell) or _STATUSES.get(cell.lower())
        fitted = status.value if status else ""
    elif cell and column == "subject":
        fitted = subject_of(cell) or ""
    elif cell and column == "id":
        fitted = cell if re.fullmatch(SLUG, cell) else ""
    elif column == "forbidden" and cell and not _cell(table, row, "ko"):
        fitted = ""
    if cell and not fitted:
        table.tally.note(say("the value '{value}' of '{column}'", value=cell, column=column), row.number)
    return fitted
