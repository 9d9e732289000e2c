"""What stands in the blocks of texts and their originals, and how the blocks of many texts come together.

What is kept is not the number of times that two candidates meet but, block by block, the candidates themselves:
pairs would outgrow the texts by an order of magnitude, and most never matter. So memory grows with the texts,
merging is the union of blocks (associative, commutative, and counting a document twice is counting it once),
and every number comes from the finalising step, which knows by then which candidates are frequent enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self


class BlockId(NamedTuple):
    """What names a block among all: the citation identifier of its text, and its number there from 0."""

    source: str
    number: int


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """A candidate where it first stands in a block: folded and as the text has it.

    `at` says where in the block it begins, in hundredths of the block's length. Line and column, from 1, are the
    place of a Korean candidate in its file; of English ones they are not known: 0.
    """

    key: str
    text: str
    at: int
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Sides:
    """The candidates of a block, each once."""

    korean: tuple[Seen, ...]
    english: tuple[Seen, ...]


@dataclass(frozen=True)
class Counts:
    """What aligned texts hold, as far as it matters to which of their terms belong together."""

    blocks: Mapping[BlockId, Sides] = field(default_factory=dict)

    @classmethod
    def of(cls, source: str, sides: Iterable[Sides]) -> Self:
        """Number the blocks of one text, which citations call `source`."""
        return cls({BlockId(source, number): one for number, one in enumerate(sides)})


def merge(parts: Iterable[Counts]) -> Counts:
    """Merge the counts of several sets of documents, in any order and any split."""
    merged: dict[BlockId, Sides] = {}
    for part in parts:
        for block, sides in part.blocks.items():
            merged[block] = min(sides, merged.get(block, sides))
    return Counts(merged)
