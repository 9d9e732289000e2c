"""The terms of the bench: an area, a kind and a thing make one, so that there are as many as anybody wants."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from pathlib import Path
from random import Random

from dsgloss.model import Concept, Status, Term

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Word:
    """A part of a term: Korean, English, and what was said for it in Korean before, if anything was."""

    korean: str
    english: str
    old: str = ""


Entry = Word
"""A whole term, with the same three sides."""


def table(name: str) -> list[list[str]]:
    """Read a tab-separated table of this folder without its header line."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def entries(count: int) -> list[Entry]:
    """Give so many terms, the same each time; those with an area come after all without.

    >>> entries(2) == entries(1000)[:2]
    True
    """
    return list(islice(_endless(), count))


def concepts(count: int) -> Iterator[Concept]:
    """Give so many terms as concepts of a glossary."""
    for entry in entries(count):
        yield Concept(id=re.sub(r"\W+", "-", entry.english), terms=tuple(_terms(entry)))


def _terms(entry: Entry) -> Iterator[Term]:
    yield Term(text=entry.korean, language="ko", status=Status.PREFERRED)
    if entry.old:
        yield Term(text=entry.old, language="ko", status=Status.DEPRECATED)
    yield Term(text=entry.english, language="en", status=Status.PREFERRED)


def _endless() -> Iterator[Entry]:
    random = Random(7)  # noqa: S311 - the same terms each time
    for orders in (("kind", "head"), ("area", "kind", "head")):
        combinations = list(product(*map(_words, orders)))
        random.shuffle(combinations)
        yield from map(_joined, combinations)


@cache
def _words(what: str) -> Sequence[Word]:
    return tuple(Word(korean, english, old) for kind, korean, english, old in table("words.tsv") if kind == what)


def _joined(words: Sequence[Word]) -> Entry:
    *before, head = words
    korean, english = (" ".join(word) for word in zip(*((word.korean, word.english) for word in words), strict=True))
    old = " ".join([*(word.korean for word in before), head.old]) if head.old else ""
    return Entry(korean, english, old)
