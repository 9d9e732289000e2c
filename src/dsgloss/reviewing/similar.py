"""Which concepts a proposal may belong to: those with a term that is the same, or spelled nearly so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property, lru_cache

from dsgloss.english import english_key
from dsgloss.korean.hangul import letters
from dsgloss.korean.spacing import term_key
from dsgloss.model import ENGLISH, KOREAN, Concept, ReviewState, Term, Terminology

_NEAR_ENOUGH = 85.0
_SHORTEST = 3


class Likeness(StrEnum):
    """Why a concept may be the same as another, the surest first."""

    ENGLISH = "same English"
    KOREAN = "same Korean"
    OTHER = "same term"
    SPELLING = "similar spelling"
    RELATED = "related"


@dataclass(frozen=True, slots=True)
class Similar:
    """A concept that may be the same as a proposal, the term that says so, and why."""

    concept: Concept
    term: str
    likeness: Likeness


class Neighbourhood:
    """The concepts of a terminology by their terms; what was rejected is not among them."""

    def __init__(self, terminology: Terminology) -> None:
        self._terminology = terminology
        self._by_key: dict[str, list[tuple[Concept, Term]]] = {}
        for concept in terminology.in_view():
            for term in concept.terms:
                self._by_key.setdefault(_key(term), []).append((concept, term))

    def of(self, concept: Concept, limit: int = 9) -> list[Similar]:
        """Give the concepts that a proposal may belong to, each once, the likeliest first."""
        order = list(Likeness)
        best: dict[str, Similar] = {}
        for found in sorted(self._found(concept), key=lambda each: (order.index(each.likeness), each.concept.id)):
            best.setdefault(found.concept.id, found)
        accepted_first = sorted(
            best.values(),
            key=lambda each: (order.index(each.likeness), each.concept.review.state is ReviewState.PROPOSED),
        )
        return accepted_first[:limit]

    def _found(self, concept: Concept) -> Iterator[Similar]:
        for term in concept.terms:
            for other, own in self._by_key.get(_key(term), ()):
                if other.id != concept.id:
                    yield Similar(other, own.text, _SAME.get(own.language, Likeness.OTHER))
            yield from (found for found in self._near(term) if found.concept.id != concept.id)
        for related in concept.related:
            known = self._terminology.get(related.concept)
            if known is not None and known.review.state is not ReviewState.REJECTED:
                yield Similar(known, known.title, Likeness.RELATED)

    def _near(self, term: Term) -> Iterable[Similar]:
        from rapidfuzz import fuzz, process  # late: only a review asks for it

        key = _key(term)
        spelled = letters(key)
        if len(spelled) < _SHORTEST:
            return
        for _, _, number in process.extract(spelled, self._spelled, scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH):
            if self._keys[number] != key:
                for other, own in self._by_key[self._keys[number]]:
                    yield Similar(other, own.text, Likeness.SPELLING)

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(self._by_key)

    @cached_property
    def _spelled(self) -> list[str]:
        return [_letters(key) for key in self._keys]


_SAME = {KOREAN: Likeness.KOREAN, ENGLISH: Likeness.ENGLISH}


def _key(term: Term) -> str:
    return _folded(term.text, term.language)


# From one decision to the next nearly all terms stay.
@lru_cache(maxsize=1 << 17)
def _folded(text: str, language: str) -> str:
    """Fold a term: English without its inflection, too."""
    return (english_key(text) if language == ENGLISH else "") or term_key(text)


@lru_cache(maxsize=1 << 17)
def _letters(key: str) -> str:
    return letters(key)
