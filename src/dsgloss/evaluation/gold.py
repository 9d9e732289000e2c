"""Labelled brackets: what a person says that texts state, one bracket a row of a tab-separated file.

The header names the columns. `file`, `line` (from 1), `column` (of the opening bracket, from 0, in code points),
`label`, `relation`, `ko`, `en` and `acronym` must be there; `id` and `corpus` may be; others are remarks of the
annotators. For the relation original-script, `en` holds the original; for label S, `ko` is the term on the left.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from dsgloss.documents import read_document
from dsgloss.errors import Problem, UnreadableError, Where
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import Record, Relation
from dsgloss.model.vocabulary import PAIR_RELATIONS, SAME_LANGUAGE_RELATIONS

_REQUIRED = ("file", "line", "column", "label", "relation", "ko", "en", "acronym")
_NUMBER = regex("[0-9]{1,9}")


class Label(StrEnum):
    """What a bracket is to a glossary."""

    PAIR = "P"
    """A Korean term and its counterpart in another language or script."""
    SAME = "S"
    """Two Korean terms of one concept."""
    WEAK = "W"
    """People may disagree; it is not scored."""
    NOTHING = "N"
    """Neither."""


_RELATIONS = {Label.PAIR: PAIR_RELATIONS, Label.SAME: SAME_LANGUAGE_RELATIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Record):
    """A labelled bracket; strings that it does not have are empty."""

    where: str
    """The place of the row itself, as messages show it."""
    id: str
    """What the annotators call it."""
    corpus: str
    """The folder of its file, below the folder of all texts."""
    file: str
    """The file the bracket is in, below the folder of the corpus."""
    line: int
    """The line of the opening bracket, from 1."""
    column: int
    """The column of the opening bracket, from 1 (the file counts from 0)."""
    label: Label
    """What it is to a glossary."""
    relation: str
    """What the bracket says; for N rows the annotators may have words of their own."""
    ko: str
    """The Korean term."""
    en: str
    """The English full form, or the original script."""
    acronym: str
    """The acronym."""


def read_gold(path: Path) -> tuple[Row, ...]:
    """Read the labelled brackets of a file.

    Raises UnreadableError with the line of every malformed row, or if there is no row at all.
    """
    name = path.as_posix()
    header, *lines = (line.rstrip("\r") for line in read_document(path).text.split("\n"))
    columns = [column.strip() for column in header.split("\t")]
    _check_header(columns, name)
    tables = {str(Where(name, n)): line.split("\t") for n, line in enumerate(lines, 2) if line.strip()}
    if not tables:
        remedy = say("Add a row for each bracket.")
        raise UnreadableError(Problem(str(Where(name, 2)), say("there are no labelled brackets here"), remedy))
    problems = [_surplus(where) for where, cells in tables.items() if len(cells) > len(columns)]
    rows = {where: _by_column(columns, cells) for where, cells in tables.items()}
    problems += [problem for where, row in rows.items() for problem in _problems(where, row)]
    if problems:
        raise UnreadableError(*problems)
    return tuple(_row(where, row) for where, row in rows.items())


def _check_header(columns: Sequence[str], name: str) -> None:
    absent = [column for column in _REQUIRED if column not in columns]
    if absent:
        what = say("a file of labelled brackets needs the columns: {columns}", columns=", ".join(absent))
        remedy = say("Name the columns in the first line, with tabs between them.")
        raise UnreadableError(Problem(str(Where(name, 1)), what, remedy))


def _by_column(columns: Sequence[str], cells: Sequence[str]) -> dict[str, str]:
    """Name the cells; editors cut the tabs off at the end of a line, so cells may be fewer than columns."""
    return dict.fromkeys((*_REQUIRED, "id", "corpus"), "") | dict(zip(columns, map(str.strip, cells), strict=False))


def _surplus(where: str) -> Problem:
    return Problem(where, say("the row has more cells than the header"), say("Take out the tabs that are too many."))


def _problems(where: str, row: Mapping[str, str]) -> Iterator[Problem]:
    if not row["file"]:
        yield Problem(where, say("the column '{column}' is empty", column="file"), say("Name the file of the bracket."))
    for column, least in (("line", 1), ("column", 0)):
        if not _NUMBER.fullmatch(row[column]) or int(row[column]) < least:
            what = say("'{value}' is no number for the column '{column}'", value=row[column], column=column)
            yield Problem(where, what, say("Lines count from 1, columns from 0."))
    if row["label"] not in list(Label):
        what = say("unknown label '{label}'", label=row["label"])
        yield Problem(where, what, say("Use one of: {known}.", known=", ".join(Label)))
    else:
        yield from _problems_of_label(where, row, Label(row["label"]))


def _problems_of_label(where: str, row: Mapping[str, str], label: Label) -> Iterator[Problem]:
    known = _RELATIONS.get(label)
    if known is None:
        return
    if row["relation"] not in known:
        what = say("label {label} has no relation '{relation}'", label=label, relation=row["relation"])
        yield Problem(where, what, say("Use one of: {known}.", known=", ".join(r for r in Relation if r in known)))
    if not row["ko"] or (label is Label.PAIR and not row["en"] + row["acronym"]):
        what = say("a row of label {label} lacks a term", label=label)
        yield Problem(where, what, say("Fill in 'ko' and, for a pair, 'en' or 'acronym'."))


def _row(where: str, row: Mapping[str, str]) -> Row:
    texts = {name: row[name] for name in ("id", "corpus", "file", "relation", "ko", "en", "acronym")}
    return Row(where=where, line=int(row["line"]), column=int(row["column"]) + 1, label=Label(row["label"]), **texts)
