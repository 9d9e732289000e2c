"""Concepts, their terms and their citations: one concept is one entry of the glossary (ISO 30042)."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dsgloss.errors import ImproperValueError, Problem
from dsgloss.model.language import ENGLISH, KOREAN, TAG, LanguageTag
from dsgloss.model.record import Record, held
from dsgloss.model.values import FROM_ONE, FROM_ZERO, ID, SUBJECT, TEXT, ConceptId, Count, Ordinal, SubjectField, Text
from dsgloss.model.vocabulary import (
    ConceptRelation,
    Pairing,
    PartOfSpeech,
    Relation,
    ReviewState,
    Status,
    TermType,
)


@held(text=TEXT, language=TAG, reading=TEXT, note=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Term(Record):
    """A designation of a concept in one language."""

    text: Text
    """The term as it is written, in its base form."""
    language: LanguageTag
    """The BCP 47 tag of the term's language."""
    status: Status = Status.ADMITTED
    """How far the term is recommended."""
    type: TermType = TermType.FULL_FORM
    """What form of designation it is."""
    part_of_speech: PartOfSpeech = PartOfSpeech.NOUN
    """The word class."""
    reading: Text | None = None
    """How Koreans read a Latin term aloud, in Hangul; it decides the particle after it (MoE: 엠오이, so MoE는)."""
    note: Text | None = None
    """A remark for readers, such as why a form is deprecated."""


@held(language=TAG, text=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Record):
    """What a concept is, said in one language."""

    language: LanguageTag
    """The BCP 47 tag of the definition's language."""
    text: Text
    """One sentence that starts with the broader concept and says what sets this one apart."""


