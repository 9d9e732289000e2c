"""CSV and TSV in the columns of a term list: what `--glossary` takes, and what a spreadsheet opens."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from dsgloss.documents.decoding import decode
from dsgloss.exchange.fields import Field, losses_beyond
from dsgloss.exchange.format import Exported, Imported, Loss
from dsgloss.exchange.tables.read import read_lines
from dsgloss.exchange.tally import Tally
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, Terminology, TermType
from dsgloss.store.term_list import COLUMNS, Separator, guarded, lines_of

_CARRIED = frozenset(
    {Field.ID, Field.SUBJECT, Field.DEFINITIONS, Field.NOTE, Field.FURTHER_KOREAN, Field.FURTHER_ENGLISH,
     Field.UNAPPROVED, Field.STATUS, Field.ACRONYM, Field.TERMLESS}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """A table in the columns of a term list."""

    name: str
    separator: Separator
    suffixes: frozenset[str]

    def write(self, terminology: Terminology) -> Exported:
        """Write the concepts that have a Korean term, one row each and one more for each further term of a kind."""
        rows, losses = rows_of(terminology.concepts)
        data = written([COLUMNS, *([guarded(cell) for cell in row] for row in rows)], self.separator)
        return Exported(data, losses)

    def read(self, data: bytes, path: str) -> Imported:
        """Read a table with these columns, or with others that can be told from their names or contents."""
        return read_lines(lines_of(decode(data, path).text, self.separator, path), path)


CSV = Table("csv", Separator.COMMA, frozenset({".csv"}))
TSV = Table("tsv", Separator.TAB, frozenset({".tsv", ".tab"}))


def written(rows: Iterable[Sequence[str]], separator: Separator) -> bytes:
    """Write the rows of a table."""
    lines = io.StringIO()
    if separator is Separator.COMMA:
        csv.writer(lines, csv.excel, lineterminator="\n").writerows(rows)
    else:
        dialect = csv.excel_tab
        csv.writer(lines, dialect, quoting=csv.QUOTE_NONE, quotechar=None, lineterminator="\n").writerows(rows)
    return lines.getvalue().encode()


def rows_of(concepts: Sequence[Concept]) -> tuple[list[list[str]], tuple[Loss, ...]]:
    """Give the rows of concepts, and what they do not carry."""
    rows: list[list[str]] = []
    tally = Tally()
    taken: set[tuple[str, str]] = set()
    for concept in concepts:
        own = [*_rows(concept, tally)]
        if own and (pair := (own[0][1], own[0][2])) not in taken:
            taken.add(pair)
            rows += own
        else:
            what = say("a second concept of the same two terms") if own else say("concepts without a Korean term")
            tally.note(what, concept.id)
    return rows, (*losses_beyond(_CARRIED, concepts), *tally.losses)


def _rows(concept: Concept, tally: Tally) -> Iterator[list[str]]:
    korean, english = concept.approved(KOREAN), concept.approved(ENGLISH)
    if not korean:
        return
    _note_changes(concept, tally)
    full = [term for term in english if term.type is not TermType.ACRONYM] or [*english]
    acronyms = [term for term in english if term not in full]
    first = {
        "id": concept.id,
        "ko": korean[0].text,
        "en": full[0].text if full else "",
        "status": "" if korean[0].status is Status.PREFERRED else korean[0].status.value,
        "subject": concept.subject or "",
        "definition_ko": concept.definition(KOREAN) or "",
        "definition_en": concept.definition(ENGLISH) or "",
        "note": concept.note or "",
    }
    further = zip_longest(
        (term.text for term in concept.terms_in(KOREAN, Status.DEPRECATED, Status.SUPERSEDED)),
        (term.text for term in korean[1:]),
        (term.text for term in full[1:]),
        (term.text for term in acronyms),
        fillvalue="",
    )
    for number, terms in enumerate([*further] or [("", "", "", "")]):
        cells = first if number == 0 else {"ko": first["ko"], "en": first["en"]}
        cells = {**cells, **dict(zip(("forbidden", "admitted", "other_en", "acronym"), terms, strict=True))}
        yield [cells.get(column, "") for column in COLUMNS]


def _note_changes(concept: Concept, tally: Tally) -> None:
    """Note what a table has a column for in part only."""
    if any(concept.terms_in(KOREAN, Status.SUPERSEDED)):
        tally.note(say("superseded terms, now deprecated"), concept.id)
    if any(concept.terms_in(ENGLISH, Status.DEPRECATED, Status.SUPERSEDED)):
        tally.note(say("deprecated English terms"), concept.id)
    if any(definition.language not in {KOREAN, ENGLISH} for definition in concept.definitions):
        tally.note(say("definitions in other languages"), concept.id)
