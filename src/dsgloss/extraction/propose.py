"""From evidence to proposals: the finalising step of extraction, a pure function.

`linking` says which pairs speak of one concept, `designations` which of their strings is preferred, and
`neighbours` which concepts a reviewer should see together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dsgloss.extraction.designations import terms_of
from dsgloss.extraction.evidence import EvidenceByPair, PairKey, first_citations
from dsgloss.extraction.linking import Group, groups
from dsgloss.extraction.neighbours import with_neighbours
from dsgloss.korean.romanize import romanize
from dsgloss.model import ENGLISH, KOREAN, Concept, Review, ReviewState, Status
from dsgloss.model.slug import unused_id


@dataclass(frozen=True, slots=True, order=True)
class Merit:
    """What supports a proposal, so that the best supported are reviewed first.

    `documents` is how many documents state it at least, `confidence` the mean of the mentions' confidences in
    ten-thousandths.
    """

    documents: int
    mentions: int
    confidence: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposed concept and what supports it."""

    concept: Concept
    merit: Merit


def propose(evidence: EvidenceByPair, taken_ids: Iterable[str]) -> tuple[Concept, ...]:
    """Make proposed concepts of evidence, the best supported first; `taken_ids` are not used again."""
    return tuple(proposal.concept for proposal in proposals(evidence, taken_ids))


def proposals(evidence: EvidenceByPair, taken_ids: Iterable[str]) -> tuple[Proposal, ...]:
    """Make proposals of evidence, the best supported first; `taken_ids` are not used again.

    An acronym with its full form and no Korean joins a concept and is none by itself. Miscut terms are taken as
    they are: `linking.settle_extents` is for the evidence of all texts, before it is held against a glossary.
    """
    korean = [group for group in groups(evidence) if any(pair.ko for pair in group.pairs)]
    korean.sort(key=_best_first)
    taken = set(taken_ids)
    concepts = []
    for group in korean:
        concepts.append(_concept(group, taken))
        taken.add(concepts[-1].id)
    linked = with_neighbours(list(zip(korean, concepts, strict=True)))
    return tuple(Proposal(concept, merit_of(group)) for group, concept in zip(korean, linked, strict=True))


def merit_of(group: Group) -> Merit:
    """Weigh a group of pairs. A document may state several of them, so it is counted by those it is known to."""
    sources = {citation.source for pair in group.pairs for citation in pair.evidence.citations}
    mentions = sum(pair.mentions for pair in group.pairs)
    confidence = sum(pair.evidence.confidence for pair in group.pairs)
    return Merit(max(len(sources), *(pair.documents for pair in group.pairs)), mentions, confidence // mentions)


def _best_first(group: Group) -> tuple[int, int, int, PairKey]:
    merit = merit_of(group)
    return -merit.documents, -merit.mentions, -merit.confidence, group.pairs[0].key


def _concept(group: Group, taken: set[str]) -> Concept:
    terms = terms_of(group)
    named = next((term for term in terms if term.language == ENGLISH and term.status is Status.PREFERRED), terms[0])
    return Concept(
        id=unused_id(romanize(named.text) if named.language == KOREAN else named.text, taken),
        review=Review(state=ReviewState.PROPOSED),
        terms=terms,
        citations=first_citations(citation for pair in group.pairs for citation in pair.evidence.citations),
    )
