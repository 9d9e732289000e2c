"""Known terms in running text: an Aho-Corasick scan of the folded text, then the edges of each hit are judged.

The scan finds every form of every term in one pass (Aho and Corasick 1975); spacing cannot hide a term, and
what Korean allows before and after a noun decides whether a hit is the term or part of a longer word.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

from dsgloss import data
from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import is_syllable
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.lazy import regex
from dsgloss.lookup.folding import fold, fold_plain
from dsgloss.lookup.patterns import Form, Pattern, Sense, patterns
from dsgloss.lookup.senses import meant
from dsgloss.lookup.surroundings import LONG_ENOUGH_TO_END_COMPOUNDS, Place, Surroundings
from dsgloss.model import ENGLISH, Concept, Status

_SPACE = regex(r"\s")
_DASH = regex(r"\s[-‐‑–_·]|[-‐‑–_·]\s")
# What stands between texts that are scanned as one: it is kept when they are folded, and no part of any word.
_BOUNDARY = "\0"
# How far around a word the words stand that tell its sense; about two sentences on each side.
_NEIGHBOURHOOD = 200
_RANK = {status: rank for rank, status in enumerate(Status)}


class Occurrence(NamedTuple):
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
        return len(self.senses) > 1


class Matcher:
    """Finds the terms of some concepts in texts; building it takes time linear in their number."""

    def __init__(self, concepts: Iterable[Concept]) -> None:
        self._patterns: Sequence[Pattern] = patterns(concepts)
        self._has_conditions = any(sense.concept.when for pattern in self._patterns for sense in pattern.senses)
        self._automaton = AhoCorasick([pattern.key for pattern in self._patterns])
        self._written = [frozenset(sense.term.text for sense in pattern.senses) for pattern in self._patterns]

    def find(self, text: str, path: str = "") -> list[Occurrence]:
        """Find the occurrences in a text, the longest first where they overlap, in text order.

        `path` is the text's file, for concepts that are meant in some paths only.
        """
        return [hit for _, hit in self.find_in([text], path)]

    def find_in(self, texts: Sequence[str], path: str = "") -> list[tuple[int, Occurrence]]:
        """Find in each of several texts what `find` finds there, with the number of the text; one scan sees all."""
        hits = [(number, hit) for number, hit in self._meant(texts, path) if hit.senses and not _is_other_word(hit)]
        return _longest_first(hits)

    def find_all(self, text: str, path: str = "") -> list[Occurrence]:
        """Find all occurrences, those inside longer ones and those meant otherwise here (without senses) too."""
        return [hit for _, hit in self._meant([text], path)]

    def find_possible(self, text: str) -> list[Occurrence]:
        """Find all occurrences with every sense they may have; what stands around them decides nothing."""
        return [hit for _, hit in self._possible([text])]

    def _meant(self, texts: Sequence[str], path: str) -> list[tuple[int, Occurrence]]:
        hits = self._possible(texts)
        if not self._has_conditions:
            return hits
        return [(number, _meant_here(hit, texts[number], path)) for number, hit in hits]

    def _possible(self, texts: Sequence[str]) -> list[tuple[int, Occurrence]]:
        """Find all possible occurrences in several texts: in the plain ones at once, in the others one by one."""
        whole = _BOUNDARY.join(texts)
        folded = fold_plain(whole) if len(texts) > 1 else fold(whole)
        if folded is None:
            others = {number: text for number, text in enumerate(texts) if fold_plain(text) is None}
            plain = ["" if number in others else text for number, text in enumerate(texts)]
            alone = ((number, hit) for number, text in others.items() for _, hit in self._possible([text]))
            return [*self._possible(plain), *alone]
        starts = [0, *accumulate(len(text) + len(_BOUNDARY) for text in texts)]
        surroundings = Surroundings(whole, folded)
        hits = []
        for index, first, last in self._matches(folded.text):
            place = surroundings.judge(first, last)
            if place is None or (place.left is Edge.COMPOUND and not self._may_end_compound(index, place)):
                continue
            if self._is_spaced_like_a_term(index, place, last - first):
                number = bisect_right(starts, place.start) - 1
                hits.append((number, self._occurrence(index, whole, place, starts[number])))
        return hits

    def _occurrence(self, index: int, text: str, place: Place, begin: int) -> Occurrence:
        """Make the occurrence of a pattern at a place, as seen from where its text begins."""
        found, pattern = text[place.start : place.end], self._patterns[index]
        senses = _one_per_concept(pattern.senses, found)
        start, end = place.start - begin, place.end - begin
        return Occurrence(start, end, found, senses, pattern.form, place.left, place.right)

    def _matches(self, folded: str) -> list[tuple[int, int, int]]:
        try:
            return self._automaton.find_matches_as_indexes(folded, overlapping=True)
        except UnicodeEncodeError:  # a lone surrogate has no UTF-8
            plain = folded.encode("utf-8", "replace").decode("utf-8")
            return self._automaton.find_matches_as_indexes(plain, overlapping=True)

    def _may_end_compound(self, index: int, place: Place) -> bool:
        """Refuse a short noun at the end of a compound, unless it is an English term of its concept in Hangul."""
        return len(place.composed) >= LONG_ENOUGH_TO_END_COMPOUNDS or any(
            sounds_alike(sense.term.text, english.text)
            for sense in self._patterns[index].senses
            for english in sense.concept.terms_in(ENGLISH)
        )

    def _is_spaced_like_a_term(self, index: int, place: Place, length: int) -> bool:
        """Refuse a dash between words, and spaces where no spelling has one but single syllables on a side."""
        if place.end - place.start == length or place.composed in self._written[index]:
            return True
        if _DASH.search(place.composed):
            return False
        known = frozenset[int]().union(*map(_inner_spaces, self._written[index]))
        return _inner_spaces(place.composed) <= known or all(
            len(part) > 1 for part in re.split(r"\s+", place.composed) if is_syllable(part[0])
        )


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
    return hit._replace(senses=senses)


def _is_other_word(hit: Occurrence) -> bool:
    """Tell whether a common word has the letters of an acronym, but is none: it is not IT, and can is not CAN."""
    return hit.text in _common_words() and all(sense.term.text.isupper() for sense in hit.senses)


@cache
def _common_words() -> frozenset[str]:
    return frozenset(word for word, kind in data.rows("stopwords.tsv") if kind != "general")


def _inner_spaces(text: str) -> frozenset[int]:
    """Give the places of the spaces of a string, counted in characters that are none."""
    return frozenset(found.start() - before for before, found in enumerate(_SPACE.finditer(text)))


def _longest_first(hits: list[tuple[int, Occurrence]]) -> list[tuple[int, Occurrence]]:
    """Resolve overlaps in each text: the leftmost occurrence wins, of those the longest."""
    kept: list[tuple[int, Occurrence]] = []
    text, end = 0, 0
    for number, hit in sorted(hits, key=lambda found: (found[0], found[1].start, -found[1].end, found[1].form)):
        if number > text or hit.start >= end:
            kept.append((number, hit))
            text, end = number, hit.end
    return kept
