"""Two concepts made one: what the one that stays takes over from the one that goes."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from dsgloss.korean.spacing import term_key
from dsgloss.model import Concept, Related, Review, Status, Term


def merged(gone: Concept, kept: Concept, date: datetime.date, reason: str | None = None) -> Concept:
    """Give a concept what another one has and it lacks; what it says itself stays as it is."""
    languages = {definition.language for definition in kept.definitions}
    return replace(
        kept,
        terms=_in_order((*kept.terms, *_new_terms(gone, kept))),
        definitions=(*kept.definitions, *(d for d in gone.definitions if d.language not in languages)),
        note=kept.note or gone.note,
        related=_by_kind(dict.fromkeys((*kept.related, *(r for r in gone.related if r.concept != kept.id)))),
        ok=tuple(dict.fromkeys((*kept.ok, *gone.ok))),
        bad=tuple(dict.fromkeys((*kept.bad, *gone.bad))),
        citations=tuple(sorted({*kept.citations, *gone.citations}, key=lambda each: each.order)),
        review=_noted(kept.review, gone.id, date, reason),
    )


def redirected(concept: Concept, old: str, new: str) -> Concept:
    """Let the relations that lead to one concept lead to another, each once; none comes to lead to itself."""
    if all(each.concept != old for each in concept.related) or old == new:
        return concept
    leads = (
        Related(kind=each.kind, concept=new) if each.concept == old else each
        for each in concept.related
        if (each.concept, concept.id) != (old, new)
    )
    return replace(concept, related=tuple(dict.fromkeys(leads)))


def _new_terms(gone: Concept, kept: Concept) -> Iterator[Term]:
    """Give the terms that are new to the one that stays: admitted, but as they are in a language that it lacks."""
    known = {(term.language, term_key(term.text)) for term in kept.terms}
    languages = {term.language for term in kept.terms}
    for term in gone.terms:
        if (term.language, term_key(term.text)) in known:
            continue
        is_demoted = term.language in languages and term.status is Status.PREFERRED
        yield replace(term, status=Status.ADMITTED) if is_demoted else term


def _noted(review: Review, gone: str, date: datetime.date, reason: str | None) -> Review:
    """Record what was merged, behind what had been said before."""
    said = f"merged {gone}: {reason}" if reason else f"merged {gone}"
    return Review(state=review.state, date=date, reason="; ".join(filter(None, (review.reason, said))))


def _in_order(terms: Iterable[Term]) -> tuple[Term, ...]:
    """Order terms by language, as a concept has them: copying a concept does not."""
    return Concept(id="x", terms=tuple(terms)).terms


def _by_kind(related: Iterable[Related]) -> tuple[Related, ...]:
    return Concept(id="x", related=tuple(related)).related
