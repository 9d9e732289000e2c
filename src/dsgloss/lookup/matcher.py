"""Known terms in running text: an Aho-Corasick scan of the folded text, then the edges of each hit are judged.

The scan finds every form of every term in one pass (Aho and Corasick 1975); spacing cannot hide a term, and
what Korean allows before and after a noun decides whether a hit is the term or part of a longer word.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ahocorasick_rs import AhoCorasick

from dsgloss import data
from dsgloss.korean.edges import Edge, edge_after, is_nominalised_verb, left_edge, right_edge
from dsgloss.korean.hangul import is_syllable
from dsgloss.lookup.folding import Folded, fold
from dsgloss.lookup.patterns import Form, Pattern, Sense, patterns
from dsgloss.lookup.senses import meant
from dsgloss.model import Concept, Status

_LATIN = re.compile(r"[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]")
_SPACE = re.compile(r"\s")
_DASH = re.compile(r"\s[-‐‑–_·]|[-‐‑–_·]\s")
_LONG_ENOUGH_TO_END_COMPOUNDS = 3
_LONG_ENOUGH_TO_BEGIN_COMPOUNDS = 2
_SIGHT = 60
# A character with its combining marks and conjoining jamo; a syllable has three.
_CLUSTER = 4
# How far around a word the words stand that tell its sense; about two sentences on each side.
_NEIGHBOURHOOD = 200
_RANK = {status: rank for rank, status in enumerate(Status)}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place where a text uses a known term: offsets in code points, the end exclusive, the particle left out.

    `senses` has one entry unless the word is ambiguous here; `left` and `right` say what the term is joined to.
    """

    start: int
    end: int
    text: str
    senses: tuple[Sense, ...]
    form: Form
    left: Edge
    right: Edge

    @property
    def sense(self) -> Sense:
        """The sense, or the first of several."""
        return self.senses[0]

    @property
    def is_ambiguous(self) -> bool:
        """Whether several concepts may be meant."""
        return len({sense.concept.id for sense in self.senses}) > 1


