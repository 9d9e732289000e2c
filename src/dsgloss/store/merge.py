"""Merging what texts state into a glossary, without changing anything that a person wrote or decided.

A pair that a concept already has becomes a citation of it; a pair that no concept has is left over, to be
proposed. A pair of a rejected concept is neither: rejected things stay rejected.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from typing import Protocol, TypeVar

from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation, Concept, ConceptRelation, Related, ReviewState, Source, Terminology


class Folded(Protocol):
    """A pair with both its sides folded."""

    @property
    def ko(self) -> str:
        """The Korean term."""

    @property
    def counterpart(self) -> str:
        """What it is paired with."""


Pair = TypeVar("Pair", bound=Folded)
KEPT_CITATIONS = 10
"""How many citations a concept takes in at a time, the first by source, line and column."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A pair that texts state, folded, with the places where they do."""

    ko: str
    counterpart: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Absorbed:
    """What a terminology takes in: itself with new citations, and the numbers of the pairs that are new to it."""

    terminology: Terminology
    unknown: tuple[int, ...]


def absorb(terminology: Terminology, stated: Sequence[Stated], read_sources: Set[str]) -> Absorbed:
    """Cite the pairs that the glossary has; the pairs cited from the sources read this time are replaced."""
    known, unknown = known_pairs(terminology, stated)
    concepts = [
        _cite(concept, (citation for pair in known.get(concept.id, ()) for citation in pair.citations), read_sources)
        for concept in terminology.concepts
    ]
    return Absorbed(terminology.with_concepts(concepts), unknown)


def known_pairs(terminology: Terminology, pairs: Sequence[Pair]) -> tuple[Mapping[str, list[Pair]], tuple[int, ...]]:
    """Tell which pairs each concept has, and the numbers of those that none has."""
    holders = _holders(terminology.concepts)
    known: dict[str, list[Pair]] = {}
    unknown = []
    for number, pair in enumerate(pairs):
        ids = holders.get(pair.ko, frozenset()) & holders.get(pair.counterpart, frozenset())
        if not ids:
            unknown.append(number)
        for concept_id in ids:
            known.setdefault(concept_id, []).append(pair)
    return known, tuple(unknown)


def unambiguous(terminology: Terminology, keys: Iterable[str]) -> Set[str]:
    """Choose the folded terms that belong to one concept only."""
    holders = _holders(terminology.concepts)
    return {key for key in keys if len(holders.get(key, ())) == 1}


def _holders(concepts: Iterable[Concept]) -> Mapping[str, frozenset[str]]:
    """Map every folded term to the ids of the concepts that have it."""
    holders: dict[str, frozenset[str]] = {}
    for concept in concepts:
        for term in concept.terms:
            key = term_key(term.text)
            holders[key] = holders.get(key, frozenset()) | {concept.id}
    return holders


def _cite(concept: Concept, citations: Iterable[Citation], read_sources: Set[str]) -> Concept:
    if concept.review.state is ReviewState.REJECTED:
        return concept
    kept = [c for c in concept.citations if c.relation is None or c.source not in read_sources]
    first = sorted({*citations}, key=lambda citation: citation.order)[:KEPT_CITATIONS]
    merged = tuple(sorted({*kept, *first}, key=lambda citation: citation.order))
    return concept if merged == concept.citations else replace(concept, citations=merged)


def beside_known(terminology: Terminology, proposals: Iterable[Concept]) -> list[Concept]:
    """Point proposals at the concepts that share a term with them, so that a reviewer sees them together.

    What they point at already stays.
    """
    holders = _holders(terminology.concepts)
    beside = []
    for proposal in proposals:
        known = {other for term in proposal.terms for other in holders.get(term_key(term.text), ())}
        known -= {relation.concept for relation in proposal.related}
        related = tuple(Related(kind=ConceptRelation.SEE_ALSO, concept=other) for other in sorted(known))
        beside.append(replace(proposal, related=(*proposal.related, *related)))
    return beside


def cite_uses(concept: Concept, uses: Iterable[Citation], read_sources: Set[str]) -> Concept:
    """Cite the first use per source, for sources of which no pair is cited; those read this time are replaced."""
    kept = [c for c in concept.citations if c.relation is not None or c.source not in read_sources]
    cited = {citation.source for citation in kept}
    new = [use for use in uses if use.source not in cited]
    merged = tuple(sorted((*kept, *new), key=lambda citation: citation.order))
    return concept if merged == concept.citations else replace(concept, citations=merged)


def with_sources(terminology: Terminology, sources: Iterable[Source]) -> Terminology:
    """List the sources that citations refer to, keeping what was written of those already listed."""
    cited = {citation.source for concept in terminology.concepts for citation in concept.citations}
    known = {source.id: source for source in terminology.metadata.sources}
    fresh = {source.id: source for source in sources if source.id in cited}
    merged = {**fresh, **known}
    ordered = tuple(merged[key] for key in sorted(merged))
    metadata = replace(terminology.metadata, sources=ordered)
    return Terminology(metadata=metadata, concepts=terminology.concepts)
