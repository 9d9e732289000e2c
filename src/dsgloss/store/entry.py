"""The shape of a concept in a glossary file: for people first, and one to one with `model.Concept`.

The classes here are the file format: reading validates against them, and `schema/glossary.schema.json` is
generated from them, so that the two cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Self, TypeAlias

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidatorFunctionWrapHandler
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

from dsgloss.errors import FlawError
from dsgloss.model import (
    ENGLISH,
    KOREAN,
    Citation,
    Concept,
    ConceptRelation,
    Condition,
    Contingency,
    Definition,
    LanguageTag,
    Pairing,
    PartOfSpeech,
    Record,
    Related,
    Review,
    ReviewState,
    Status,
    Term,
    TermType,
)
from dsgloss.model.record import Constraint, sound
from dsgloss.model.values import ConceptId, SubjectField, Text

# What an entry holds was checked when it was read.
_concept = sound(Concept)
_definition = sound(Definition)
_related = sound(Related)
_term = sound(Term)


@dataclass(frozen=True, slots=True)
class _Described:
    """Tells editors what a form of a value means."""

    what: str

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {**handler(core), "description": self.what}


class _OncePerLanguage:
    """Refuses two keys that are one language in different spellings."""

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        from pydantic_core import core_schema

        return core_schema.no_info_wrap_validator_function(_check_languages, handler(source))


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry(Record):
    """A term that needs more than its text; without a status it is admitted."""

    term: Text
    """The term as it is written, in its base form."""
    status: Status = Status.ADMITTED
    """How far the term is recommended."""
    type: TermType = TermType.FULL_FORM
    """What form of designation it is."""
    part_of_speech: PartOfSpeech = PartOfSpeech.NOUN
    """The word class."""
    reading: Text | None = None
    """How Koreans read a Latin term aloud, in Hangul; it decides the particle after it."""
    note: Text | None = None
    """A remark for readers."""

    def to_term(self, language: str) -> Term:
        """Make the model's term of it."""
        return _term(
            text=self.term,
            language=language,
            status=self.status,
            type=self.type,
            part_of_speech=self.part_of_speech,
            reading=self.reading,
            note=self.note,
        )


PreferredTerm = Annotated[Text, _Described("A bare string is the preferred full form.")]
Terms = tuple[PreferredTerm | TermEntry, ...]


def _check_languages(value: object, handler: ValidatorFunctionWrapHandler) -> object:
    checked = handler(value)
    if isinstance(value, Mapping) and isinstance(checked, Mapping) and len(checked) < len(value):
        raise FlawError("a language is given twice, in different spellings; keep one of the two")
    return checked


def _check_others(terms: Mapping[str, Terms]) -> Mapping[str, Terms]:
    if terms.keys() & {KOREAN, ENGLISH}:
        raise FlawError("Korean and English terms belong into the fields 'ko' and 'en'")
    return terms


Definitions = Annotated[Mapping[LanguageTag, Text], _OncePerLanguage()]
OtherTerms = Annotated[Mapping[LanguageTag, Terms], _OncePerLanguage(), Constraint(_check_others)]
ReviewStateEntry = Annotated[ReviewState, _Described("The decision alone, without date or reason.")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptEntry(Record):
    """A concept: one unit of meaning with its terms in every language."""

    id: ConceptId
    """A slug that never changes: lower-case ASCII letters, digits and hyphens."""
    subject: SubjectField | None = None
    """The subject field, from the general to the special, such as machine-learning/architecture."""
    review: ReviewStateEntry | Review = ReviewState.ACCEPTED
    """What people decided about the concept; accepted without saying so."""
    do_not_translate: bool = False
    """Whether Korean texts keep the English term as it is."""
    when: Condition | None = None
    """When a word that is shared with another concept means this one."""
    definition: Definitions = field(default_factory=dict)
    """What the concept is, one sentence per language."""
    note: Text | None = None
    """A remark for readers."""
    pairing: Pairing = Pairing.ATTESTED
    """Whether texts state the Korean/English pair, parallel texts bear it out, or the editors chose it."""
    ko: Terms = ()
    """The Korean terms, the preferred one first."""
    en: Terms = ()
    """The English terms, the preferred one first."""
    other: OtherTerms = field(default_factory=dict)
    """The terms in further languages, by language tag."""
    related: Mapping[ConceptRelation, tuple[ConceptId, ...]] = field(default_factory=dict)
    """Relations to other concepts: their ids by kind of relation."""
    ok: tuple[Text, ...] = ()
    """Example strings in which the lint must find nothing to say about this concept."""
    bad: tuple[Text, ...] = ()
    """Example strings in which the lint must report this concept."""
    association: Contingency | None = None
    """How often parallel texts have the Korean and the English term in blocks that render each other."""
    citations: tuple[Citation, ...] = ()
    """Where texts state the pair or use the terms."""

    @classmethod
    def of(cls, concept: Concept) -> Self:
        """Write a concept in the shape of the file."""
        languages = list(dict.fromkeys(term.language for term in concept.terms))
        plain = concept.review.date is None and concept.review.reason is None
        kinds = list(dict.fromkeys(related.kind for related in concept.related))
        return cls(
            id=concept.id,
            subject=concept.subject,
            review=concept.review.state if plain else concept.review,
            do_not_translate=concept.do_not_translate,
            when=concept.when,
            definition={entry.language: entry.text for entry in concept.definitions},
            note=concept.note,
            pairing=concept.pairing,
            ko=_entries(concept, KOREAN),
            en=_entries(concept, ENGLISH),
            other={tag: _entries(concept, tag) for tag in languages if tag not in {KOREAN, ENGLISH}},
            related={kind: tuple(r.concept for r in concept.related if r.kind == kind) for kind in kinds},
            ok=concept.ok,
            bad=concept.bad,
            association=concept.association,
            citations=concept.citations,
        )

    def to_concept(self) -> Concept:
        """Make the model's concept of it."""
        terms = {KOREAN: self.ko, ENGLISH: self.en, **self.other}
        return _concept(
            id=self.id,
            subject=self.subject,
            review=self.review if isinstance(self.review, Review) else Review(state=self.review),
            do_not_translate=self.do_not_translate,
            pairing=self.pairing,
            when=self.when,
            definitions=tuple(_definition(language=tag, text=text) for tag, text in self.definition.items()),
            note=self.note,
            terms=tuple(_to_term(entry, tag) for tag, entries in terms.items() for entry in entries),
            related=tuple(_related(kind=kind, concept=id_) for kind, ids in self.related.items() for id_ in ids),
            ok=self.ok,
            bad=self.bad,
            association=self.association,
            citations=self.citations,
        )


GlossaryEntries: TypeAlias = tuple[ConceptEntry, ...]
"""A glossary file: a list of concepts."""


def _to_term(entry: str | TermEntry, language: str) -> Term:
    if isinstance(entry, TermEntry):
        return entry.to_term(language)
    return _term(text=entry, language=language, status=Status.PREFERRED)


def _entries(concept: Concept, language: str) -> Terms:
    return tuple(_entry(term) for term in concept.terms_in(language))


def _entry(term: Term) -> str | TermEntry:
    if term == Term(text=term.text, language=term.language, status=Status.PREFERRED):
        return term.text
    return TermEntry(
        term=term.text,
        status=term.status,
        type=term.type,
        part_of_speech=term.part_of_speech,
        reading=term.reading,
        note=term.note,
    )
