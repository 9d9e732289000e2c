"""A concept while it is being read from a file that others wrote: what is missing is supplied, what clashes is told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from dsgloss.documents.languages import is_english, is_korean
from dsgloss.exchange.tally import Tally
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.messages import say
from dsgloss.model import (
    ENGLISH,
    KOREAN,
    Citation,
    Concept,
    Definition,
    PartOfSpeech,
    Related,
    Review,
    Status,
    Term,
    TermType,
)
from dsgloss.model.language import check_tag
from dsgloss.model.slug import unused_id
from dsgloss.model.values import SLUG

_SUBJECT = regex(f"{SLUG}(?:/{SLUG})*")
_NOT_SLUG = regex(r"[^a-z0-9/]+")
_NUMBER = regex(r"[a-z]{0,4}[-_]?[0-9]+")


@dataclass(slots=True)
class DraftTerm:
    """A term as a file has it; nothing where the file says nothing."""

    text: str
    language: str
    status: Status | None = None
    type: TermType = TermType.FULL_FORM
    part_of_speech: PartOfSpeech = PartOfSpeech.NOUN
    notes: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Draft:
    """A concept as a file has it."""

    key: str
    """What the file calls it; two concepts of a file differ in it."""
    id: str = ""
    subject: str = ""
    review: Review = field(default_factory=Review)
    do_not_translate: bool = False
    notes: list[str] = field(default_factory=list)
    definitions: list[tuple[str, str]] = field(default_factory=list)
    terms: list[DraftTerm] = field(default_factory=list)
    related: list[Related] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    def concept(self, tally: Tally) -> Concept:
        """Make the concept of it; what has no place in one is noted in the tally."""
        return Concept(
            id=self.id,
            subject=self._subject(tally),
            review=self.review,
            do_not_translate=self.do_not_translate,
            definitions=self._definitions(tally),
            note=_joined(self.notes),
            terms=self._terms(tally),
            related=tuple(self.related),
            citations=tuple(self.citations),
        )

    def english(self) -> str:
        """Give the English term that names it best, if there is one."""
        return next((term.text for term in self.terms if tag_of(term.language) == ENGLISH and term.text), "")

    def _subject(self, tally: Tally) -> str | None:
        subject = subject_of(self.subject)
        if self.subject and subject is None:
            tally.note(say("the subject field '{name}'", name=self.subject), self.key)
        return subject

    def _definitions(self, tally: Tally) -> tuple[Definition, ...]:
        by_language: dict[str, str] = {}
        for language, text in self.definitions:
            tag = tag_of(language)
            if not text:
                continue
            if tag is None or by_language.setdefault(tag, text) != text:
                tally.note(say("a second definition in one language"), self.key)
        return tuple(Definition(language=tag, text=text) for tag, text in by_language.items())

    def _terms(self, tally: Tally) -> tuple[Term, ...]:
        made: dict[tuple[str, str], Term] = {}
        for term in self.terms:
            tag = tag_of(term.language)
            if tag is None:
                tally.note(say("terms in the unknown language '{tag}'", tag=term.language), self.key)
            elif term.text and (tag, term.text) in made:
                tally.note(say("a term that is there twice"), self.key)
            elif term.text:
                made[tag, term.text] = self._term(term, tag, made.values(), tally)
        return tuple(made.values())

    def _term(self, term: DraftTerm, tag: str, before: Iterable[Term], tally: Tally) -> Term:
        """Make a term; the first without a status is preferred, unless another one is said to be."""
        status = term.status
        if status is None:
            rivals = any(tag_of(other.language) == tag and other.status is Status.PREFERRED for other in self.terms)
            is_first = not any(other.language == tag for other in before)
            status = Status.PREFERRED if is_first and not rivals else Status.ADMITTED
        elif status is Status.PREFERRED and any(o.language == tag and o.status is status for o in before):
            tally.note(say("a second preferred term, now admitted"), self.key)
            status = Status.ADMITTED
        return Term(
            text=term.text,
            language=tag,
            status=status,
            type=term.type,
            part_of_speech=term.part_of_speech,
            note=_joined(term.notes),
        )


def with_ids(drafts: Iterable[Draft], given: Iterable[str]) -> None:
    """Give drafts the ids of their keys, and those whose keys are no ids one made of their English."""
    known = [*drafts]
    used = set(given)
    for draft in known:
        if not draft.id and is_name(draft.key) and draft.key not in used:
            draft.id = draft.key
            used.add(draft.key)
    for draft in known:
        if not draft.id:
            draft.id = unused_id(draft.english(), used)
            used.add(draft.id)


def is_name(key: str) -> bool:
    """Tell whether what a file calls a concept says something, and is not the number of a record.

    >>> [is_name(key) for key in ("mixture-of-experts", "c12", "IATE-7")]
    [True, False, False]
    """
    return re.fullmatch(SLUG, key) is not None and _NUMBER.fullmatch(key) is None


def tag_of(language: str) -> str | None:
    """Give the tag of a language as the model has it: Korean and English without region, none if it is unknown.

    >>> [tag_of(name) for name in ("ko-KR", "EN_us", "zh_Hant", "Korean", "klingon")]
    ['ko', 'en', 'zh-Hant', 'ko', None]
    """
    if is_korean(language):
        return KOREAN
    if is_english(language):
        return ENGLISH
    try:
        return check_tag(language.replace("_", "-"))
    except ValueError:
        return None


def language_of(text: str) -> str:
    """Guess whether a text is Korean or English."""
    return KOREAN if has_hangul(text) else ENGLISH


def subject_of(text: str) -> str | None:
    """Write a subject field as the model does, if anything of it can be: lower-case words with hyphens.

    >>> subject_of("Machine Learning/NLP"), subject_of("기계 학습")
    ('machine-learning/nlp', None)
    """
    slug = "/".join(filter(None, (part.strip("-") for part in _NOT_SLUG.sub("-", text.lower()).split("/"))))
    return slug if _SUBJECT.fullmatch(slug) else None


def _joined(notes: Iterable[str]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, notes))) or None
