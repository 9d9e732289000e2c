"""Markdown tables of terms, as style guides have them: read wherever they stand, and one written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents.decoding import decode
from dsgloss.errors import GlossaryError, Problem, Where
from dsgloss.exchange.fields import Field, losses_beyond
from dsgloss.exchange.format import Exported, Imported
from dsgloss.exchange.tables.columns import named_columns
from dsgloss.exchange.tables.read import read_lines
from dsgloss.exchange.tally import Tally
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Terminology
from dsgloss.store.term_list import Line

_CARRIED = frozenset(
    {Field.NOTE, Field.FURTHER_KOREAN, Field.FURTHER_ENGLISH, Field.UNAPPROVED, Field.TERMLESS}
)  # fmt: skip
_HEADER = ("English", "한국어", "쓰지 않는 말", "비고")
_DELIMITERS = regex(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*")
_PIPE = regex(r"(?<!\\)\|")
_FENCE = regex(r" {0,3}(`{3,}|~{3,})")
_ALTERNATIVES = regex(r"\s*(?:,|;|<br\s*/?>|\s/\s|(?<=[가-힣])/(?=[가-힣]))\s*")
_MARKUP = (
    (regex(r"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])"), r"\1"),
    (regex(r"<(?!br)[^<>]*>"), ""),
    (regex(r"(\*\*|__|~~)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (regex(r"(?<!\w)([*_])(?=\S)(.+?)(?<=\S)\1(?!\w)"), r"\2"),
    (regex(r"(`+)(.+?)\1"), r"\2"),
    (regex(r"^[❌✗✘🚫⭕✅]\ufe0f?\s*|^\([XxOo]\)\s*"), ""),
    (regex(r"\\([!-/:-@\[-`{-~])"), r"\1"),
)
_NOTHING = {"-", "–", "—"}
_SEVERAL = {"ko": "admitted", "en": "other_en", "forbidden": "forbidden", "acronym": "acronym"}


@dataclass(frozen=True, slots=True)
class Markdown:
    """The format of tables in Markdown."""

    name: str = "markdown"
    suffixes: frozenset[str] = frozenset({".md", ".mdx", ".markdown"})

    def write(self, terminology: Terminology) -> Exported:
        """Write one table: English, Korean, what not to write, and the note."""
        tally = Tally()
        rows = [_row(concept) for concept in terminology.concepts if _has_korean(concept, tally)]
        lines = [_HEADER, ["---"] * len(_HEADER), *rows]
        text = "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
        return Exported(text.encode(), (*losses_beyond(_CARRIED, terminology.concepts), *tally.losses))

    def read(self, data: bytes, path: str) -> Imported:
        """Read the tables with a column of Korean terms; in a cell, commas and slashes set alternatives apart.

        Raises GlossaryError if there is no such table.
        """
        return read_markdown(decode(data, path).text, path)


MARKDOWN = Markdown()


def read_markdown(text: str, path: str) -> Imported:
    """Read the tables of terms in a Markdown text."""
    lines: list[Line] = []
    header = ("ko", "en", "forbidden", "admitted", "other_en", "acronym", "note", "definition_ko", "definition_en")
    for table in _tables(text):
        columns = named_columns(table[0].cells)
        if {"ko", "en"} <= {*columns.values()} or {"ko", "forbidden"} <= {*columns.values()}:
            for row in table[1:]:
                cells = {columns[n]: cell for n, cell in enumerate(row.cells) if n in columns}
                lines += [Line(row.number, [one.get(name, "") for name in header]) for one in _split(cells)]
    if not lines:
        what = say("no table with a Korean and an English column is in it")
        remedy = say("Name the columns in its header, such as English and 한국어.")
        raise GlossaryError(Problem(str(Where(path)), what, remedy))
    return read_lines([Line(0, header), *lines], path)


def _split(cells: dict[str, str]) -> Iterator[dict[str, str]]:
    """Write the alternatives of a row as the rows that a term list has for them."""
    parts = {name: [p for p in map(_plain, _ALTERNATIVES.split(cell)) if p] for name, cell in cells.items()}
    first = {name: _plain(cell) for name, cell in cells.items() if name not in _SEVERAL}
    first |= {name: parts[name][0] for name in ("ko", "en") if parts.get(name)}
    if "ko" not in first:
        return
    yield first
    pair = {name: text for name, text in first.items() if name in {"ko", "en"}}
    for name, column in _SEVERAL.items():
        for text in parts.get(name, []):
            if text not in pair.values():
                yield {**pair, column: text}


def _tables(text: str) -> Iterator[list[Line]]:
    """Yield the tables of a text, each with its header first; what stands in code is none."""
    table: list[Line] = []
    previous, fence = "", ""
    for number, line in enumerate(text.splitlines(), start=1):
        mark = _FENCE.match(line)
        if mark and (not fence or mark[1].startswith(fence)):
            fence = "" if fence else mark[1]
        if table and "|" in line and not fence:
            table.append(Line(number, _cells(line)))
        elif table:
            yield table
            table = []
        elif "|" in line and not fence and _DELIMITERS.fullmatch(line) and "|" in previous:
            table = [Line(number - 1, _cells(previous))]
        previous = line
    if table:
        yield table


def _cells(line: str) -> Sequence[str]:
    bare = line.strip().removeprefix("|")
    bare = bare[:-1] if bare.endswith("|") and not bare.endswith(r"\|") else bare
    return [cell.strip() for cell in _PIPE.split(bare)]


def _plain(cell: str) -> str:
    """Take the markup off a cell."""
    for markup, kept in _MARKUP:
        cell = markup.sub(kept, cell)
    return "" if cell.strip() in _NOTHING else cell.strip()


def _row(concept: Concept) -> list[str]:
    unapproved = [term.text for term in concept.terms_in(KOREAN) if not term.status.is_approved]
    columns = (
        [term.text for term in concept.approved(ENGLISH)],
        [term.text for term in concept.approved(KOREAN)],
        unapproved,
    )
    return [*(", ".join(map(_escaped, terms)) for terms in columns), _escaped(concept.note or "")]


def _escaped(text: str) -> str:
    return re.sub(r"([\\`*_\[\]<>|~])", r"\\\1", text)


def _has_korean(concept: Concept, tally: Tally) -> bool:
    if not concept.approved(KOREAN):
        tally.note(say("concepts without a Korean term"), concept.id)
        return False
    if any("," in term.text for term in concept.terms):
        tally.note(say("terms with a comma, which reads as two"), concept.id)
    return True
