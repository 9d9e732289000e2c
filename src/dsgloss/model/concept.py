"""Concepts, their terms and their citations: one concept is one entry of the glossary (ISO 30042)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, field_validator

from dsgloss.model.language import ENGLISH, KOREAN, LanguageTag
from dsgloss.model.vocabulary import (
    ConceptRelation,
    Pairing,
    PartOfSpeech,
    Relation,
    ReviewState,
    Status,
    TermType,
)

_NOT_ON_A_LINE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")


def one_line(text: str) -> str:
    """Put a text on one line: line breaks and control characters become spaces.

    >>> one_line("전문가\\n혼합 ")
    '전문가 혼합'
    """
    return _NOT_ON_A_LINE.sub(" ", text).strip()


def _check_line(text: str) -> str:
    found = None if text.isprintable() else _NOT_ON_A_LINE.search(text)  # most are, which is told faster
    if found:
        code = format(ord(found[0][0]), "04X")
        raise ValueError(f"a line break or control character (U+{code}) is in it; write it on one line, without")
    return text


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_check_line)]
"""One line of text, without the spaces around it."""
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ConceptId = Annotated[str, StringConstraints(pattern=f"^{SLUG}$")]
SubjectField = Annotated[str, StringConstraints(pattern=f"^{SLUG}(?:/{SLUG})*$")]


class Record(BaseModel):
    """A frozen value with no unknown fields; every part of the model is one."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


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


class Definition(Record):
    """What a concept is, said in one language."""

    language: LanguageTag
    """The BCP 47 tag of the definition's language."""
    text: Text
    """One sentence that starts with the broader concept and says what sets this one apart."""


class Citation(Record):
    """Where a text states a pair or uses a term: the place and the surface strings, never the sentence."""

    source: Text
    """The identifier of the text: its front-matter `id`, else its path."""
    line: Annotated[int, Field(ge=1)]
    """The line in the text, from 1."""
    column: Annotated[int, Field(ge=1)] = 1
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
    def order(self) -> tuple[str, int, int, str]:
        """The place of the citation in the total order of citations: by source, line, column, then content."""
        return self.source, self.line, self.column, self.model_dump_json()


Count = Annotated[int, Field(ge=0)]


class Contingency(Record):
    """In how many aligned blocks of parallel texts a Korean and an English term occur, together and apart.

    >>> Contingency(both=12, ko_only=3, en_only=1, neither=412).blocks
    428
    """

    both: Annotated[int, Field(ge=1)]
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


class Condition(Record):
    """When a concept is meant by a word that has several senses."""

    source: tuple[Text, ...] = ()
    """English source terms which decide for this concept."""
    near: tuple[Text, ...] = ()
    """Korean words in the neighbourhood which speak for this concept."""
    path: tuple[Text, ...] = ()
    """Patterns of file paths, as in .gitignore, in which this concept is meant."""


class Related(Record):
    """A relation from a concept to another."""

    kind: ConceptRelation
    """How this concept stands to the other."""
    concept: ConceptId
    """The other concept's id."""


class Review(Record):
    """What people decided about a concept, when and why."""

    state: ReviewState = ReviewState.ACCEPTED
    """The decision; a concept that a person wrote is accepted without saying so."""
    date: datetime.date | None = None
    """The day of the decision."""
    reason: Text | None = None
    """Why it was decided so."""


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

    @field_validator("definitions")
    @classmethod
    def _once_per_language(cls, definitions: tuple[Definition, ...]) -> tuple[Definition, ...]:
        if len({entry.language for entry in definitions}) < len(definitions):
            raise ValueError("there are two definitions in one language; keep one of them")
        return definitions

    @field_validator("terms")
    @classmethod
    def _by_language(cls, terms: tuple[Term, ...]) -> tuple[Term, ...]:
        order = list(dict.fromkeys([KOREAN, ENGLISH, *(term.language for term in terms)]))
        return tuple(sorted(terms, key=lambda term: order.index(term.language)))

    @field_validator("related")
    @classmethod
    def _by_kind(cls, related: tuple[Related, ...]) -> tuple[Related, ...]:
        order = list(dict.fromkeys(relation.kind for relation in related))
        return tuple(sorted(related, key=lambda relation: order.index(relation.kind)))

    @field_validator("when")
    @classmethod
    def _says_something(cls, when: Condition | None) -> Condition | None:
        return None if when == Condition() else when

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
