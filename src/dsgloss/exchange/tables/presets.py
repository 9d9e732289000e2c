"""The glossaries that machine translation and CAT tools load: English terms, each with the one Korean rendering.

What is fact, from the vendors' documentation:

- DeepL: CSV (or TSV) entries, one a line, source phrase first, no header; source and target language may follow
  in two more columns (developers.deepl.com, "Managing glossaries"). Its web interface exports those columns.
- Google Cloud Translation: for one direction a CSV or TSV of two columns "must not contain headers"; for equivalent
  term sets a CSV whose header names languages, and optionally `pos` and `description` (GlossaryInputConfig).
- Amazon Translate: CSV, TSV or TMX; the first row names languages, the first of them is the source; matching is
  case-sensitive (docs.aws.amazon.com, "Creating a custom terminology").
- Azure Document Translation: preferably a TSV of source and target, without a header (learn.microsoft.com, "Use
  glossaries with Document Translation").
- OmegaT: tab-separated UTF-8 in `.txt` or `.utf8`: source, target, comment; no header (OmegaT manual, "Glossaries").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from dsgloss.documents.decoding import decode
from dsgloss.exchange.fields import Field, losses_beyond
from dsgloss.exchange.format import Exported, Imported
from dsgloss.exchange.pairs import Pair, pairs_of
from dsgloss.exchange.tables.own import written
from dsgloss.exchange.tables.read import read_lines
from dsgloss.exchange.tally import Tally
from dsgloss.messages import say
from dsgloss.model import KOREAN, Concept, Terminology
from dsgloss.store.term_list import Line, Separator, lines_of


class Cell(Enum):
    """What stands in a column."""

    SOURCE = "source"
    TARGET = "target"
    PART_OF_SPEECH = "part of speech"
    COMMENT = "comment"


_PAIR = (Cell.SOURCE, Cell.TARGET)


@dataclass(frozen=True, slots=True)
class Preset:
    """The table that a program loads as its glossary."""

    name: str
    separator: Separator
    cells: Sequence[Cell] = _PAIR
    header: Sequence[str] = ()
    suffixes: frozenset[str] = frozenset()
    comments: str = ""
    """What a line begins with that is none of the table."""

    def write(self, terminology: Terminology) -> Exported:
        """Write the pairs of terms; of two concepts with one English term only the first can be there."""
        tally = Tally()
        rows = [*self._rows(terminology.concepts, tally)]
        losses = (*losses_beyond(self._carried(), terminology.concepts), *tally.losses)
        return Exported(written([self.header, *rows] if self.header else rows, self.separator), losses)

    def read(self, data: bytes, path: str) -> Imported:
        """Read such a table, in either direction, whether it has a header or not."""
        lines = lines_of(decode(data, path).text, self.separator, path)
        return read_lines(filter(self._is_row, lines), path)

    def _is_row(self, line: Line) -> bool:
        return not (self.comments and line.cells and line.cells[0].startswith(self.comments))

    def _rows(self, concepts: Iterable[Concept], tally: Tally) -> Iterator[list[str]]:
        renderings: dict[str, str] = {}
        for concept in concepts:
            for pair in pairs_of(concept):
                if pair.en not in renderings:
                    yield [_cell(cell, pair, concept) for cell in self.cells]
                elif renderings[pair.en] != pair.ko:
                    tally.note(say("a second rendering of '{term}'", term=pair.en), concept.id)
                renderings.setdefault(pair.en, pair.ko)

    def _carried(self) -> frozenset[Field]:
        carried = {Field.FURTHER_ENGLISH, Field.DO_NOT_TRANSLATE}
        return frozenset(carried | {Field.NOTE} if Cell.COMMENT in self.cells else carried)


def _cell(cell: Cell, pair: Pair, concept: Concept) -> str:
    if cell is Cell.SOURCE:
        return pair.en
    if cell is Cell.TARGET:
        return pair.ko
    if cell is Cell.PART_OF_SPEECH:
        return concept.terms[0].part_of_speech.value.replace("-", " ")
    return concept.note or concept.definition(KOREAN) or ""


PRESETS = (
    Preset("deepl", Separator.COMMA),
    Preset("google", Separator.COMMA),
    Preset("google-terms", Separator.COMMA, (*_PAIR, Cell.PART_OF_SPEECH, Cell.COMMENT),
           ("en", "ko", "pos", "description")),
    Preset("amazon", Separator.COMMA, header=("en", "ko")),
    Preset("azure", Separator.TAB),
    Preset("omegat", Separator.TAB, (*_PAIR, Cell.COMMENT), suffixes=frozenset({".utf8"}), comments="#"),
)  # fmt: skip
"""Every preset; adding one is adding a line."""
