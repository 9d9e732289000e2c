"""The map of termhood: one document to the counts of its noun phrases, without any state shared between documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.documents import Document, Segment, SegmentKind
from dsgloss.extraction.reading.prose import is_prose
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.morphology import Analyser
from dsgloss.korean.phrases import Phrase, noun_phrases
from dsgloss.korean.spacing import term_key
from dsgloss.model.values import one_line
from dsgloss.termhood.counts import KEPT_PLACES, CountsByKey, PhraseCounts, Place

# The longest ending that tells a verb from a noun, and its stem.
_SIGHT = 12


def count(document: Document, analyser: Analyser) -> CountsByKey:
    """Count the noun phrases in the prose of a document; code and mathematics are none."""
    found: dict[str, list[_Use]] = {}
    segments = [segment for segment in document.segments if segment.kind is not SegmentKind.CODE]
    analysed = noun_phrases([segment.text for segment in segments], analyser)
    for segment, phrases in zip(segments, analysed, strict=True):
        for use in _uses(segment, [phrase for phrase in phrases if is_prose(segment, phrase.start, phrase.end)]):
            found.setdefault(term_key(use.phrase.text), []).append(use)
    return {key: _counts(document, uses) for key, uses in found.items()}


@dataclass(frozen=True, slots=True)
class _Use:
    """A phrase at its place, with the bare nouns directly beside it."""

    segment: Segment
    phrase: Phrase
    left: str | None
    right: str | None

    @property
    def is_verbal(self) -> bool:
        after = self.segment.text[self.phrase.end : self.phrase.end + _SIGHT]
        return right_edge(after) is Edge.VERB


def _uses(segment: Segment, phrases: Sequence[Phrase]) -> list[_Use]:
    """Find out what stands beside each phrase, from the phrases that are longer by a little on one side."""
    ordered = sorted(phrases, key=lambda phrase: (len(phrase.words), phrase.start))
    starting: dict[int, list[Phrase]] = {}
    ending: dict[int, list[Phrase]] = {}
    for phrase in ordered:
        starting.setdefault(phrase.start, []).append(phrase)
        ending.setdefault(phrase.end, []).append(phrase)
    return [
        _Use(segment, phrase, _left(phrase, ending[phrase.end]), _right(phrase, starting[phrase.start]))
        for phrase in ordered
    ]


def _left(phrase: Phrase, same_end: Sequence[Phrase]) -> str | None:
    longer = next((other for other in same_end if other.start < phrase.start), None)
    return term_key(longer.words[-len(phrase.words) - 1]) if longer else None


def _right(phrase: Phrase, same_start: Sequence[Phrase]) -> str | None:
    longer = next((other for other in same_start if other.end > phrase.end), None)
    return term_key(longer.words[len(phrase.words)]) if longer else None


def _counts(document: Document, uses: Sequence[_Use]) -> PhraseCounts:
    source = one_line(document.source) or one_line(document.path)
    positions = sorted(document.position(use.segment.origin(use.phrase.start)) for use in uses)
    return PhraseCounts(
        occurrences=len(uses),
        documents=1,
        nested=sum(use.left is not None or use.right is not None for use in uses),
        verbal=sum(use.is_verbal for use in uses),
        spellings=Counter(" ".join(use.phrase.words) for use in uses),
        left=Counter(use.left for use in uses if use.left is not None),
        right=Counter(use.right for use in uses if use.right is not None),
        places=tuple(Place(source, place.line, place.column) for place in positions[:KEPT_PLACES]),
    )
