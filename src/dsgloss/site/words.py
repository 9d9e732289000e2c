"""The words of the model as pages show them, in the language that is spoken."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dsgloss.messages import mark, say
from dsgloss.model import ConceptRelation, Status, name_of

VOCABULARY = (
    mark("full form"),
    mark("acronym"),
    mark("abbreviation"),
    mark("short form"),
    mark("variant"),
    mark("transliteration"),
    mark("original script"),
    mark("noun"),
    mark("proper noun"),
    mark("verb"),
    mark("adjective"),
    mark("adverb"),
    mark("translation"),
    mark("synonym"),
    mark("other name"),
    mark("affiliation"),
    mark("gloss"),
    mark("enumeration"),
    mark("definition"),
    mark("quantity"),
    mark("date"),
    mark("note"),
    mark("code"),
    mark("url"),
    mark("citation"),
    mark("insertion"),
    mark("other"),
    mark("proposed"),
    mark("accepted"),
    mark("rejected"),
    mark("attested"),
    mark("aligned"),
    mark("editorial"),
)
"""Values of the vocabularies, written with spaces; the statuses are among the words of `messages`."""

_SIGNS = {Status.PREFERRED: "✓", Status.ADMITTED: "○", Status.DEPRECATED: "✕", Status.SUPERSEDED: "↷"}
_RELATIONS = {
    ConceptRelation.BROADER: mark("Broader"),
    ConceptRelation.PART_OF: mark("Part of"),
    ConceptRelation.SEE_ALSO: mark("See also"),
    ConceptRelation.OPPOSITE: mark("Opposite"),
}
_INVERSES = {
    ConceptRelation.BROADER: mark("Narrower"),
    ConceptRelation.PART_OF: mark("Has parts"),
    ConceptRelation.SEE_ALSO: mark("See also"),
    ConceptRelation.OPPOSITE: mark("Opposite"),
}


def word(value: StrEnum) -> str:
    """Say a value of a vocabulary.

    >>> from dsgloss.model import TermType
    >>> word(TermType.FULL_FORM)
    'full form'
    """
    return say(value.value.replace("-", " "))


@cache
def language_name(tag: str, in_language: str) -> str:
    """Name a language, remembering the answer: a site asks on every page."""
    return name_of(tag, in_language)


def sign(status: Status) -> str:
    """Give the sign of a status, so that it does not depend on colour."""
    return _SIGNS[status]


def relation_heading(kind: ConceptRelation) -> str:
    """Say what the concepts are that a concept refers to."""
    return say(_RELATIONS[kind][0])


def inverse_heading(kind: ConceptRelation) -> str:
    """Say what the concepts are that refer to a concept."""
    return say(_INVERSES[kind][0])
