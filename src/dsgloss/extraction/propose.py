"""From evidence to proposals: the finalising step of extraction, a pure function.

Pairs that share their English, or that the texts call synonyms, become one proposed concept; an acronym joins
the full form that some text states together with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Set

from dsgloss.extraction.evidence import Evidence, EvidenceByPair, PairKey, first_citations
from dsgloss.korean.romanize import romanize
from dsgloss.korean.spacing import term_key
from dsgloss.model import ENGLISH, KOREAN, Concept, Review, ReviewState, Status, Term, TermType
from dsgloss.model.slug import unused_id

_HANJA = "zh-Hant"


def propose(evidence: EvidenceByPair, taken_ids: Iterable[str]) -> tuple[Concept, ...]:
    """Make proposed concepts of evidence, ordered by id; `taken_ids` are not used again."""
    taken = set(taken_ids)
    concepts = []
    for group in _groups(evidence):
        concept = _concept(group, taken)
        taken.add(concept.id)
        concepts.append(concept)
    return tuple(sorted(concepts, key=lambda concept: concept.id))


def _groups(evidence: EvidenceByPair) -> list[Evidence]:
    """Join pairs that speak of one concept, and add their evidence up."""
    keys = sorted(evidence)
    synonyms = {ko for key in keys if key.is_same_language for ko in (key.ko, key.counterpart)}
    groups = _Groups(keys)
    first_with: dict[str, PairKey] = {}
    for key in keys:
        for name in _names(key, evidence[key], synonyms):
            groups.join(first_with.setdefault(name, key), key)
    sums: dict[PairKey, Evidence] = {}
    for key in keys:
        root = groups.find(key)
        sums[root] = sums.get(root, Evidence()) + evidence[key]
    return list(sums.values())


class _Groups:
    """Disjoint sets of pairs; the representative of a set is its first pair (Tarjan 1975)."""

    def __init__(self, keys: Iterable[PairKey]) -> None:
        self._parent = {key: key for key in keys}

    def find(self, key: PairKey) -> PairKey:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def join(self, one: PairKey, other: PairKey) -> None:
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def _names(key: PairKey, evidence: Evidence, synonyms: Set[str]) -> list[str]:
    """Name what a pair has in common with others of its concept."""
    if key.is_same_language:
        return [f"ko:{key.ko}", f"ko:{key.counterpart}"]
    names = [f"en:{term_key(english)}" for english in evidence.en]
    names += [f"ko:{key.ko}:{term_key(acronym)}" for acronym in evidence.acronym]
    return [*names, f"ko:{key.ko}"] if key.ko in synonyms else names


def _concept(evidence: Evidence, taken: set[str]) -> Concept:
    korean = _by_spelling(evidence.ko + evidence.other)
    english = _by_spelling(evidence.en)
    acronyms = _by_spelling(evidence.acronym)
    base = (english or acronyms or [romanize(korean[0])])[0]
    terms = [Term(text=t, language=KOREAN, status=_status(i)) for i, t in enumerate(korean)]
    terms += [Term(text=t, language=ENGLISH, status=_status(i)) for i, t in enumerate(english)]
    for index, text in enumerate(acronyms):
        status = _status(index) if not english else Status.ADMITTED
        terms.append(Term(text=text, language=ENGLISH, status=status, type=TermType.ACRONYM))
    for index, text in enumerate(_by_spelling(evidence.original)):
        terms.append(Term(text=text, language=_HANJA, status=_status(index), type=TermType.ORIGINAL_SCRIPT))
    return Concept(
        id=unused_id(base, taken),
        review=Review(state=ReviewState.PROPOSED),
        terms=tuple(terms),
        citations=first_citations(evidence.citations),
    )


def _by_spelling(counter: Counter[str]) -> list[str]:
    """Order surface strings by count; of those that differ in case only, the commonest stands for all."""
    best: dict[str, str] = {}
    for text in sorted(counter, key=lambda text: (-counter[text], text)):
        best.setdefault(text.casefold(), text)
    return list(best.values())


def _status(rank: int) -> Status:
    return Status.ADMITTED if rank else Status.PREFERRED
