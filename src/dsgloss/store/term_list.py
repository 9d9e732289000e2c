"""Term lists in CSV or TSV: the tables teams already have, read as a terminology.

The header names the columns `ko` and `en`, and optionally `forbidden` (a deprecated Korean term), `status`
(of the Korean term), `note` and `id`. Rows with the same `ko` and `en` are one concept. An `en` of `?` or
nothing means that the English is not known. Rows without `ko` are not translated yet, and left out.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, Term
from dsgloss.model.concept import SLUG, one_line
from dsgloss.model.slug import unused_id

TERM_LIST_SUFFIXES = frozenset({".csv", ".tsv"})
_COLUMNS = frozenset({"ko", "en", "forbidden", "status", "note", "id"})
_SINGLE_COLUMNS = ("status", "id")


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells by column, those beyond the last column, and the line where it ends."""

    where: str
    cells: Mapping[str, str]
    surplus: Sequence[str] = ()

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def key(self) -> tuple[str, str]:
        """What makes rows speak of one concept."""
        return self["ko"], "" if self["en"] == "?" else self["en"]


def read_term_list(text: str, path: str) -> tuple[Concept, ...]:
    """Read a term list; raise GlossaryError with all problems if columns or values are not as described."""
    is_csv = path.lower().endswith(".csv")
    lines = csv.reader(
        io.StringIO(text, newline=""),
        csv.excel if is_csv else csv.excel_tab,
        quoting=csv.QUOTE_MINIMAL if is_csv else csv.QUOTE_NONE,
    )
    header = [name.strip().lower() for name in next(lines, [])]
    _check_header(header, path)
    rows = [_row(header, cells, str(Where(path, lines.line_num, 1))) for cells in lines]
    groups: dict[tuple[str, str], list[_Row]] = {}
    for row in rows:
        if row["ko"]:
            groups.setdefault(row.key, []).append(row)
    problems = [problem for row in rows for problem in _of_row(row)]
    problems += [problem for group in groups.values() for problem in _of_group(group)]
    problems += _repeated_ids(groups.values())
    if problems:
        raise GlossaryError(*problems)
    return _concepts(groups)


def _row(header: Sequence[str], cells: Sequence[str], where: str) -> _Row:
    clean = [one_line(cell) for cell in cells]
    return _Row(where, dict(zip(header, clean, strict=False)), [cell for cell in clean[len(header) :] if cell])


def _concepts(groups: Mapping[tuple[str, str], Sequence[_Row]]) -> tuple[Concept, ...]:
    given = {key: next((row["id"] for row in rows if row["id"]), "") for key, rows in groups.items()}
    used = set(given.values())
    concepts = []
    for key, rows in groups.items():
        concept_id = given[key] or unused_id(key[1], used)
        used.add(concept_id)
        notes = dict.fromkeys(row["note"] for row in rows if row["note"])
        concepts.append(Concept(id=concept_id, terms=tuple(_terms(*key, rows)), note="; ".join(notes) or None))
    return tuple(concepts)


def _terms(korean: str, english: str, rows: Iterable[_Row]) -> Iterator[Term]:
    status = next((Status(row["status"]) for row in rows if row["status"]), Status.PREFERRED)
    yield Term(text=korean, language=KOREAN, status=status)
    for text in dict.fromkeys(row["forbidden"] for row in rows):
        if text not in {"", korean}:
            yield Term(text=text, language=KOREAN, status=Status.DEPRECATED)
    if english:
        yield Term(text=english, language=ENGLISH, status=Status.PREFERRED)


def _check_header(header: Sequence[str], path: str) -> None:
    where = str(Where(path, 1, 1))
    remedy = say("Columns: ko, en, and optionally forbidden, status, note, id.")
    if "ko" not in header:
        raise GlossaryError(Problem(where, say("a term list needs a header line with a column 'ko'"), remedy))
    unknown = [say("unknown column '{name}'", name=name) for name in header if name not in _COLUMNS]
    repeated = dict.fromkeys(name for name in header if header.count(name) > 1)
    what = [*unknown, *(say("the column '{name}' is there twice", name=name) for name in repeated)]
    if what:
        raise GlossaryError(*(Problem(where, each, remedy) for each in what))


def _of_row(row: _Row) -> Iterator[Problem]:
    known = [status.value for status in Status]
    if row["status"] and row["status"] not in known:
        what = say("unknown status '{status}'", status=row["status"])
        yield Problem(row.where, what, say("Use one of: {known}.", known=", ".join(known)))
    if row["id"] and not re.fullmatch(SLUG, row["id"]):
        what = say("'{id}' is no id", id=row["id"])
        yield Problem(row.where, what, say("Write lower-case ASCII letters, digits and single hyphens."))
    if row["forbidden"] and not row["ko"]:
        what = say("'{term}' is forbidden, but 'ko' is empty", term=row["forbidden"])
        yield Problem(row.where, what, say("Say in 'ko' what to write instead."))
    if row.surplus:
        what = say("'{cell}' stands behind the last column", cell=row.surplus[0])
        yield Problem(row.where, what, say("Quote a cell that contains the separator."))


def _of_group(rows: Sequence[_Row]) -> Iterator[Problem]:
    for column in _SINGLE_COLUMNS:
        values = list(dict.fromkeys(row[column] for row in rows if row[column]))
        if len(values) > 1:
            what = say(
                "'{term}' has two different values of '{column}': {values}",
                term=rows[0]["ko"],
                column=column,
                values=", ".join(values),
            )
            yield Problem(rows[-1].where, what, say("Keep one of the two."))


def _repeated_ids(groups: Iterable[Sequence[_Row]]) -> Iterator[Problem]:
    first: set[str] = set()
    for rows in groups:
        for concept_id in {row["id"] for row in rows if row["id"]}:
            if concept_id in first:
                where = next(row.where for row in rows if row["id"] == concept_id)
                remedy = say("Give one of the two concepts another id, or merge them.")
                yield Problem(where, say("the id '{id}' is used twice", id=concept_id), remedy)
            first.add(concept_id)
