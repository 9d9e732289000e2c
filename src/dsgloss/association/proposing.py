"""From associations to proposed concepts, which carry their counts for whoever reviews them."""

from __future__ import annotations

from collections.abc import Iterable

from dsgloss.association.association import Association
from dsgloss.english import english_key, is_acronym
from dsgloss.model import (
    ENGLISH,
    KOREAN,
    Concept,
    Pairing,
    Review,
    ReviewState,
    Status,
    Term,
    TermType,
)
from dsgloss.model.slug import unused_id


def propose(associations: Iterable[Association], taken_ids: Iterable[str]) -> tuple[Concept, ...]:
    """Make proposed concepts of associations, the likeliest first; `taken_ids` are not used again.

    Korean terms that render the same English become one concept: the one that does so most often is preferred,
    and the counts are its.
    """
    by_english: dict[str, list[Association]] = {}
    for found in sorted(associations, key=lambda found: (-found.counts.both, found.ko)):
        by_english.setdefault(english_key(found.en), []).append(found)
    taken = set(taken_ids)
    ranked = []
    for key in sorted(by_english):
        concept = _concept(by_english[key], taken)
        taken.add(concept.id)
        ranked.append((-max(one.confidence for one in by_english[key]), -by_english[key][0].counts.both, concept))
    return tuple(concept for *_, concept in sorted(ranked, key=lambda rank: (*rank[:2], rank[2].id)))


def _concept(found: list[Association], taken: set[str]) -> Concept:
    first = found[0]
    english = TermType.ACRONYM if is_acronym(first.en) else TermType.FULL_FORM
    korean = [Term(text=one.ko, language=KOREAN, status=_status(rank)) for rank, one in enumerate(found)]
    return Concept(
        id=unused_id(first.en, taken),
        review=Review(state=ReviewState.PROPOSED),
        pairing=Pairing.ALIGNED,
        terms=(*korean, Term(text=first.en, language=ENGLISH, status=Status.PREFERRED, type=english)),
        association=first.counts,
        citations=tuple(sorted((c for one in found for c in one.citations), key=lambda citation: citation.order)),
    )


def _status(rank: int) -> Status:
    return Status.ADMITTED if rank else Status.PREFERRED
