"""Merging what parallel texts bear out into a glossary: the counts of its pairs."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation, Concept, Contingency, Pairing, ReviewState, Status, Terminology
from dsgloss.store.merge import Absorbed, known_pairs


@dataclass(frozen=True, slots=True)
class Counted:
    """A pair that parallel texts bear out, folded, with its counts and the first places of its terms."""

    ko: str
    counterpart: str
    counts: Contingency
    citations: tuple[Citation, ...]


def absorb_counts(terminology: Terminology, counted: Sequence[Counted], read_sources: Set[str]) -> Absorbed:
    """Renew the counts of the pairs that the glossary has, and give them to the proposals that have none.

    Accepted concepts without counts stay as they are, and so do rejected ones. A concept whose pairing rests on
    aligned texts is cited anew from the sources read this time.
    """
    known, unknown = known_pairs(terminology, counted)
    concepts = [
        _with_counts(concept, known[concept.id], read_sources) if concept.id in known and _is_open(concept) else concept
        for concept in terminology.concepts
    ]
    return Absorbed(terminology.with_concepts(concepts), unknown)


def _is_open(concept: Concept) -> bool:
    """Tell whether a concept takes counts in."""
    state = concept.review.state
    return state is ReviewState.PROPOSED or (state is ReviewState.ACCEPTED and concept.association is not None)


def _with_counts(concept: Concept, counted: Sequence[Counted], read_sources: Set[str]) -> Concept:
    """Give a concept the counts of its preferred pair, or of the commonest one that was counted."""
    preferred = {term_key(term.text) for term in concept.terms if term.status is Status.PREFERRED}
    best = min(counted, key=lambda p: (not {p.ko, p.counterpart} <= preferred, -p.counts.both, p.ko, p.counterpart))
    citations = concept.citations
    if concept.pairing is Pairing.ALIGNED:
        kept = {c for c in citations if c.relation is not None or c.source not in read_sources}
        fresh = {citation for pair in counted for citation in pair.citations}
        citations = tuple(sorted(kept | fresh, key=lambda citation: citation.order))
    return replace(concept, association=best.counts, citations=citations)
