"""The closed vocabularies of the model, in the words of ISO 1087, ISO 30042 (TBX) and `docs/architecture.md`."""

from __future__ import annotations

from enum import StrEnum


class Status(StrEnum):
    """How far a term is recommended (the administrative status of TBX)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    SUPERSEDED = "superseded"

    @property
    def is_approved(self) -> bool:
        """Whether a text may use the term."""
        return self in {Status.PREFERRED, Status.ADMITTED}


class TermType(StrEnum):
    """What form of designation a term is (the term type of TBX)."""

    FULL_FORM = "full-form"
    ACRONYM = "acronym"
    ABBREVIATION = "abbreviation"
    SHORT_FORM = "short-form"
    VARIANT = "variant"
    TRANSLITERATION = "transliteration"
    ORIGINAL_SCRIPT = "original-script"


class PartOfSpeech(StrEnum):
    """The word class of a term; terms are nouns unless they say otherwise."""

    NOUN = "noun"
    PROPER_NOUN = "proper-noun"
    VERB = "verb"
    ADJECTIVE = "adjective"
    ADVERB = "adverb"


class Relation(StrEnum):
    """What a bracket says of what stands before it; or that a sentence defines a term, without any bracket."""

    TRANSLATION = "translation"
    TRANSLITERATION = "transliteration"
    ABBREVIATION = "abbreviation"
    ORIGINAL_SCRIPT = "original-script"
    SYNONYM = "synonym"
    SHORT_FORM = "short-form"
    OTHER_NAME = "other-name"
    AFFILIATION = "affiliation"
    EXPANSION = "expansion"
    GLOSS = "gloss"
    ENUMERATION = "enumeration"
    EXAMPLE = "example"
    DEFINITION = "definition"
    QUANTITY = "quantity"
    DATE = "date"
    NOTE = "note"
    CODE = "code"
    URL = "url"
    CITATION = "citation"
    INSERTION = "insertion"
    OTHER = "other"

    @property
    def is_pair(self) -> bool:
        """Whether it pairs a Korean term with a counterpart in another language or script."""
        return self in PAIR_RELATIONS

    @property
    def is_same_language(self) -> bool:
        """Whether it pairs two Korean terms of one concept."""
        return self in SAME_LANGUAGE_RELATIONS

    @property
    def is_of_interest(self) -> bool:
        """Whether it says something of terms or names at all."""
        return self not in NOTHING_OF_INTEREST


PAIR_RELATIONS = frozenset(
    {Relation.TRANSLATION, Relation.TRANSLITERATION, Relation.ABBREVIATION, Relation.ORIGINAL_SCRIPT}
)
SAME_LANGUAGE_RELATIONS = frozenset({Relation.SYNONYM, Relation.SHORT_FORM})
NOTHING_OF_INTEREST = frozenset(
    {
        Relation.EXAMPLE,
        Relation.QUANTITY,
        Relation.DATE,
        Relation.NOTE,
        Relation.CODE,
        Relation.URL,
        Relation.CITATION,
        Relation.INSERTION,
        Relation.OTHER,
    }
)


class ConceptRelation(StrEnum):
    """How one concept stands to another (generic, partitive and associative relations of ISO 1087)."""

    BROADER = "broader"
    PART_OF = "part-of"
    SEE_ALSO = "see-also"
    OPPOSITE = "opposite"


class ReviewState(StrEnum):
    """What people decided about a concept; a rejection is kept, so that it is not proposed again."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class Pairing(StrEnum):
    """Where a concept's Korean/English pairing comes from.

    Texts state it in so many words (attested), parallel texts have its terms in blocks that render each other
    (aligned), or the editors chose it (editorial).
    """

    ATTESTED = "attested"
    ALIGNED = "aligned"
    EDITORIAL = "editorial"
