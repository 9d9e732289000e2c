"""From induced terms to proposed concepts."""

from __future__ import annotations

from collections.abc import Iterable

from dsgloss.english import is_acronym
from dsgloss.inducing.induced import Induced
from dsgloss.model import ENGLISH, KOREAN, Concept, Pairing, Review, ReviewState, Status, Term, TermType
from dsgloss.model.slug import unused_id


def concepts_of(found: Iterable[Induced], taken_ids: Iterable[str] = ()) -> tuple[Concept, ...]:
    """Make proposed concepts, in order: the majority is the preferred term, what else renders it is admitted.

    `taken_ids` are not used again.
    """
    taken = set(taken_ids)
    concepts = []
    for one in found:
        concepts.append(_concept(one, unused_id(one.en, taken)))
        taken.add(concepts[-1].id)
    return tuple(concepts)


def _concept(found: Induced, concept_id: str) -> Concept:
    korean = [Term(text=found.majority.ko, language=KOREAN, status=Status.PREFERRED)]
    korean += [Term(text=other.ko, language=KOREAN, status=Status.ADMITTED) for other in found.outliers]
    kind = TermType.ACRONYM if is_acronym(found.en) else TermType.FULL_FORM
    places = {place for rendering in found.renderings for place in rendering.places}
    return Concept(
        id=concept_id,
        review=Review(state=ReviewState.PROPOSED),
        pairing=Pairing.ALIGNED,
        terms=(*korean, Term(text=found.en, language=ENGLISH, status=Status.PREFERRED, type=kind)),
        association=found.association,
        citations=tuple(sorted(places, key=lambda place: place.order)),
    )