class Matcher:
    """Finds the terms of some concepts in texts; building it takes time linear in their number."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._patterns: Sequence[Pattern] = patterns(concepts)
        self._automaton = AhoCorasick([pattern.key for pattern in self._patterns])
        self._spaces = [
            frozenset[int]().union(*(_inner_spaces(sense.term.text) for sense in pattern.senses))
            for pattern in self._patterns
        ]

    def find(self, text: str, path: str = "") -> list[Occurrence]:
        """Find the occurrences in a text, the longest first where they overlap, in text order.

        `path` is the text's file, for concepts that are meant in some paths only.
        """
        return _longest_first([hit for hit in self.find_all(text, path) if hit.senses and not _is_other_word(hit)])

    def find_all(self, text: str, path: str = "") -> list[Occurrence]:
        """Find all occurrences, those inside longer ones and those meant otherwise here (without senses) too."""
        return [_meant_here(hit, text, path) for hit in self.find_possible(text)]

    def find_possible(self, text: str) -> list[Occurrence]:
        """Find all occurrences with every sense they may have; what stands around them decides nothing."""
        folded = fold(text)
        surroundings = _Surroundings(text, folded)
        hits = []
        for index, first, last in self._matches(folded.text):
            place = surroundings.judge(first, last)
            if place is not None and self._is_spaced_like_a_term(index, place, last - first):
                pattern = self._patterns[index]
                found = text[place.start : place.end]
                senses = _one_per_concept(pattern.senses, found)
                hits.append(Occurrence(place.start, place.end, found, senses, pattern.form, place.left, place.right))
        return hits

    def _matches(self, folded: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(folded, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate has no UTF-8
            plain = folded.encode("utf-8", "replace").decode("utf-8")
            return self._automaton.find_matches_as_indexes(plain, overlapping=True)

    def _is_spaced_like_a_term(self, index: int, place: _Place, length: int) -> bool:
        """Refuse a dash between words, and spaces where no spelling has one but single syllables on a side."""
        if place.end - place.start == length:
            return True
        if _DASH.search(place.composed):
            return False
        spaces = _inner_spaces(place.composed)
        return spaces <= self._spaces[index] or all(
            len(part) > 1 for part in re.split(r"\s+", place.composed) if is_syllable(part[0])
        )


@dataclass(frozen=True, slots=True)
class _Place:
    """A stretch of a text that may be a term by its edges; `composed` is what stands there, in NFC."""

    start: int
    end: int
    composed: str
    left: Edge
    right: Edge


class _Surroundings:
    """A text whose places are judged by what stands around them; what stands before is judged once for each start."""

    def __init__(self, text: str, folded: Folded) -> None:
        self._text = text
        self._folded = folded
        self._lefts: dict[int, Edge] = {}

    def judge(self, first: int, last: int) -> _Place | None:
        """Give the place of a hit, of which the span in the folded text is given; none if it is no word of its own."""
        start, end = self._folded.span(first, last)
        left = self._left(start)
        if left is Edge.BROKEN:
            return None
        composed = self._composed(start, end)
        if left is Edge.COMPOUND and len(composed) < _LONG_ENOUGH_TO_END_COMPOUNDS:
            return None
        after = self._composed(end, end + _SIGHT)
        right = _right(composed, after)
        if right is Edge.BROKEN:
            return None
        if composed[-1] == "기" and is_nominalised_verb(self._composed(start - _SIGHT, start), composed, after):
            return None
        return _Place(start, end, composed, left, right)

    def _left(self, start: int) -> Edge:
        if start not in self._lefts:
            before = self._composed(start - _SIGHT, start)
            self._lefts[start] = _left(self._composed(start, start + _CLUSTER)[0], before) if before else Edge.BARE
        return self._lefts[start]

    def _composed(self, start: int, end: int) -> str:
        text = self._text[max(0, start) : end]
        return text if self._folded.is_plain else unicodedata.normalize("NFC", text)


def _one_per_concept(senses: tuple[Sense, ...], found: str) -> tuple[Sense, ...]:
    """Of the terms of one concept that share a key, keep the one written as found, else the best status."""
    if len(senses) == 1:
        return senses
    best: dict[str, Sense] = {}
    for sense in sorted(senses, key=lambda sense: (sense.term.text != found, _RANK[sense.term.status])):
        best.setdefault(sense.concept.id, sense)
    return tuple(best.values())


def _meant_here(hit: Occurrence, text: str, path: str) -> Occurrence:
    if all(sense.concept.when is None for sense in hit.senses):
        return hit
    senses = meant(hit.senses, text[max(0, hit.start - _NEIGHBOURHOOD) : hit.end + _NEIGHBOURHOOD], path)
    return replace(hit, senses=senses)


def _is_other_word(hit: Occurrence) -> bool:
    """Tell whether a common word has the letters of an acronym, but is none: it is not IT, and can is not CAN."""
    return hit.text in _common_words() and all(sense.term.text.isupper() for sense in hit.senses)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(word for word, kind in data.rows("stopwords.tsv") if kind != "general")


def _left(first: str, before: str) -> Edge:
    if is_syllable(first):
        return left_edge(before)
    return Edge.BROKEN if _LATIN.match(first) and _LATIN.match(before[-1]) else Edge.BARE


def _right(found: str, after: str) -> Edge:
    if not is_syllable(found[-1]):
        joined = _LATIN.match(found[-1]) and _LATIN.match(after)
        return Edge.BROKEN if joined else _open(right_edge(after))
    edge = edge_after(found, after)
    too_short = len(found) < _LONG_ENOUGH_TO_BEGIN_COMPOUNDS
    return Edge.BROKEN if edge is Edge.COMPOUND and too_short else edge


def _open(edge: Edge) -> Edge:
    """After Latin letters any Hangul is a new word: GPU칩."""
    return Edge.COMPOUND if edge is Edge.BROKEN else edge


def _inner_spaces(text: str) -> frozenset[int]:
    """Give the places of the spaces of a string, counted in characters that are none."""
    return frozenset(found.start() - before for before, found in enumerate(_SPACE.finditer(text)))


def _longest_first(hits: Sequence[Occurrence]) -> list[Occurrence]:
    """Resolve overlaps: the leftmost occurrence wins, of those the longest; equal spans share their senses."""
    kept: list[Occurrence] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end, hit.form)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept
