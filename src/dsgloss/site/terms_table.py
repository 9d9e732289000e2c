"""The terms of a concept as a table for each language."""

from __future__ import annotations

from itertools import groupby

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.romanize import romanize
from dsgloss.messages import language, say
from dsgloss.model import ENGLISH, KOREAN, Concept, PartOfSpeech, Term
from dsgloss.site.html import Child, Html, tag
from dsgloss.site.pieces import copy_button, in_language, section, status_mark, table
from dsgloss.site.words import language_name, word


def terms_section(concept: Concept) -> Html | None:
    """Show all terms, language by language; nothing if there are none."""
    if not concept.terms:
        return None
    groups = groupby(concept.terms, key=lambda term: term.language)
    return section(say("Terms"), [_of_language(tag_, list(terms)) for tag_, terms in groups], name="terms")


def _of_language(tag_: str, terms: list[Term]) -> Html:
    columns = [language_name(tag_, language()), say("Status"), say("Kind"), say("Remarks")]
    return table(columns, ([_name(term), status_mark(term), _kind(term), _remarks(term)] for term in terms), "terms")


def _name(term: Term) -> Child:
    spoken = _romanized(term)
    return [
        in_language(term.text, term.language, f"term {term.status.value}"),
        " ",
        copy_button(term.text, say("Copy '{term}'", term=term.text)),
        tag("span", spoken, class_="spoken", lang="ko-Latn") if spoken else None,
    ]


def _romanized(term: Term) -> str | None:
    """Write Korean in Latin letters for readers of English."""
    is_needed = term.language == KOREAN and language() == ENGLISH and has_hangul(term.text)
    return romanize(term.text) if is_needed else None


def _kind(term: Term) -> str:
    is_noun = term.part_of_speech is PartOfSpeech.NOUN
    return word(term.type) if is_noun else f"{word(term.type)}, {word(term.part_of_speech)}"


def _remarks(term: Term) -> Child:
    reading = None
    if term.reading:
        reading = tag("span", say("read aloud:"), " ", in_language(term.reading, KOREAN), class_="reading")
    return [reading, " " if reading and term.note else None, term.note]
