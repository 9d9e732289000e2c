"""The vocabulary of dsgloss as frozen values: concepts, terms, citations, the terminology they form.

What it gives is imported when first used: who only remembers what was found needs no concepts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.model.concept import (
        Citation,
        Concept,
        Condition,
        Contingency,
        Definition,
        Related,
        Review,
        Term,
    )
    from dsgloss.model.language import ENGLISH, KOREAN, LanguageTag, name_of
    from dsgloss.model.record import Record
    from dsgloss.model.terminology import SCHEMA_VERSION, Metadata, Source, Terminology
    from dsgloss.model.vocabulary import (
        ConceptRelation,
        Pairing,
        PartOfSpeech,
        Relation,
        ReviewState,
        Status,
        TermType,
    )

_HOMES = {
    "dsgloss.model.concept": (
        "Citation",
        "Concept",
        "Condition",
        "Contingency",
        "Definition",
        "Related",
        "Review",
        "Term",
    ),
    "dsgloss.model.language": ("ENGLISH", "KOREAN", "LanguageTag", "name_of"),
    "dsgloss.model.record": ("Record",),
    "dsgloss.model.terminology": ("SCHEMA_VERSION", "Metadata", "Source", "Terminology"),
    "dsgloss.model.vocabulary": (
        "ConceptRelation",
        "Pairing",
        "PartOfSpeech",
        "Relation",
        "ReviewState",
        "Status",
        "TermType",
    ),
}

__all__ = [
    "ENGLISH",
    "KOREAN",
    "SCHEMA_VERSION",
    "Citation",
    "Concept",
    "ConceptRelation",
    "Condition",
    "Contingency",
    "Definition",
    "LanguageTag",
    "Metadata",
    "Pairing",
    "PartOfSpeech",
    "Record",
    "Related",
    "Relation",
    "Review",
    "ReviewState",
    "Source",
    "Status",
    "Term",
    "TermType",
    "Terminology",
    "name_of",
]

__getattr__ = importing(__name__, _HOMES)
