"""The map and the reduce of association: which candidates for terms stand in which block of aligned texts.

What is kept is not the number of times that two candidates meet but, block by block, the candidates themselves:
pairs would outgrow the texts by an order of magnitude, and most never matter. So memory grows with the texts,
merging is the union of blocks (associative, commutative, and counting a document twice is counting it once),
and every number comes from the finalising step, which knows by then which candidates are frequent enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Self

from dsgloss.association.blocks import Block, blocks_of
from dsgloss.association.english_phrases import english_phrases
from dsgloss.association.stopwords import WordClass, word_class
from dsgloss.documents import Document
from dsgloss.english import english_key
from dsgloss.korean.morphology import Analyser
from dsgloss.korean.phrases import Phrase, noun_phrases
from dsgloss.korean.spacing import term_key
from dsgloss.model.values import one_line


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


def count(document: Document, analyser: Analyser) -> Counts:
    """Find the candidates in one document and its original."""
    return Counts.of(one_line(document.source) or one_line(document.path), sides_of(document, analyser))


def sides_of(document: Document, analyser: Analyser) -> tuple[Sides, ...]:
    """Find the candidates in the blocks of one document and its original, block by block."""
    blocks = list(blocks_of(document))
    phrases = noun_phrases([block.korean for block in blocks], analyser)
    return tuple(
        Sides(_once(_korean(document, block, found)), _once(_english(block)))
        for block, found in zip(blocks, phrases, strict=True)
    )


def merge(parts: Iterable[Counts]) -> Counts:
    """Merge the counts of several sets of documents, in any order and any split."""
    merged: dict[BlockId, Sides] = {}
    for part in parts:
        for block, sides in part.blocks.items():
            merged[block] = min(sides, merged.get(block, sides))
    return Counts(merged)


def _korean(document: Document, block: Block, phrases: Iterable[Phrase]) -> Iterator[Seen]:
    for phrase in phrases:
        classes = {word_class(word) for word in phrase.words}
        if None in classes and WordClass.FUNCTION not in classes:
            place = document.position(block.origin(phrase.start))
            at = 100 * phrase.start // len(block.korean)
            yield Seen(term_key(phrase.text), " ".join(phrase.words), at, place.line, place.column)


def _english(block: Block) -> Iterator[Seen]:
    for phrase in english_phrases(block.english):
        yield Seen(english_key(phrase.text), phrase.text, 100 * phrase.start // len(block.english))


def _once(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Keep the first sight of each candidate."""
    first: dict[str, Seen] = {}
    for candidate in seen:
        first.setdefault(candidate.key, candidate)
    return tuple(first.values())
