"""Aligned blocks: Korean text with the English that it renders, as short as the two texts let us cut them.

Blocks are the unit of counting. Segments are aligned first, code included, since a listing that stands in both
texts anchors what surrounds it; then a pair of segments with as many sentences on both sides is cut into them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from dsgloss.documents import Document, MarkKind, Segment, SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.korean.hangul import has_hangul, is_syllable
from dsgloss.lazy import regex

MASK = "`"
"""What stands in a block for every character of code and markup: no word, and the end of a phrase."""
# Where the two sides of an alignment differ more in length, one of them says something else.
_MOST_UNEQUAL = 3.0
_SHORT = 40
# In longer blocks everything stands beside everything.
_LONGEST = 3000
_SENTENCE_END = regex(r"(?<=[.!?。])[\"'”’)\]]*\s+(?![a-z\s])")


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of Korean and the English it renders; `start` is its place in the text of the Korean segment."""

    korean: str
    english: str
    segment: Segment
    start: int = 0

    def origin(self, offset: int) -> int:
        """Give the file offset of the Korean character at `offset`."""
        return self.segment.origin(self.start + offset)


def blocks_of(document: Document) -> Iterator[Block]:
    """Cut a document and its original into blocks; what is code or not translated is left out.

    Each block lies where its Korean stands. In a bilingual file that may be the side of the messages. What its format
    takes for not translated is left out, too: of a PO file obsolete, fuzzy and empty messages and the header.
    """
    original = document.original
    if original is None:
        return
    for number, other in sorted(original.translated_by.items()):
        segment, rendered = document.segments[number], original.segments[other]
        if original.path is None and has_hangul(rendered.text):
            segment, rendered = rendered, segment
        if SegmentKind.CODE not in {segment.kind, rendered.kind}:
            yield from _cut(segment, prose(segment), prose(rendered))


def _cut(segment: Segment, korean: str, english: str) -> Iterator[Block]:
    """Cut a Korean segment and its English into blocks; there are none if they cannot be each other's rendering."""
    if not has_hangul(korean) or has_hangul(english) or _is_unequal(korean, english):
        return
    ours, theirs = _sentences(korean), _sentences(english)
    if len(ours) != len(theirs):
        ours, theirs = [Span(0, len(korean))], [Span(0, len(english))]
    for (start, end), (first, last) in zip(ours, theirs, strict=True):
        if max(end - start, last - first) <= _LONGEST:
            yield Block(korean[start:end], english[first:last], segment, start)


def prose(segment: Segment) -> str:
    """Give the text of a segment with its code and mathematics masked; offsets stay what they are."""
    text = segment.text
    for mark in segment.marks:
        if mark.kind in {MarkKind.CODE, MarkKind.MATH}:
            text = text[: mark.start] + MASK * (mark.end - mark.start) + text[mark.end :]
    return text


def _is_unequal(korean: str, english: str) -> bool:
    """Tell whether two texts differ too much in length; a syllable of Hangul counts as two letters."""
    one, other = len(korean) + sum(map(is_syllable, korean)), len(english)
    return max(one, other) > _SHORT and max(one, other) > _MOST_UNEQUAL * max(1, min(one, other))


def _sentences(text: str) -> Sequence[Span]:
    """Find the sentences of a text, blank ones left out."""
    cuts = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    spans = (Span(start, end) for start, end in pairwise(cuts))
    return [span for span in spans if text[span.start : span.end].strip()]
