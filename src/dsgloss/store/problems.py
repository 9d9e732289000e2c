"""What is wrong with a terminology although every file of it is well-formed: contradictions between concepts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dsgloss.korean.spacing import term_key
from dsgloss.messages import say
from dsgloss.model import Concept, Status


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A problem of a concept, before its place in a file is looked up."""

    concept: int
    what: str
    remedy: str


def contradictions(concepts: Sequence[Concept]) -> Iterator[Contradiction]:
    """Find what makes a terminology unusable: repeated ids, two preferred terms, relations that lead nowhere."""
    ids = Counter(concept.id for concept in concepts)
    first: set[str] = set()
    for index, concept in enumerate(concepts):
        if concept.id in first:
            what = say("the id '{id}' is used twice", id=concept.id)
            yield Contradiction(index, what, say("Give one of the two concepts another id, or merge them."))
        first.add(concept.id)
        yield from _of_concept(index, concept)
        for related in concept.related:
            if related.concept not in ids:
                what = say(
                    "'{id}' is related to '{other}', which does not exist",
                    id=concept.id,
                    other=related.concept,
                )
                yield Contradiction(index, what, say("Correct the id or drop the relation."))


def _of_concept(index: int, concept: Concept) -> Iterator[Contradiction]:
    for language in dict.fromkeys(term.language for term in concept.terms):
        preferred = [term.text for term in concept.terms_in(language, Status.PREFERRED)]
        if len(preferred) > 1:
            what = say("'{id}' has two preferred terms: {terms}", id=concept.id, terms=_listed(preferred))
            yield Contradiction(index, what, say("Keep one and write the other as {{term: …, status: admitted}}."))
    keys = Counter((term.language, term.text) for term in concept.terms)
    for (_, text), count in keys.items():
        if count > 1:
            what = say("'{id}' lists the term '{term}' twice", id=concept.id, term=text)
            yield Contradiction(index, what, say("Drop one of the two."))


def shared_terms(concepts: Iterable[Concept]) -> Iterator[tuple[str, tuple[Concept, ...]]]:
    """Find terms that several concepts claim while at least one of them has no condition."""
    claims: dict[str, dict[str, Concept]] = {}
    for concept in concepts:
        for term in concept.terms:
            claims.setdefault(term_key(term.text), {})[concept.id] = concept
    for key, claimants in claims.items():
        if len(claimants) > 1 and any(concept.when is None for concept in claimants.values()):
            yield key, tuple(claimants.values())


def _listed(terms: Sequence[str]) -> str:
    return ", ".join(f"'{term}'" for term in terms)
