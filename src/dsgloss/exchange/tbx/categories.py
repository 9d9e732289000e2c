"""The data categories of TBX and what they are in the model (ISO 30042:2019; TBX-Basic and TBX-Min of LTAC Global)."""

from __future__ import annotations

from collections.abc import Mapping

from dsgloss.model import PartOfSpeech, Status, TermType

STATUSES: Mapping[Status, str] = {
    Status.PREFERRED: "preferredTerm-admn-sts",
    Status.ADMITTED: "admittedTerm-admn-sts",
    Status.DEPRECATED: "deprecatedTerm-admn-sts",
    Status.SUPERSEDED: "supersededTerm-admn-sts",
}
TERM_TYPES: Mapping[TermType, str] = {
    TermType.FULL_FORM: "fullForm",
    TermType.ACRONYM: "acronym",
    TermType.ABBREVIATION: "abbreviation",
    TermType.SHORT_FORM: "shortForm",
    TermType.VARIANT: "variant",
    # TBX-Basic has no types of its own for these two.
    TermType.TRANSLITERATION: "variant",
    TermType.ORIGINAL_SCRIPT: "variant",
}
PARTS_OF_SPEECH: Mapping[PartOfSpeech, str] = {
    PartOfSpeech.NOUN: "noun",
    PartOfSpeech.PROPER_NOUN: "noun",  # TBX-Basic has no type of its own since 2019
    PartOfSpeech.VERB: "verb",
    PartOfSpeech.ADJECTIVE: "adjective",
    PartOfSpeech.ADVERB: "adverb",
}

READ_STATUSES: Mapping[str, Status] = {
    "preferred": Status.PREFERRED,
    "admitted": Status.ADMITTED,
    "deprecated": Status.DEPRECATED,
    "superseded": Status.SUPERSEDED,
    # What Weblate writes and reads, and what older dialects say.
    "forbidden": Status.DEPRECATED,
    "obsolete": Status.SUPERSEDED,
    "notrecommended": Status.DEPRECATED,
    "standardized": Status.PREFERRED,
    "legal": Status.ADMITTED,
    "regulated": Status.ADMITTED,
}
READ_TYPES: Mapping[str, TermType] = {
    "fullForm": TermType.FULL_FORM,
    "entryTerm": TermType.FULL_FORM,
    "internationalScientificTerm": TermType.FULL_FORM,
    "phrase": TermType.FULL_FORM,
    "phraseologicalUnit": TermType.FULL_FORM,
    "setPhrase": TermType.FULL_FORM,
    "acronym": TermType.ACRONYM,
    "initialism": TermType.ACRONYM,
    "abbreviation": TermType.ABBREVIATION,
    "clippedTerm": TermType.SHORT_FORM,
    "shortForm": TermType.SHORT_FORM,
    "variant": TermType.VARIANT,
    "synonym": TermType.VARIANT,
    "transliteratedForm": TermType.TRANSLITERATION,
    "transcribedForm": TermType.TRANSLITERATION,
}
READ_PARTS: Mapping[str, PartOfSpeech] = {
    "noun": PartOfSpeech.NOUN,
    "propernoun": PartOfSpeech.PROPER_NOUN,
    "verb": PartOfSpeech.VERB,
    "adjective": PartOfSpeech.ADJECTIVE,
    "adverb": PartOfSpeech.ADVERB,
}


def status_of(value: str) -> Status | None:
    """Read an administrative status in any of the spellings that files have.

    >>> status_of("deprecatedTerm-admn-sts"), status_of("Forbidden"), status_of("draft")
    (<Status.DEPRECATED: 'deprecated'>, <Status.DEPRECATED: 'deprecated'>, None)
    """
    return READ_STATUSES.get(value.lower().removesuffix("-admn-sts").removesuffix("term"))


def type_of(value: str) -> TermType | None:
    """Read a term type."""
    return READ_TYPES.get(value)


def part_of(value: str) -> PartOfSpeech | None:
    """Read a word class, such as `properNoun` or `proper noun`."""
    return READ_PARTS.get(value.lower().replace(" ", "").replace("-", ""))
