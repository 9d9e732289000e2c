"""Term lists in CSV or TSV: the tables teams already have, read as a terminology.

The header names the columns `ko` and `en`, and optionally `forbidden` (a deprecated Korean term), `status`
(of the Korean term), `note` and `id`. Rows with the same `ko` and `en` are one concept, and so is a row whose Korean
term is not preferred with those of a preferred term for the same `id` or, without one, the same `en`: a list may have
a row for each term. An `en` of `?` or nothing means that the English is not known. Rows without `ko` are not
translated yet, and left out.

The lists that dsgloss writes have more columns: `admitted` (a further Korean term), `other_en`, `acronym`,
`subject`, `definition_ko` and `definition_en`. A cell that a spreadsheet would take for a formula begins with an
apostrophe there, which is no part of it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Definition, Status, Term, TermType
from dsgloss.model.slug import unused_id
from dsgloss.model.values import SLUG, one_line

COLUMNS = (
    "id", "ko", "en", "status", "forbidden", "admitted", "other_en", "acronym", "subject", "definition_ko",
    "definition_en", "note",
)  # fmt: skip
"""The columns of a term list, in the order in which dsgloss writes them."""
_SINGLE_COLUMNS = ("status", "id", "subject", "definition_ko", "definition_en")
# A spreadsheet takes what begins so for a formula (CSV injection); the apostrophe tells it not to.
_FORMULA = regex(r"'*[=+\-@]")


class Separator(Enum):
    """How the cells of a row are set apart: by commas with quotation marks, or by tabs without."""

    COMMA = ","
    TAB = "\t"


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a row, and the number of the line on which it ends."""

    number: int
    cells: Sequence[str]


class _Key(NamedTuple):
    """The Korean and the English term of a row."""

    korean: str
    english: str


