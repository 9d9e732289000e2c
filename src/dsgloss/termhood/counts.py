"""The reduce of termhood: what all texts together say of each noun phrase, in integers only.

Adding is associative and commutative: counts add up, and of the places the first ones by a total order are
kept. So any split of the documents, over any number of workers, gives the same counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

KEPT_PLACES = 3


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a phrase is used: the identifier of the text, line and column from 1, columns in code points."""

    source: str
    line: int
    column: int


@dataclass
class PhraseCounts:
    """What is counted of one phrase, all its spellings together.

    `left` and `right` count the bare nouns directly beside it, which make it a part of a longer phrase; where
    a particle, a sign or the end of the sentence stands there, nothing is counted.
    """

    occurrences: int = 0
    documents: int = 0
    nested: int = 0
    """In how many occurrences it is part of a longer phrase."""
    verbal: int = 0
    """In how many it is the noun of a verb (학습하다)."""
    spellings: Counter[str] = field(default_factory=Counter)
    left: Counter[str] = field(default_factory=Counter)
    right: Counter[str] = field(default_factory=Counter)
    places: tuple[Place, ...] = ()

    def add(self, more: PhraseCounts) -> None:
        """Count in what other texts say of the phrase: that costs what they say, however much is there already."""
        self.occurrences += more.occurrences
        self.documents += more.documents
        self.nested += more.nested
        self.verbal += more.verbal
        self.spellings.update(more.spellings)
        self.left.update(more.left)
        self.right.update(more.right)
        self.places = tuple(sorted({*self.places, *more.places})[:KEPT_PLACES])

    def found_in(self, source: str) -> PhraseCounts:
        """Give the counts of one text with its identifier in their places."""
        return replace(self, places=tuple(replace(place, source=source) for place in self.places))


CountsByKey = Mapping[str, PhraseCounts]
"""Counts by the phrase's `term_key`, under which its spellings are one."""


def merge(parts: Iterable[CountsByKey]) -> CountsByKey:
    """Add the counts of several sets of documents, as they come; no document may be in two of them."""
    totals: dict[str, PhraseCounts] = {}
    for part in parts:
        for key, counts in part.items():
            totals.setdefault(key, PhraseCounts()).add(counts)
    return totals
