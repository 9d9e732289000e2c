"""Whether a stretch of a text may be a term, by what stands before and after it."""

from __future__ import annotations

import unicodedata
from typing import NamedTuple

from dsgloss.korean.beside_verbs import is_dependent, is_nominalised_verb
from dsgloss.korean.edges import Edge, edge_after, ends_loanword, ends_native, left_edge, right_edge
from dsgloss.korean.hangul import is_syllable
from dsgloss.lazy import regex
from dsgloss.lookup.folding import Folded

_LATIN = regex(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]")
LONG_ENOUGH_TO_END_COMPOUNDS = 3
"""How many syllables a word has that may end a compound, whatever it is; a shorter one has to be a loanword."""
_LONG_ENOUGH_TO_BEGIN_COMPOUNDS = 2
_SIGHT = 60
# A character with its combining marks and conjoining jamo; a syllable has three.
_CLUSTER = 4


class Place(NamedTuple):
    """A stretch of a text that may be a term by its edges; `composed` is what stands there, in NFC."""

    start: int
    end: int
    composed: str
    left: Edge
    right: Edge


class Surroundings:
    """A text whose places are judged by what stands around them; what stands before is judged once for each start."""

    def __init__(self, text: str, folded: Folded) -> None:
        self._text = text
        self._folded = folded
        self._lefts: dict[int, Edge] = {}

    def judge(self, first: int, last: int) -> Place | None:
        """Give the place of a hit, of which the span in the folded text is given; none if it is no word of its own."""
        start, end = self._folded.span(first, last)
        left = self._left(start)
        if left is Edge.BROKEN:
            return None
        composed = self._composed(start, end)
        if left is Edge.COMPOUND and not self._ends_compound(start, composed):
            return None
        after = self._composed(end, end + _SIGHT)
        right = _right(composed, after)
        if right is Edge.BROKEN:
            return None
        if composed[-1] == "기" and is_nominalised_verb(self._before(start), composed, after):
            return None
        if len(composed) == 1 and is_dependent(self._before(start), composed, after):
            return None
        return Place(start, end, composed, left, right)

    def _ends_compound(self, start: int, composed: str) -> bool:
        """Tell whether it may be the last word of a compound; a short one only where it is borrowed may (비교펑션)."""
        before = self._before(start)
        is_apart = len(composed) >= LONG_ENOUGH_TO_END_COMPOUNDS or ends_native(before, composed)
        return is_apart and not ends_loanword(before, composed)

    def _left(self, start: int) -> Edge:
        if start == 0 or self._text[start - 1].isspace():
            return Edge.BARE
        if start not in self._lefts:
            first = self._composed(start, start + _CLUSTER)[0]
            self._lefts[start] = _left(first, self._before(start))
        return self._lefts[start]

    def _before(self, start: int) -> str:
        return self._composed(max(0, start - _SIGHT), start)

    def _composed(self, start: int, end: int) -> str:
        text = self._text[start:end]
        return text if self._folded.is_plain else unicodedata.normalize("NFC", text)


def _left(first: str, before: str) -> Edge:
    if is_syllable(first):
        return left_edge(before)
    return Edge.BROKEN if _LATIN.match(first) and _LATIN.match(before[-1]) else Edge.BARE


def _right(found: str, after: str) -> Edge:
    if not is_syllable(found[-1]):
        joined = _LATIN.match(after) and _LATIN.match(found[-1])
        return Edge.BROKEN if joined else _open(right_edge(after))
    edge = edge_after(found, after)
    too_short = len(found) < _LONG_ENOUGH_TO_BEGIN_COMPOUNDS
    return Edge.BROKEN if edge is Edge.COMPOUND and too_short else edge


def _open(edge: Edge) -> Edge:
    """After Latin letters any Hangul is a new word: GPU칩."""
    return Edge.COMPOUND if edge is Edge.BROKEN else edge
