"""What is wrong with a terminology although every file of it is well-formed: contradictions between concepts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status

Steps: TypeAlias = tuple[int | str, ...]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A problem of a concept, before its place is looked up: `steps` lead to it in the concept's entry."""

    concept: int
    steps: Steps
    what: str
    remedy: str


def contradictions(concepts: Sequence[Concept]) -> Iterator[Contradiction]:
    """Find what makes a terminology unusable: repeated ids, two preferred terms, relations that lead nowhere."""
    yield from conflicts(concepts)
    ids = {concept.id for concept in concepts}
    for index, concept in enumerate(concepts):
        for number, related in enumerate(concept.related):
            if related.concept not in ids:
                what = say("'{id}' is related to '{other}', which does not exist", id=concept.id, other=related.concept)
                steps = relation_steps(concept, number)
                yield Contradiction(index, steps, what, say("Correct the id or drop the relation."))


def conflicts(concepts: Sequence[Concept]) -> Iterator[Contradiction]:
    """Find the contradictions that stay whatever other concepts there may be: a part of a glossary has them, too."""
    first: set[str] = set()
    for index, concept in enumerate(concepts):
        if concept.id in first:
            what = say("the id '{id}' is used twice", id=concept.id)
            yield Contradiction(index, ("id",), what, say("Give one of the two concepts another id, or merge them."))
        first.add(concept.id)
        preferred = [term.language for term in concept.terms if term.status is Status.PREFERRED]
        if len(set(preferred)) < len(preferred):
            yield from _preferred_twice(index, concept)
        if len({(term.language, term.text) for term in concept.terms}) < len(concept.terms):
            yield from _listed_twice(index, concept)


def _preferred_twice(index: int, concept: Concept) -> Iterator[Contradiction]:
    numbers = [number for number, term in enumerate(concept.terms) if term.status is Status.PREFERRED]
    for language in dict.fromkeys(concept.terms[number].language for number in numbers):
        rivals = [number for number in numbers if concept.terms[number].language == language]
        if len(rivals) > 1:
            terms = ", ".join(f"'{concept.terms[number].text}'" for number in rivals)
            what = say("'{id}' has two preferred terms: {terms}", id=concept.id, terms=terms)
            remedy = say("Keep one and write the other as {{term: …, status: admitted}}.")
            yield Contradiction(index, term_steps(concept, rivals[1]), what, remedy)


def _listed_twice(index: int, concept: Concept) -> Iterator[Contradiction]:
    seen: dict[tuple[str, str], int] = {}
    for number, term in enumerate(concept.terms):
        seen[term.language, term.text] = seen.get((term.language, term.text), 0) + 1
        if seen[term.language, term.text] == 2:
            what = say("'{id}' lists the term '{term}' twice", id=concept.id, term=term.text)
            yield Contradiction(index, term_steps(concept, number), what, say("Drop one of the two."))


def term_steps(concept: Concept, number: int) -> Steps:
    """Give the steps that lead to a term, by its number in the concept, in the concept's entry."""
    language = concept.terms[number].language
    place = sum(term.language == language for term in concept.terms[:number])
    return (language, place) if language in {KOREAN, ENGLISH} else ("other", language, place)


def relation_steps(concept: Concept, number: int) -> Steps:
    """Give the steps that lead to a relation, by its number in the concept, in the concept's entry."""
    kind = concept.related[number].kind
    return "related", kind.value, sum(related.kind is kind for related in concept.related[:number])
