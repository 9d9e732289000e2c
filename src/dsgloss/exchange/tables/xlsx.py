"""Spreadsheets (XLSX): the same columns as CSV, every cell written as text.

openpyxl does the reading and writing (the extra `dsgloss[xlsx]`) and is loaded when a spreadsheet is met. Its parser
would expand entities, which no spreadsheet has a use for, so a file that declares any is refused before.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING

from dsgloss.errors import GlossaryError, Problem, UnreadableError, UsageError
from dsgloss.exchange.format import Exported, Imported
from dsgloss.exchange.tables.own import rows_of
from dsgloss.exchange.tables.read import read_lines
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import Terminology
from dsgloss.store.term_list import COLUMNS, Line

if TYPE_CHECKING:
    from types import ModuleType

    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 200_000_000
"""How large a spreadsheet may be when it is unpacked, in bytes."""
MOST_ROWS = 200_000
MOST_COLUMNS = 200
"""How much of a sheet is looked at; what lies beyond was not written by hand."""

# How a spreadsheet writes a character that XML cannot hold, and so an underscore that would look like the start of it.
_ESCAPED = regex(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED = regex(r"_(?=x[0-9A-Fa-f]{4}_)")


@dataclass(frozen=True, slots=True)
class Xlsx:
    """The format of spreadsheets."""

    name: str = "xlsx"
    suffixes: frozenset[str] = frozenset({".xlsx"})

    def write(self, terminology: Terminology) -> Exported:
        """Write one sheet with a header; whatever a cell begins with, it is text and no formula."""
        openpyxl = _openpyxl()
        rows, losses = rows_of(terminology.concepts)
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "terms"
        sheet.freeze_panes = "A2"
        for row, cells in enumerate([COLUMNS, *rows], start=1):
            for column, text in enumerate(cells, start=1):
                if text:
                    cell = sheet.cell(row, column)
                    cell.value = _LOOKS_ESCAPED.sub("_x005F_", text)
                    cell.data_type = "s"
                    cell.number_format = "@"
        data = io.BytesIO()
        book.save(data)
        return Exported(data.getvalue(), losses)

    def read(self, data: bytes, path: str) -> Imported:
        """Read the first sheet in which a column of Korean terms is found."""
        return read_xlsx(data, path)


XLSX = Xlsx()


def read_xlsx(data: bytes, path: str, given: Mapping[str, str] | None = None) -> Imported:
    """Read the first sheet in which a column of Korean terms is found.

    Raises UnreadableError if the file is no spreadsheet, is too large when unpacked or declares entities,
    GlossaryError if no sheet has such a column.
    """
    openpyxl = _openpyxl()
    _refuse_hostile(data, path)
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True)
        sheets = {f"{path}:{sheet.title}": [*_lines(sheet)] for sheet in book.worksheets}
    except Exception as error:  # openpyxl passes on whatever its parts raise
        raise _no_spreadsheet(path, str(error)) from error
    failures: list[Problem] = []
    for place, lines in sheets.items():
        try:
            return read_lines(lines, place, given)
        except GlossaryError as error:
            failures += error.problems
    raise GlossaryError(*failures) if failures else _no_spreadsheet(path, say("it has no sheet"))


def _lines(sheet: Worksheet) -> Iterator[Line]:
    rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
    for number, row in enumerate(rows, start=1):
        cells = [_text(value) for value in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Line(number, cells)


def _text(value: object) -> str:
    """Write what a cell holds; a number without decimals is written without them."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), str(value))


def _refuse_hostile(data: bytes, path: str) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
            if sum(member.file_size for member in members) > MOST_BYTES:
                raise _no_spreadsheet(path, say("it would unpack to more than {count} MB", count=MOST_BYTES // 10**6))
            for member in members:
                if member.filename.lower().endswith((".xml", ".rels")):
                    with archive.open(member) as part:
                        _refuse_declarations(part, path)
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError) as error:
        raise _no_spreadsheet(path, str(error)) from error


def _refuse_declarations(part: IO[bytes], path: str) -> None:
    """Refuse a DOCTYPE, which the format has no use for (ECMA-376), in whichever encoding it is written."""
    before = b""
    while chunk := part.read(1 << 20):
        window = before + chunk.replace(b"\0", b"")
        if b"<!DOCTYPE" in window or b"<!ENTITY" in window:
            raise _no_spreadsheet(path, say("it declares entities, which no spreadsheet does"))
        before = window[-10:]


def _no_spreadsheet(path: str, reason: str) -> UnreadableError:
    what = say("this cannot be read as a spreadsheet: {reason}", reason=reason)
    return UnreadableError(Problem(path, what, say("Save it as .xlsx with the program it comes from, or as CSV.")))


def _openpyxl() -> ModuleType:
    try:
        import openpyxl  # late: a fifth of a second, for spreadsheets alone
    except ImportError as error:
        what = say("spreadsheets need a package that is not installed")
        raise UsageError(Problem("xlsx", what, say("Install dsgloss[xlsx], or use csv."))) from error
    return openpyxl
