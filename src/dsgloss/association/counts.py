"""The map of association: which candidates for terms stand in which block of a text and its original."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dsgloss.association.blocks import Block, blocks_of
from dsgloss.association.english_phrases import english_phrases
from dsgloss.association.sides import Counts, Seen, Sides
from dsgloss.association.stopwords import WordClass, word_class
from dsgloss.documents import Document
from dsgloss.english import english_key
from dsgloss.korean.endings import without_verb
from dsgloss.korean.morphology import Analyser
from dsgloss.korean.phrases import Phrase, noun_phrases
from dsgloss.korean.spacing import term_key
from dsgloss.model.values import one_line


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


def _korean(document: Document, block: Block, phrases: Iterable[Phrase]) -> Iterator[Seen]:
    for phrase in phrases:
        classes = {word_class(word) for word in phrase.words}
        if None in classes and WordClass.FUNCTION not in classes:
            place = document.position(block.origin(phrase.start))
            at = 100 * phrase.start // len(block.korean)
            text = " ".join((*phrase.words[:-1], without_verb(phrase.words[-1])))
            yield Seen(term_key(text), text, at, place.line, place.column)


def _english(block: Block) -> Iterator[Seen]:
    for phrase in english_phrases(block.english):
        yield Seen(english_key(phrase.text), phrase.text, 100 * phrase.start // len(block.english))


def _once(seen: Iterable[Seen]) -> tuple[Seen, ...]:
    """Keep the first sight of each candidate."""
    first: dict[str, Seen] = {}
    for candidate in seen:
        first.setdefault(candidate.key, candidate)
    return tuple(first.values())
