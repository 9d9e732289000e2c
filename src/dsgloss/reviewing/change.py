"""What a decision changed, so that it can be undone: the concepts concerned, as they were and as they are."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.model import Concept, Terminology


@dataclass(frozen=True, slots=True)
class Change:
    """The difference between two states of a terminology: concepts that changed, that went, and that came.

    `gone` has the place, from 0, of each among the concepts.
    """

    changed: tuple[tuple[Concept, Concept], ...]
    gone: tuple[tuple[int, Concept], ...]
    come: tuple[Concept, ...]

    @classmethod
    def between(cls, before: Terminology, after: Terminology) -> Change:
        """Compare two states; nothing else is known of what led from one to the other."""
        pairs = ((old, after.get(old.id)) for old in before.concepts)
        return cls(
            tuple((old, new) for old, new in pairs if new is not None and old is not new and old != new),
            tuple((place, old) for place, old in enumerate(before.concepts) if old.id not in after),
            tuple(new for new in after.concepts if new.id not in before),
        )

    def undone(self, now: Terminology) -> Terminology:
        """Take the change back. Raises UsageError if one of its concepts has been changed since."""
        for concept in (*(new for _, new in self.changed), *self.come):
            if now.get(concept.id) != concept:
                raise UsageError(_changed_since(concept.id))
        for _, concept in self.gone:
            if concept.id in now:
                raise UsageError(_changed_since(concept.id))
        old = {concept.id: concept for concept, _ in self.changed}
        come = {concept.id for concept in self.come}
        concepts = [old.get(concept.id, concept) for concept in now.concepts if concept.id not in come]
        for place, concept in self.gone:
            concepts.insert(place, concept)
        return now.with_concepts(concepts)


def _changed_since(concept_id: str) -> Problem:
    what = say("'{id}' has been changed since, so the decision cannot be undone", id=concept_id)
    return Problem(concept_id, what, say("Edit its entry in the glossary instead."))
