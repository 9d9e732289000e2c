"""Term lists in CSV or TSV: the tables teams already have, read as a terminology.

The header names the columns `ko` and `en`, and optionally `forbidden` (a deprecated Korean term), `status`
(of the Korean term), `note` and `id`. Rows with the same `ko` and `en` are one concept. An `en` of `?` or
nothing means that the English is not known.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable

from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, Term
from dsgloss.model.slug import unused_id

TERM_LIST_SUFFIXES = frozenset({".csv", ".tsv"})
_COLUMNS = frozenset({"ko", "en", "forbidden", "status", "note", "id"})


def read_term_list(text: str, path: str) -> tuple[Concept, ...]:
    """Read a term list; raise GlossaryError with all problems if columns or values are not as described."""
    dialect = csv.excel if path.lower().endswith(".csv") else csv.excel_tab
    lines = csv.reader(
        text.splitlines(), dialect, quoting=csv.QUOTE_MINIMAL if dialect is csv.excel else csv.QUOTE_NONE
    )
    header = [name.strip().lower() for name in next(lines, [])]
    _check_header(header, path)
    rows = [dict(zip(header, (cell.strip() for cell in row), strict=False)) for row in lines]
    _check_rows(rows, path)
    groups: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows:
        if row.get("ko"):
            groups.setdefault((row["ko"], row.get("en", "")), []).append(row)
    return _concepts(groups)


def _concepts(groups: dict[tuple[str, str], list[dict[str, str]]]) -> tuple[Concept, ...]:
    used: set[str] = set()
    concepts = []
    for (korean, english), rows in groups.items():
        english = "" if english == "?" else english
        concept_id = rows[0].get("id") or unused_id(english, used)
        used.add(concept_id)
        terms = tuple(_terms(korean, english, rows))
        concepts.append(Concept(id=concept_id, terms=terms, note=rows[0].get("note") or None))
    return tuple(concepts)


def _terms(korean: str, english: str, rows: Iterable[dict[str, str]]) -> Iterable[Term]:
    statuses = [row["status"] for row in rows if row.get("status")]
    yield Term(text=korean, language=KOREAN, status=Status(statuses[0]) if statuses else Status.PREFERRED)
    forbidden = dict.fromkeys(row["forbidden"] for row in rows if row.get("forbidden"))
    for text in forbidden:
        if text != korean:
            yield Term(text=text, language=KOREAN, status=Status.DEPRECATED)
    if english:
        yield Term(text=english, language=ENGLISH, status=Status.PREFERRED)


def _check_header(header: list[str], path: str) -> None:
    where = str(Where(path, 1, 1))
    if "ko" not in header:
        what = say("a term list needs a header line with a column 'ko'")
        raise GlossaryError(Problem(where, what, say("Columns: ko, en, and optionally forbidden, status, note, id.")))
    unknown = [name for name in header if name not in _COLUMNS]
    if unknown:
        what = say("unknown column '{name}'", name=unknown[0])
        raise GlossaryError(Problem(where, what, say("Columns: ko, en, and optionally forbidden, status, note, id.")))


def _check_rows(rows: list[dict[str, str]], path: str) -> None:
    known = [status.value for status in Status]
    problems = [
        Problem(
            str(Where(path, number, 1)),
            say("unknown status '{status}'", status=row["status"]),
            say("Use one of: {known}.", known=", ".join(known)),
        )
        for number, row in enumerate(rows, 2)
        if row.get("status") and row["status"] not in known
    ]
    if problems:
        raise GlossaryError(*problems)
