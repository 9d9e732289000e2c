"""A relation that leads back to where it began, or to a concept that people rejected.

    - id: model
      related: {broader: [language-model]}
    - id: language-model
      related: {broader: [model]}

A relation to a concept that does not exist is refused when the glossary is read.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import ConceptRelation, ReviewState, Terminology
from dsgloss.store.problems import relation_steps
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("relation", Severity.ERROR)

_HIERARCHICAL = frozenset({ConceptRelation.BROADER, ConceptRelation.PART_OF})


def check(examined: Examined) -> Iterator[Flaw]:
    """Follow every relation of the concepts in view."""
    terminology = examined.terminology
    for number, concept in examined.in_view():
        for index, related in enumerate(concept.related):
            other = terminology.get(related.concept)
            steps = relation_steps(concept, index)
            if other is not None and other.review.state is ReviewState.REJECTED:
                message = say("'{id}' is related to '{other}', which was rejected", id=concept.id, other=other.id)
                yield Flaw(number, steps, message, say("Drop the relation."))
            elif related.concept == concept.id:
                message = say("'{id}' is related to itself", id=concept.id)
                yield Flaw(number, steps, message, say("Drop the relation."))
            elif related.kind in _HIERARCHICAL and concept.id in _above(terminology, related.concept, related.kind):
                message = say("'{id}' stands above itself by way of '{other}'", id=concept.id, other=related.concept)
                yield Flaw(number, steps, message, say("Decide which of them is the broader one."))


def _above(terminology: Terminology, start: str, kind: ConceptRelation) -> set[str]:
    """Give all that stands above a concept by a kind of relation."""
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        concept = terminology.get(waiting.pop())
        upper = {related.concept for related in concept.related if related.kind is kind} if concept else set()
        waiting += upper - seen
        seen |= upper
    return seen