@held(source=TEXT, line=FROM_ONE, column=FROM_ONE, ko=TEXT, en=TEXT, acronym=TEXT, original=TEXT, other=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Citation(Record):
    """Where a text states a pair or uses a term: the place and the surface strings, never the sentence."""

    source: Text
    """The identifier of the text: its front-matter `id`, else its path."""
    line: Ordinal
    """The line in the text, from 1."""
    column: Ordinal = 1
    """The column in that line, from 1, in code points."""
    relation: Relation | None = None
    """What the text says of the strings; none where the text merely uses the term."""
    ko: Text | None = None
    """The Korean string as the text has it."""
    en: Text | None = None
    """The English string as the text has it."""
    acronym: Text | None = None
    """The acronym as the text has it."""
    original: Text | None = None
    """The string in the original script (Hanja and others) as the text has it."""
    other: Text | None = None
    """The second Korean string of a synonym or short form."""

    @property
    def order(self) -> tuple[str, int, int, tuple[tuple[bool, str], ...]]:
        """The place of the citation in the total order of citations: by source, line, column, then content."""
        content = (self.relation, self.ko, self.en, self.acronym, self.original, self.other)
        return self.source, self.line, self.column, tuple((each is None, each or "") for each in content)


@held(both=FROM_ONE, ko_only=FROM_ZERO, en_only=FROM_ZERO, neither=FROM_ZERO)
@dataclass(frozen=True, slots=True, kw_only=True)
class Contingency(Record):
    """In how many aligned blocks of parallel texts a Korean and an English term occur, together and apart.

    >>> Contingency(both=12, ko_only=3, en_only=1, neither=412).blocks
    428
    """

    both: Ordinal
    """The blocks with the Korean term whose English side has the English term."""
    ko_only: Count
    """The blocks with the Korean term alone."""
    en_only: Count
    """The blocks with the English term alone."""
    neither: Count
    """All other blocks."""

    @property
    def blocks(self) -> int:
        """The number of aligned blocks that were counted."""
        return self.both + self.ko_only + self.en_only + self.neither


@held(source=TEXT, near=TEXT, path=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Condition(Record):
    """When a concept is meant by a word that has several senses."""

    source: tuple[Text, ...] = ()
    """English source terms which decide for this concept."""
    near: tuple[Text, ...] = ()
    """Korean words in the neighbourhood which speak for this concept."""
    path: tuple[Text, ...] = ()
    """Patterns of file paths, as in .gitignore, in which this concept is meant."""


@held(concept=ID)
@dataclass(frozen=True, slots=True, kw_only=True)
class Related(Record):
    """A relation from a concept to another."""

    kind: ConceptRelation
    """How this concept stands to the other."""
    concept: ConceptId
    """The other concept's id."""


@held(reason=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Record):
    """What people decided about a concept, when and why."""

    state: ReviewState = ReviewState.ACCEPTED
    """The decision; a concept that a person wrote is accepted without saying so."""
    date: datetime.date | None = None
    """The day of the decision."""
    reason: Text | None = None
    """Why it was decided so."""


@held(id=ID, subject=SUBJECT, note=TEXT, ok=TEXT, bad=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Concept(Record):
    """One unit of meaning with everything the glossary knows of it.

    >>> concept = Concept(
    ...     id="gpu",
    ...     terms=(
    ...         Term(text="그래픽 처리 장치", language="ko", status=Status.PREFERRED),
    ...         Term(text="GPU", language="en", type=TermType.ACRONYM),
    ...     ),
    ... )
    >>> concept.title
    '그래픽 처리 장치'
    """

    id: ConceptId
    """A slug that never changes: lower-case ASCII letters, digits and hyphens."""
    subject: SubjectField | None = None
    """The subject field, from the general to the special, such as `machine-learning/architecture`."""
    review: Review = Review()
    """What people decided about the concept."""
    do_not_translate: bool = False
    """Whether Korean texts keep the English term as it is, as for model names."""
    pairing: Pairing = Pairing.ATTESTED
    """Whether texts state the Korean/English pair, parallel texts bear it out, or the editors chose it."""
    when: Condition | None = None
    """When a word that is shared with another concept means this one."""
    definitions: tuple[Definition, ...] = ()
    """What the concept is, at most once per language."""
    note: Text | None = None
    """A remark for readers."""
    terms: tuple[Term, ...] = ()
    """The designations in the order in which they are shown: Korean, then English, then other languages."""
    related: tuple[Related, ...] = ()
    """Relations to other concepts."""
    ok: tuple[Text, ...] = ()
    """Example strings in which the lint must find nothing to say about this concept."""
    bad: tuple[Text, ...] = ()
    """Example strings in which the lint must report this concept."""
    association: Contingency | None = None
    """How often parallel texts have the Korean and the English term in blocks that render each other."""
    citations: tuple[Citation, ...] = ()
    """Where texts state the pair or use the terms, ordered by source, line and column."""

    def __post_init__(self) -> None:
        """Put terms and relations in their order, and refuse two definitions in one language."""
        if len({entry.language for entry in self.definitions}) < len(self.definitions):
            what = "there are two definitions in one language"
            raise ImproperValueError(Problem("Concept.definitions", what, "Keep one of them."))
        _put(self, "terms", _grouped(self.terms, (KOREAN, ENGLISH), lambda term: term.language))
        _put(self, "related", _grouped(self.related, (), lambda related: related.kind))
        if self.when is not None and self.when == Condition():
            _put(self, "when", None)

    @property
    def title(self) -> str:
        """The name to show: the preferred Korean term, else the preferred English one, else the id."""
        preferred = self.preferred(KOREAN) or self.preferred(ENGLISH)
        return preferred.text if preferred else self.id

    def terms_in(self, language: str, *statuses: Status) -> Iterator[Term]:
        """Iterate over the terms of a language, of any status or of those given."""
        return (term for term in self.terms if term.language == language and (not statuses or term.status in statuses))

    def preferred(self, language: str) -> Term | None:
        """Give the preferred term of a language, if there is one."""
        return next(self.terms_in(language, Status.PREFERRED), None)

    def approved(self, language: str) -> tuple[Term, ...]:
        """Give the terms of a language that a text may use, the preferred one first."""
        terms = [term for term in self.terms_in(language) if term.status.is_approved]
        return tuple(sorted(terms, key=lambda term: term.status is not Status.PREFERRED))

    def definition(self, language: str) -> str | None:
        """Give the definition in a language, if there is one."""
        return next((entry.text for entry in self.definitions if entry.language == language), None)


_Item = TypeVar("_Item")


def _grouped(items: tuple[_Item, ...], first: Sequence[str], group: Callable[[_Item], str]) -> tuple[_Item, ...]:
    """Put together what is of one group, the given groups first, the others as they come."""
    if len(items) < 2:
        return items
    order = list(dict.fromkeys([*first, *map(group, items)]))
    return tuple(sorted(items, key=lambda item: order.index(group(item))))


def _put(concept: Concept, name: str, value: object) -> None:
    object.__setattr__(concept, name, value)
