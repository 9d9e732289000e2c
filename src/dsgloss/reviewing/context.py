"""The sentence around a cited place, read from the text itself: the glossary keeps no sentences."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents import Document, Segment
from dsgloss.lazy import regex
from dsgloss.model import Citation

_MOST = 100
_CLOSING = regex(r"[\"'”’」』)\]）］】]*")


@dataclass(frozen=True, slots=True)
class Context:
    """A stretch of text with the expression in it; what was cut off is marked by an ellipsis."""

    before: str
    expression: str
    after: str


def context_of(document: Document, citation: Citation) -> Context | None:
    """Find the sentence that a citation speaks of; nothing if the text does not have its strings any more.

    If the text was changed since it was cited, the nearest place is taken that has them.
    """
    strings = [text for text in _strings(citation) if text]
    found = [place for segment in document.segments for place in _places(segment, strings)]
    if not found:
        return None
    _, segment, start, end = min(found, key=lambda place: abs(place[0] - _offset(document, citation)))
    return _cut(segment.text, start, end)


def _strings(citation: Citation) -> tuple[str | None, ...]:
    return citation.ko, citation.other, citation.en, citation.acronym, citation.original


def _offset(document: Document, citation: Citation) -> int:
    try:
        return document.offset(citation.line, citation.column)
    except IndexError:  # the text has become shorter
        return len(document.text)


def _places(segment: Segment, strings: Sequence[str]) -> Iterator[tuple[int, Segment, int, int]]:
    """Give the places in a segment that have the strings near each other, each with its offset in the file."""
    inside = [text for text in strings if text in segment.text]
    if not inside or (len(inside) < len(strings) and strings[0] not in inside):
        return
    for found in re.finditer(re.escape(inside[0]), segment.text):
        start, end = _around(segment.text, found.span(), inside[1:])
        yield segment.origin(found.start()), segment, start, end


def _around(text: str, first: tuple[int, int], others: Sequence[str]) -> tuple[int, int]:
    """Stretch a span over the nearest places of further strings, if they are near, and over closing brackets."""
    start, end = first
    for other in others:
        hits = [hit.span() for hit in re.finditer(re.escape(other), text)]
        near, far = min(hits, key=lambda hit: (abs(hit[0] - first[1]), hit))
        if abs(near - first[1]) <= _MOST:
            start, end = min(start, near), max(end, far)
    closed = _CLOSING.match(text, end) if others else None
    return start, closed.end() if closed else end


def _cut(text: str, start: int, end: int) -> Context:
    from dsgloss.extraction.defining.sentences import sentences  # late: it brings the tables of words along

    spans = list(sentences(text))
    begin = spans[max(0, bisect_right(spans, start, key=lambda span: span[0]) - 1)][0]
    stop = next((last for _, last in spans if last >= end), len(text))
    left, right = max(begin, start - _MOST), min(stop, end + _MOST)
    before, after = " ".join(text[left:start].split("\n")), " ".join(text[end:right].split("\n"))
    expression = " ".join(text[start:end].split("\n"))
    return Context("…" * (left > begin) + before, expression, after + "…" * (right < stop))
