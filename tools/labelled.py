"""Labelled brackets, each with the case that extraction makes of it."""

from __future__ import annotations

import csv
import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import _lru_cache_wrapper
from pathlib import Path
from random import Random

from dsgloss.documents import Document, Position, read_document
from dsgloss.extraction.judging.classify import is_korean
from dsgloss.extraction.lexicon import constituents
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.mine import bracket_cases
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.case import Case, CaseReading
from dsgloss.extraction.weighing.latin import choose_latin
from dsgloss.extraction.weighing.semantics import Encoder
from dsgloss.korean.kiwi import kiwi

GATHERED = "site"
_FORGETFUL = ("dsgloss.extraction", "dsgloss.english")


@dataclass(frozen=True)
class Example:
    """A labelled bracket with its case; `gold` is the number of the right candidate, none for label N."""

    group: str
    case: Case
    candidates: tuple[Candidate, ...]
    gold: int | None


@contextmanager
def hidden_lexicon(share: float, seed: int) -> Iterator[None]:
    """Hide a share of the constituents, the same for a seed, as a text of another field would find them missing.

    The lexicon was widened with what the labelled texts have; with all of it, no example says what unknown words do.
    """
    _forget()
    lexicon, chance = constituents(), Random(seed)  # noqa: S311 - a fixed draw, so that weights can be fitted again
    for korean in [korean for korean in sorted(lexicon) if chance.random() < share]:
        del lexicon[korean]
    try:
        yield
    finally:
        _forget()


def _forget() -> None:
    """Empty the caches of everything that looks words up, the lexicon among them."""
    for found in gc.get_objects():
        if isinstance(found, _lru_cache_wrapper) and found.__module__.startswith(_FORGETFUL):
            found.cache_clear()


def count_labels(gold: Path, label: str) -> int:
    """Count the brackets with a label, those included for which extraction makes no case."""
    return sum(row["label"] == label for row in _rows(gold))


def read(gold: Path, data: Path, encoder: Encoder | None = None) -> Iterator[Example]:
    """Read the labelled brackets that have candidates at all, with the cases that extraction makes of them."""
    rows = [row for row in _rows(gold) if row["label"] in "PN"]
    for corpus, file in sorted({(row.get("corpus", ""), row["file"]) for row in rows}):
        path = data / corpus / "ko" / file
        document = read_document(path if path.exists() else data / file)
        by_place = {_place(document, readings): readings for readings in bracket_cases(document, kiwi(), encoder)}
        for row in rows:
            readings = by_place.get(Position(int(row["line"]), int(row["column"]) + 1), [])
            senses = [case for reading in readings for case in reading if _is_undecided(case)]
            if (row.get("corpus", ""), row["file"]) == (corpus, file) and senses:
                yield from _labelled(row, next((case for case in senses if _is_meant(row, case)), senses[0]))


def _rows(gold: Path) -> list[dict[str, str]]:
    with gold.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def _place(document: Document, readings: Sequence[CaseReading]) -> Position:
    case = readings[0][0]
    return document.position(case.segment.origin(case.bracket.start))


def _is_undecided(case: Case) -> bool:
    """Tell whether the models decide about a case: there is Korean on one side, and a counterpart on the other."""
    if case.direction is Direction.EN_KO:
        return case.inside.beside is None
    return case.inside.is_foreign and any(is_korean(candidate) for candidate in case.candidates)


def _is_meant(row: dict[str, str], case: Case) -> bool:
    inside = case.inside
    return (row["en"] or row["acronym"]) in {inside.english, inside.original, inside.acronym}


def _labelled(row: dict[str, str], case: Case) -> Iterator[Example]:
    """Make an example of a row, unless its strings are not among the candidates."""
    reverse = case.direction is Direction.EN_KO
    options = (choose_latin(case.candidates),) if reverse else case.candidates
    corpus = row.get("corpus", "")
    group = f"{corpus}/{row['file']}" if corpus.startswith(GATHERED) else corpus
    if row["label"] == "N":
        yield Example(group, case, options, None)
        return
    right = [n for n, option in enumerate(options) if _is_right(row, case, option)]
    if right:
        yield Example(group, case, options, right[0])


def _is_right(row: dict[str, str], case: Case, option: Candidate) -> bool:
    if case.direction is Direction.KO_EN:
        return option.text(case.segment.text) == row["ko"]
    inside = option.inside
    return case.inside.hangul == row["ko"] and (row["en"] or row["acronym"]) in {inside.english, inside.acronym}
