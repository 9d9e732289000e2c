"""What of a glossary goes out: which concepts, and which of their terms."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from enum import StrEnum

from dsgloss.model import Concept, ReviewState, Terminology


class Concepts(StrEnum):
    """Which concepts go out, by what people decided about them."""

    ACCEPTED = "accepted"
    PROPOSED = "proposed"
    IN_VIEW = "in-view"
    ALL = "all"

    @property
    def states(self) -> Set[ReviewState]:
        """The review states that go out."""
        return _STATES[self]


_STATES = {
    Concepts.ACCEPTED: {ReviewState.ACCEPTED},
    Concepts.PROPOSED: {ReviewState.PROPOSED},
    Concepts.IN_VIEW: {ReviewState.ACCEPTED, ReviewState.PROPOSED},
    Concepts.ALL: {*ReviewState},
}


class Terms(StrEnum):
    """Which terms of a concept go out."""

    ALL = "all"
    APPROVED = "approved"
    PREFERRED = "preferred"


def chosen(terminology: Terminology, concepts: Concepts, terms: Terms) -> Terminology:
    """Give a terminology with what goes out of it; relations to what stays behind stay behind too."""
    kept = [concept for concept in terminology.concepts if concept.review.state in concepts.states]
    ids = {concept.id for concept in kept}
    plain = Terminology(metadata=terminology.metadata)
    return plain.with_concepts(_chosen(concept, ids, terms) for concept in kept)


def _chosen(concept: Concept, ids: Set[str], terms: Terms) -> Concept:
    kept = tuple(
        term
        for term in concept.terms
        if terms is Terms.ALL
        or (terms is Terms.APPROVED and term.status.is_approved)
        or concept.preferred(term.language) == term
    )
    related = tuple(relation for relation in concept.related if relation.concept in ids)
    if kept == concept.terms and related == concept.related:
        return concept
    return replace(concept, terms=kept, related=related)
