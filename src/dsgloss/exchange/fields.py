"""What there is to carry of a concept, so that a format can say which of it it has no place for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from enum import StrEnum

from dsgloss.exchange.format import Kept, Loss
from dsgloss.messages import mark, say
from dsgloss.model import ENGLISH, KOREAN, Concept, Pairing, PartOfSpeech, ReviewState, Term, TermType


class Field(StrEnum):
    """A part of a concept, by the words in which its loss is reported."""

    ID = "ids"
    SUBJECT = "subject fields"
    REVIEW_STATE = "review states"
    REVIEW_DATE = "review dates"
    REVIEW_REASON = "review reasons"
    DO_NOT_TRANSLATE = "'do not translate'"
    PAIRING = "pairings"
    WHEN = "conditions"
    DEFINITIONS = "definitions"
    NOTE = "notes"
    OTHER_LANGUAGES = "terms in other languages"
    FURTHER_KOREAN = "further Korean terms"
    FURTHER_ENGLISH = "further English terms"
    UNAPPROVED = "deprecated terms"
    STATUS = "statuses of terms"
    TERM_TYPE = "types of terms"
    ACRONYM = "acronyms as such"
    PART_OF_SPEECH = "parts of speech"
    READING = "readings"
    TERM_NOTE = "notes on terms"
    RELATED = "relations"
    RELATION_KIND = "kinds of relations"
    EXAMPLES = "examples for the lint"
    ASSOCIATION = "counts in parallel texts"
    CITATIONS = "citations"
    TERMLESS = "concepts without a pair of terms"


WORDS = (
    mark("ids"),
    mark("subject fields"),
    mark("review states"),
    mark("review dates"),
    mark("review reasons"),
    mark("'do not translate'"),
    mark("pairings"),
    mark("conditions"),
    mark("definitions"),
    mark("notes"),
    mark("terms in other languages"),
    mark("further Korean terms"),
    mark("further English terms"),
    mark("deprecated terms"),
    mark("statuses of terms"),
    mark("types of terms"),
    mark("acronyms as such"),
    mark("parts of speech"),
    mark("readings"),
    mark("notes on terms"),
    mark("relations"),
    mark("kinds of relations"),
    mark("examples for the lint"),
    mark("counts in parallel texts"),
    mark("citations"),
    mark("concepts without a pair of terms"),
)
"""The words of the fields, marked for translation."""


def _some(says: Callable[[Term], bool]) -> Callable[[Concept], bool]:
    return lambda concept: any(says(term) for term in concept.terms)


def _further(language: str) -> Callable[[Concept], bool]:
    return lambda concept: len(concept.approved(language)) > 1


_PLAIN_TYPES = {TermType.FULL_FORM, TermType.ACRONYM}
_SAYS: Mapping[Field, Callable[[Concept], bool]] = {
    Field.ID: lambda _: True,
    Field.SUBJECT: lambda concept: concept.subject is not None,
    Field.REVIEW_STATE: lambda concept: concept.review.state is not ReviewState.ACCEPTED,
    Field.REVIEW_DATE: lambda concept: concept.review.date is not None,
    Field.REVIEW_REASON: lambda concept: concept.review.reason is not None,
    Field.DO_NOT_TRANSLATE: lambda concept: concept.do_not_translate,
    Field.PAIRING: lambda concept: concept.pairing is not Pairing.ATTESTED,
    Field.WHEN: lambda concept: concept.when is not None,
    Field.DEFINITIONS: lambda concept: bool(concept.definitions),
    Field.NOTE: lambda concept: concept.note is not None,
    Field.OTHER_LANGUAGES: _some(lambda term: term.language not in {KOREAN, ENGLISH}),
    Field.FURTHER_KOREAN: _further(KOREAN),
    Field.FURTHER_ENGLISH: _further(ENGLISH),
    Field.UNAPPROVED: _some(lambda term: not term.status.is_approved),
    Field.STATUS: lambda concept: bool(concept.terms),
    Field.TERM_TYPE: _some(lambda term: term.type not in _PLAIN_TYPES),
    Field.ACRONYM: _some(lambda term: term.type is TermType.ACRONYM),
    Field.PART_OF_SPEECH: _some(lambda term: term.part_of_speech is not PartOfSpeech.NOUN),
    Field.READING: _some(lambda term: term.reading is not None),
    Field.TERM_NOTE: _some(lambda term: term.note is not None),
    Field.RELATED: lambda concept: bool(concept.related),
    Field.RELATION_KIND: lambda concept: any(related.kind.value != "see-also" for related in concept.related),
    Field.EXAMPLES: lambda concept: bool(concept.ok or concept.bad),
    Field.ASSOCIATION: lambda concept: concept.association is not None,
    Field.CITATIONS: lambda concept: bool(concept.citations),
    Field.TERMLESS: lambda concept: not (concept.approved(KOREAN) and concept.approved(ENGLISH)),
}


def losses_beyond(carried: Set[Field], concepts: Iterable[Concept], kept: Kept = Kept.NOWHERE) -> tuple[Loss, ...]:
    """Account for the fields that concepts have and a format does not carry."""
    known = tuple(concepts)
    counts = {field: sum(map(_SAYS[field], known)) for field in Field if field not in carried}
    return tuple(Loss(say(field.value), count, kept) for field, count in counts.items() if count)