_Groups = Mapping[_Key, Sequence["_Row"]]


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its cells by column, those beyond the last column, and the line where it ends."""

    where: str
    cells: Mapping[str, str]
    surplus: Sequence[str] = ()

    def __getitem__(self, column: str) -> str:
        return self.cells.get(column, "")

    @property
    def key(self) -> _Key:
        """What makes rows speak of one concept."""
        return _Key(self["ko"], "" if self["en"] == "?" else self["en"])

    @property
    def names(self) -> Sequence[tuple[str, str]]:
        """By what a row may mean the concept of another: its id, before its English term."""
        return [(column, name) for column, name in (("id", self["id"]), ("en", self.key.english)) if name]

    @property
    def is_preferred(self) -> bool:
        """Whether nothing better than the Korean term is said to be there."""
        return self["status"] in {"", Status.PREFERRED}


def read_term_list(text: str, path: str) -> tuple[Concept, ...]:
    """Read a term list; raise GlossaryError with all problems if columns or values are not as described."""
    separator = Separator.COMMA if path.lower().endswith(".csv") else Separator.TAB
    lines = lines_of(text, separator, path)
    header = [name.strip().lower() for name in next(lines, Line(1, ())).cells]
    _check_header(header, path)
    return concepts_of(header, lines, path)


def lines_of(text: str, separator: Separator, path: str) -> Iterator[Line]:
    """Iterate over the rows of a table; raise GlossaryError at a cell that is longer than any can be meant to be."""
    is_csv = separator is Separator.COMMA
    lines = csv.reader(
        io.StringIO(text, newline=""),
        csv.excel if is_csv else csv.excel_tab,
        quoting=csv.QUOTE_MINIMAL if is_csv else csv.QUOTE_NONE,
    )
    try:
        for cells in lines:
            yield Line(lines.line_num, cells)
    except csv.Error as error:
        what = say("this cannot be read as a table: {reason}", reason=str(error))
        where = str(Where(path, lines.line_num, 1))
        raise GlossaryError(Problem(where, what, say("Look for a quotation mark that is not closed."))) from error


def concepts_of(header: Sequence[str], lines: Iterable[Line], path: str) -> tuple[Concept, ...]:
    """Make concepts of rows whose columns are those of a term list; raise GlossaryError with all problems of values."""
    rows = [_row(header, line.cells, str(Where(path, line.number, 1))) for line in lines]
    groups = _grouped([row for row in rows if row["ko"]])
    problems = [problem for row in rows for problem in _of_row(row)]
    problems += [problem for group in groups.items() for problem in _of_group(*group)]
    problems += _repeated_ids(groups.values())
    if problems:
        raise GlossaryError(*problems)
    return _concepts(groups)


def _grouped(rows: Sequence[_Row]) -> _Groups:
    """Put the rows of one concept together, under the key of its first preferred term."""
    homes: dict[tuple[str, str], dict[_Key, None]] = {}
    for row in rows:
        for name in row.names if row.is_preferred else ():
            homes.setdefault(name, {})[row.key] = None
    groups: dict[_Key, list[_Row]] = {}
    for row in rows:
        found = homes.get(row.names[0], {}) if row.names and not row.is_preferred else {}
        for key in found if found and row.key not in found else (row.key,):
            groups.setdefault(key, []).append(row)
    return groups


def guarded(cell: str) -> str:
    """Write a cell so that no spreadsheet takes it for a formula; `concepts_of` takes the apostrophe off again.

    >>> guarded("-적"), guarded("지표")
    ("'-적", '지표')
    """
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _row(header: Sequence[str], cells: Sequence[str], where: str) -> _Row:
    clean = [_unguarded(one_line(cell)) for cell in cells]
    return _Row(where, dict(zip(header, clean, strict=False)), [cell for cell in clean[len(header) :] if cell])


def _concepts(groups: _Groups) -> tuple[Concept, ...]:
    given = {key: _first(rows, "id") for key, rows in groups.items()}
    used = set(given.values())
    concepts = []
    for key, rows in groups.items():
        concept_id = given[key] or unused_id(key.english, used)
        used.add(concept_id)
        definitions = {KOREAN: _first(rows, "definition_ko"), ENGLISH: _first(rows, "definition_en")}
        concepts.append(
            Concept(
                id=concept_id,
                subject=_first(rows, "subject") or None,
                definitions=tuple(Definition(language=tag, text=text) for tag, text in definitions.items() if text),
                note="; ".join(_all(rows, "note")) or None,
                terms=tuple(_terms(key, rows)),
            )
        )
    return tuple(concepts)


def _first(rows: Iterable[_Row], column: str) -> str:
    return next((row[column] for row in rows if row[column]), "")


def _all(rows: Iterable[_Row], column: str) -> Sequence[str]:
    return [*dict.fromkeys(row[column] for row in rows if row[column])]


def _terms(key: _Key, rows: Sequence[_Row]) -> Iterable[Term]:
    """Give the terms that rows of one concept name, each as it is named first."""
    found: dict[tuple[str, str], Term] = {}
    for term in (*_korean(key, rows), *_english(key, rows)):
        found.setdefault((term.language, term.text), term)
    return found.values()


def _korean(key: _Key, rows: Sequence[_Row]) -> Iterator[Term]:
    named = [(key.korean, Status(_first(_own(key, rows), "status") or Status.PREFERRED))]
    named += [(row["ko"], Status(row["status"])) for row in rows if row["ko"] != key.korean]
    for column, status in (("admitted", Status.ADMITTED), ("forbidden", Status.DEPRECATED)):
        named += [(text, status) for text in _all(rows, column)]
    return (Term(text=text, language=KOREAN, status=status) for text, status in named)


def _own(key: _Key, rows: Sequence[_Row]) -> Sequence[_Row]:
    """Give the rows of the term that a concept goes by, without those of its other terms."""
    return [row for row in rows if row["ko"] == key.korean]


def _english(key: _Key, rows: Sequence[_Row]) -> Iterator[Term]:
    if key.english:
        yield Term(text=key.english, language=ENGLISH, status=Status.PREFERRED)
    for text in dict.fromkeys(row.key.english for row in rows if row.key.english):
        yield Term(text=text, language=ENGLISH)
    for column, kind in (("acronym", TermType.ACRONYM), ("other_en", TermType.FULL_FORM)):
        for text in _all(rows, column):
            yield Term(text=text, language=ENGLISH, type=kind)


def _check_header(header: Sequence[str], path: str) -> None:
    where = str(Where(path, 1, 1))
    remedy = say("Columns: ko, en, and optionally forbidden, status, note, id.")
    if "ko" not in header:
        raise GlossaryError(Problem(where, say("a term list needs a header line with a column 'ko'"), remedy))
    unknown = [say("unknown column '{name}'", name=name) for name in header if name not in COLUMNS]
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
    if row["subject"] and not re.fullmatch(f"{SLUG}(?:/{SLUG})*", row["subject"]):
        what = say("'{name}' is no subject field", name=row["subject"])
        yield Problem(row.where, what, say("Write it like machine-learning/architecture."))
    if row["forbidden"] and not row["ko"]:
        what = say("'{term}' is forbidden, but 'ko' is empty", term=row["forbidden"])
        yield Problem(row.where, what, say("Say in 'ko' what to write instead."))
    if row.surplus:
        what = say("'{cell}' stands behind the last column", cell=row.surplus[0])
        yield Problem(row.where, what, say("Quote a cell that contains the separator."))


def _of_group(key: _Key, rows: Sequence[_Row]) -> Iterator[Problem]:
    own = _own(key, rows)
    for column in _SINGLE_COLUMNS:
        values = _all(own, column)
        if len(values) > 1:
            what = say(
                "'{term}' has two different values of '{column}': {values}",
                term=key.korean,
                column=column,
                values=", ".join(values),
            )
            yield Problem(own[-1].where, what, say("Keep one of the two."))


def _repeated_ids(groups: Iterable[Sequence[_Row]]) -> Iterator[Problem]:
    first: set[str] = set()
    for rows in groups:
        for concept_id in {row["id"] for row in rows if row["id"]}:
            if concept_id in first:
                where = next(row.where for row in rows if row["id"] == concept_id)
                remedy = say("Give one of the two concepts another id, or merge them.")
                yield Problem(where, say("the id '{id}' is used twice", id=concept_id), remedy)
            first.add(concept_id)
