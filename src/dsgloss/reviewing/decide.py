"""What becomes of a terminology when a proposal is decided on: pure functions; the day is given, never looked up."""

from __future__ import annotations

import datetime
from dataclasses import replace

from dsgloss.errors import Problem, UsageError
from dsgloss.lazy import regex
from dsgloss.messages import did_you_mean, say
from dsgloss.model import Concept, Review, ReviewState, Terminology
from dsgloss.model.values import SLUG
from dsgloss.reviewing.merge import merged, redirected

_SUBJECT = regex(f"{SLUG}(?:/{SLUG})*")


def accept(
    terminology: Terminology,
    concept_id: str,
    date: datetime.date,
    reason: str | None = None,
    subject: str | None = None,
) -> Terminology:
    """Accept a proposal, in another subject field if one is given.

    Raises UsageError if it is no proposal, or what is given is no subject field.
    """
    if subject is not None and not _SUBJECT.fullmatch(subject):
        what = say("'{subject}' is no subject field", subject=subject)
        raise UsageError(Problem(concept_id, what, say("Write one like machine-learning/architecture.")))
    found = proposal(terminology, concept_id)
    review = Review(state=ReviewState.ACCEPTED, date=date, reason=reason)
    return _with(terminology, replace(found, review=review, subject=subject or found.subject))


def reject(terminology: Terminology, concept_id: str, date: datetime.date, reason: str | None = None) -> Terminology:
    """Reject a proposal; it stays, so that it is not proposed again. Raises UsageError if it is no proposal."""
    review = Review(state=ReviewState.REJECTED, date=date, reason=reason)
    return _with(terminology, replace(proposal(terminology, concept_id), review=review))


def skip(terminology: Terminology, concept_id: str, date: datetime.date) -> Terminology:
    """Leave a proposal undecided; its date says that it was looked at. Raises UsageError if it is no proposal."""
    found = proposal(terminology, concept_id)
    review = Review(state=ReviewState.PROPOSED, date=date, reason=found.review.reason)
    return _with(terminology, replace(found, review=review))


def merge_into(
    terminology: Terminology, concept_id: str, into: str, date: datetime.date, reason: str | None = None
) -> Terminology:
    """Merge a proposal into another concept, which takes its terms, citations and relations; the proposal goes.

    What was related to it is related to the other. Raises UsageError if it is no proposal, or if the other
    concept is not there, is itself, or was rejected.
    """
    found, other = proposal(terminology, concept_id), _target(terminology, concept_id, into)
    whole = merged(found, other, date, reason)
    concepts = (whole if concept.id == into else concept for concept in terminology.concepts)
    kept = (concept for concept in concepts if concept.id != concept_id)
    return terminology.with_concepts(redirected(concept, concept_id, into) for concept in kept)


def edit(terminology: Terminology, concept_id: str, entry: Concept, date: datetime.date) -> Terminology:
    """Put what a person wrote in the place of a proposal; its id may change, and relations follow.

    Whoever decides on it on the way is dated. Raises UsageError if it is no proposal, or the new id is taken.
    """
    proposal(terminology, concept_id)
    if entry.id != concept_id and entry.id in terminology:
        what = say("the id '{id}' is taken", id=entry.id)
        raise UsageError(Problem(concept_id, what, say("Choose another one, or merge the two.")))
    if entry.review.state is not ReviewState.PROPOSED and entry.review.date is None:
        entry = replace(entry, review=replace(entry.review, date=date))
    concepts = (entry if concept.id == concept_id else concept for concept in terminology.concepts)
    return terminology.with_concepts(redirected(concept, concept_id, entry.id) for concept in concepts)


def proposal(terminology: Terminology, concept_id: str) -> Concept:
    """Give the proposal of an id. Raises UsageError if there is none, with what may have been meant."""
    found = terminology.get(concept_id)
    if found is None:
        raise UsageError(_unknown(concept_id, [c.id for c in terminology.concepts if _is_open(c)]))
    if not _is_open(found):
        what = say("'{id}' is no proposal any more: {state}", id=concept_id, state=say(found.review.state.value))
        raise UsageError(Problem(concept_id, what, say("To change that, edit its entry in the glossary.")))
    return found


def _target(terminology: Terminology, concept_id: str, into: str) -> Concept:
    found = terminology.get(into)
    if found is None:
        raise UsageError(_unknown(into, [c.id for c in terminology.in_view() if c.id != concept_id]))
    if into == concept_id:
        what = say("'{id}' cannot be merged into itself", id=into)
        raise UsageError(Problem(into, what, say("Name the concept that is to take it in.")))
    if found.review.state is ReviewState.REJECTED:
        what = say("'{id}' was rejected, so nothing can be merged into it", id=into)
        raise UsageError(Problem(into, what, say("Name the concept that is to take it in.")))
    return found


def _unknown(concept_id: str, known: list[str]) -> Problem:
    remedy = did_you_mean(concept_id, known) or say("dsgloss review --list names them.")
    return Problem(concept_id, say("there is no concept '{id}'", id=concept_id), remedy)


def _is_open(concept: Concept) -> bool:
    return concept.review.state is ReviewState.PROPOSED


def _with(terminology: Terminology, changed: Concept) -> Terminology:
    return terminology.with_concepts(changed if c.id == changed.id else c for c in terminology.concepts)
