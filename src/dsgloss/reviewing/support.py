"""How well texts support a proposal, so that the best supported are reviewed first.

The glossary keeps what support rests on, and no figure of it: how many texts and places are cited (of the places at
most ten), and in how many aligned blocks the terms meet. How sure extraction is of them, `confidences` finds out.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dsgloss.model import Concept, Contingency, Relation, ReviewState, Terminology


@dataclass(frozen=True, slots=True)
class Support:
    """What speaks for a proposal.

    `texts` and `citations` are counts of what is cited, `confidence` is the mean probability that the cited texts
    state what they are cited for, from 0 to 1, and none where no cited text states it in so many words or none of
    them can be read.
    """

    texts: int
    citations: int
    confidence: float | None = None
    association: Contingency | None = None

    @property
    def rank(self) -> tuple[int, int, float, int]:
        """The order in which supports are told, the best last: texts, then places, confidence, and blocks."""
        met = self.association.both if self.association else 0
        return self.texts, self.citations, self.confidence or 0.0, met


@dataclass(frozen=True, slots=True)
class Supported:
    """A proposal with its support."""

    concept: Concept
    support: Support

    @property
    def relations(self) -> Mapping[Relation, int]:
        """How often each relation is cited, the commonest first."""
        counted = Counter(each.relation for each in self.concept.citations if each.relation is not None)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def best_first(terminology: Terminology, confidences: Mapping[str, float] | None = None) -> list[Supported]:
    """Order the proposals: those not looked at yet before those that were skipped, then the best supported first."""
    proposed = (concept for concept in terminology.concepts if concept.review.state is ReviewState.PROPOSED)
    return sorted((Supported(each, _support(each, confidences or {})) for each in proposed), key=_order)


def _support(concept: Concept, confidences: Mapping[str, float]) -> Support:
    texts = {citation.source for citation in concept.citations}
    return Support(len(texts), len(concept.citations), confidences.get(concept.id), concept.association)


def _order(one: Supported) -> tuple[datetime.date, int, int, float, int, str]:
    texts, citations, confidence, met = one.support.rank
    seen = one.concept.review.date or datetime.date.min
    return seen, -texts, -citations, -confidence, -met, one.concept.id
