"""Tables of pairs (CSV, TSV): a column of Korean, and beside it one of English or of the source.

The header names the columns by language (ko, en) or as source and target. A table without such a header is read
as plain text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.languages import is_english, is_korean
from dsgloss.documents.message.escapes import decoded
from dsgloss.documents.message.segments import bilingual, message
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.plain import PlainText
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_QUOTED = regex(r'"(?:[^"]|"")*+"')
_DOUBLED = regex('""')
_NOTHING = regex(r"(?!)")


@dataclass(frozen=True, slots=True)
class PairsTable:
    """The format of tables of pairs whose cells are set apart by `separator`."""

    name: str
    separator: str
    suffixes: frozenset[str]

    def read(self, text: str) -> Parsed:
        """Read `text` as a table of pairs."""
        rows = _rows(text, self.separator)
        columns = _columns([_name(text, cell) for cell in next(rows, ())])
        return bilingual(_pairs(text, rows, columns)) if columns else PlainText().read(text)

    def escape(self, text: str) -> str:
        """Write a text as it stands between quotation marks."""
        return text.replace('"', '""')


@dataclass(frozen=True, slots=True)
class _Columns:
    """The numbers of the columns, from 0."""

    target: int
    source: int | None

    def of(self, row: Sequence[Span], number: int | None) -> Span | None:
        """Give the cell of a row, if the row is that long."""
        return row[number] if number is not None and number < len(row) else None


def _columns(names: Sequence[str]) -> _Columns | None:
    """Find the columns by their names; there are none without a Korean one, or a target beside a source."""
    korean = next((number for number, name in enumerate(names) if is_korean(name)), None)
    english = next((number for number, name in enumerate(names) if is_english(name)), None)
    if korean is not None:
        return _Columns(korean, english)
    if "source" in names and "target" in names:
        return _Columns(names.index("target"), names.index("source"))
    return None


def _name(text: str, cell: Span) -> str:
    return text[cell.start : cell.end].strip('" \t').lower()


def _rows(text: str, separator: str) -> Iterator[Sequence[Span]]:
    """Yield the cells of every row, each with its quotation marks."""
    plain = re.compile(rf"[^{separator}\r\n]*+")
    row: list[Span] = []
    at = 0
    while at < len(text):
        quoted = _QUOTED.match(text, at)
        if quoted and text[quoted.end() : quoted.end() + 1] not in {separator, "\r", "\n", ""}:
            quoted = None  # the quotation mark is the cell's own
        cell = quoted or plain.match(text, at)
        row.append(Span(*cell.span()) if cell else Span(at, at))
        at = row[-1].end
        if not text.startswith(separator, at):
            yield row
            row = []
            at += text.startswith("\r\n", at)
        at += 1
    if row:
        yield row


def _pairs(text: str, rows: Iterator[Sequence[Span]], columns: _Columns) -> Iterator[tuple[Segment, Segment | None]]:
    for row in rows:
        translation = _cell(text, columns.of(row, columns.target))
        if translation:
            yield translation, _cell(text, columns.of(row, columns.source))


def _cell(text: str, span: Span | None) -> Segment | None:
    if span is None:
        return None
    is_quoted = text[span.start : span.start + 1] == '"' and _QUOTED.fullmatch(text, *span)
    inside = Span(span.start + 1, span.end - 1) if is_quoted else span
    surface = decoded(text, [inside], _DOUBLED if is_quoted else _NOTHING, lambda _: '"')
    return message(surface, SegmentKind.CELL)


def comma_separated() -> PairsTable:
    """Give the format of CSV."""
    return PairsTable("csv", ",", frozenset({".csv"}))


def tab_separated() -> PairsTable:
    """Give the format of TSV."""
    return PairsTable("tsv", "\t", frozenset({".tsv"}))
