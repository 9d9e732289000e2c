"""Looking a term up by whatever a person types: every result says why it matched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.hangul import has_hangul, initials, is_initials, letters
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.korean.spacing import term_key
from dsgloss.lookup.matcher import Matcher
from dsgloss.lookup.patterns import Sense
from dsgloss.model import Concept, Status

_NEAR_ENOUGH = 70.0
_SHORTEST_APPROXIMATE = 2
_LONGEST_APPROXIMATE = 80


class Reason(StrEnum):
    """Why a result matched the query, the surest first."""

    EXACT = "exact"
    SPELLING = "spelling"
    INFLECTED = "inflected"
    INITIALS = "initials"
    PREFIX = "prefix"
    PART = "part"
    SOUND = "sound"
    APPROXIMATE = "approximate"


_BASE_SCORE = {
    Reason.EXACT: 1.0,
    Reason.SPELLING: 0.97,
    Reason.INFLECTED: 0.95,
    Reason.INITIALS: 0.8,
    Reason.PREFIX: 0.7,
    Reason.PART: 0.6,
    Reason.SOUND: 0.5,
    Reason.APPROXIMATE: 0.5,
}
_STATUS_PENALTY = {
    Status.PREFERRED: 0.0,
    Status.ADMITTED: 0.01,
    Status.DEPRECATED: 0.03,
    Status.SUPERSEDED: 0.03,
}


@dataclass(frozen=True, slots=True)
class Match:
    """A concept that fits a query: the term that matched, why, and how well (0 to 1)."""

    concept: Concept
    term: str
    reason: Reason
    score: float


class Index:
    """Answers queries over some concepts; building it takes time linear in their number."""

    def __init__(self, concepts: Iterable[Concept], matcher: Matcher) -> None:
        self._senses = [Sense(concept, term) for concept in concepts for term in concept.terms]
        self._matcher = matcher
        self._by_key: dict[str, list[Sense]] = {}
        for sense in self._senses:
            self._by_key.setdefault(term_key(sense.term.text), []).append(sense)
        self._keys = sorted(self._by_key)

    def lookup(self, query: str, limit: int = 10) -> list[Match]:
        """Find the concepts that fit a query, the best first; never raises, whatever is typed.

        Exact and inflected forms come first, then initial consonants and prefixes; only when nothing of
        this fits are similar sounds and spellings suggested.
        """
        found = self._best_per_concept(self._exact(query), self._inflected(query), self._completions(query))
        if not found:
            found = self._best_per_concept(self._approximate(query))
        return sorted(found, key=lambda match: (-match.score, match.concept.id))[:limit]

    def _exact(self, query: str) -> Iterator[Match]:
        for sense in self._by_key.get(term_key(query), ()):
            reason = Reason.EXACT if sense.term.text == query.strip() else Reason.SPELLING
            yield _match(sense, reason)

    def _inflected(self, query: str) -> Iterator[Match]:
        for occurrence in self._matcher.find_possible(query):
            whole = not query[: occurrence.start].strip() and _is_ending(query[occurrence.end :])
            for sense in occurrence.senses:
                share = (occurrence.end - occurrence.start) / len(query)
                yield _match(sense, Reason.INFLECTED) if whole else _match(sense, Reason.PART, share)

    def _completions(self, query: str) -> Iterator[Match]:
        if is_initials(query):
            wanted = query.replace(" ", "")
            for sense in self._senses:
                spelled = initials(sense.term.text).replace(" ", "")
                if has_hangul(sense.term.text) and spelled.startswith(wanted):
                    yield _match(sense, Reason.INITIALS, len(wanted) / len(spelled))
            return
        key = term_key(query)
        for known in self._starting_with(key):
            for sense in self._by_key[known]:
                yield _match(sense, Reason.PREFIX, len(key) / len(known))
        for known in self._keys if len(key) > 1 else ():
            if key in known[1:]:
                for sense in self._by_key[known]:
                    yield _match(sense, Reason.PART, len(key) / len(known))

    def _starting_with(self, key: str) -> Iterator[str]:
        if not key:
            return
        for index in range(bisect_left(self._keys, key), len(self._keys)):
            if not self._keys[index].startswith(key):
                return
            yield self._keys[index]

    def _approximate(self, query: str) -> Iterator[Match]:
        from rapidfuzz import fuzz, process  # late: exact answers need no distance

        key = term_key(query)
        if not _SHORTEST_APPROXIMATE <= len(key) <= _LONGEST_APPROXIMATE:
            return
        spelled = [letters(known) for known in self._keys]
        for _, score, index in process.extract(
            letters(key), spelled, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH, limit=10
        ):
            for sense in self._by_key[self._keys[index]]:
                yield _match(sense, Reason.APPROXIMATE, score / 100)
        yield from self._sounding(query)

    def _sounding(self, query: str) -> Iterator[Match]:
        """Find English terms that a Hangul query spells by sound, and the other way round."""
        for sense in self._senses:
            if has_hangul(query) != has_hangul(sense.term.text):
                korean, latin = (query, sense.term.text) if has_hangul(query) else (sense.term.text, query)
                alike = likeness(korean, latin) if latin.isascii() else 0.0
                if alike >= SOUNDS_ALIKE:
                    yield _match(sense, Reason.SOUND, alike)

    @staticmethod
    def _best_per_concept(*groups: Iterable[Match]) -> list[Match]:
        best: dict[str, Match] = {}
        for group in groups:
            for match in group:
                known = best.get(match.concept.id)
                if known is None or match.score > known.score:
                    best[match.concept.id] = match
        return list(best.values())


def _is_ending(rest: str) -> bool:
    """Tell whether what follows a term in a query belongs to it: particles, or a verb made of it (조정 하는)."""
    after = rest.strip()
    return not after or (" " not in after and (rest[0] != " " or right_edge(after) is Edge.VERB))


def _match(sense: Sense, reason: Reason, share: float = 1.0) -> Match:
    score = _BASE_SCORE[reason] - _STATUS_PENALTY[sense.term.status] - 0.1 * (1 - min(1.0, share))
    return Match(sense.concept, sense.term.text, reason, round(score, 4))
