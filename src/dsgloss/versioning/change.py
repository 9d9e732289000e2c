"""What can change between two states of a glossary, as a closed set of values in the words of the trade."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from pydantic import Field

from dsgloss.model import LanguageTag, Record, ReviewState, Status
from dsgloss.versioning.version import Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class _Change(Record):
    kind: str
    """What sort of change it is."""
    weight: Weight = Weight.PATCH
    """What the change asks of those who use the glossary."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _OfConcept(_Change):
    concept: str
    """The id of the concept, as it is now, or as it was if the concept is gone."""
    title: str
    """The concept's name: its preferred Korean term, else the English one, else the id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptAdded(_OfConcept):
    """A concept is new."""

    kind: Literal["concept-added"] = "concept-added"
    weight: Weight = Weight.MINOR
    review: ReviewState
    """What people have decided about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRemoved(_OfConcept):
    """A concept is gone."""

    kind: Literal["concept-removed"] = "concept-removed"
    weight: Weight = Weight.MAJOR
    review: ReviewState
    """What people had decided about it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConceptRenamed(_OfConcept):
    """A concept has another id; it is recognised by its preferred terms."""

    kind: Literal["concept-renamed"] = "concept-renamed"
    weight: Weight = Weight.MAJOR
    before: str
    """The id it had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewDecided(_OfConcept):
    """People decided otherwise about a concept."""

    kind: Literal["review-decided"] = "review-decided"
    before: ReviewState
    """What had been decided."""
    after: ReviewState
    """What is decided now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubjectChanged(_OfConcept):
    """A concept moved to another subject field."""

    kind: Literal["subject-changed"] = "subject-changed"
    before: str | None
    """Where it was."""
    after: str | None
    """Where it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferredChanged(_OfConcept):
    """Another term of a language is preferred."""

    kind: Literal["preferred-changed"] = "preferred-changed"
    weight: Weight = Weight.MAJOR
    language: LanguageTag
    """The language of both terms."""
    before: str
    """The term that was preferred."""
    after: str
    """The term that is."""
    left: Status | None
    """What has become of the earlier term; nothing if it is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreferredRemoved(_OfConcept):
    """No term of a language is preferred any more."""

    kind: Literal["preferred-removed"] = "preferred-removed"
    weight: Weight = Weight.MAJOR
    language: LanguageTag
    """The language of the term."""
    before: str
    """The term that was preferred."""
    left: Status | None
    """What has become of it; nothing if it is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermAdded(_OfConcept):
    """A concept has a term more."""

    kind: Literal["term-added"] = "term-added"
    weight: Weight = Weight.MINOR
    language: LanguageTag
    """The language of the term."""
    term: str
    """The term."""
    status: Status
    """How far it is recommended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRemoved(_OfConcept):
    """A term that was not preferred is gone."""

    kind: Literal["term-removed"] = "term-removed"
    weight: Weight = Weight.MINOR
    language: LanguageTag
    """The language of the term."""
    term: str
    """The term."""
    status: Status
    """How far it was recommended."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusChanged(_OfConcept):
    """A term is recommended more or less than before, without taking the place of a preferred one."""

    kind: Literal["status-changed"] = "status-changed"
    weight: Weight = Weight.MINOR
    language: LanguageTag
    """The language of the term."""
    term: str
    """The term."""
    before: Status
    """How far it was recommended."""
    after: Status
    """How far it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEdited(_OfConcept):
    """What is said of a term besides its status was edited: its type, word class, reading or note."""

    kind: Literal["term-edited"] = "term-edited"
    language: LanguageTag
    """The language of the term."""
    term: str
    """The term."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsReordered(_OfConcept):
    """The terms of a language stand in another order."""

    kind: Literal["terms-reordered"] = "terms-reordered"
    language: LanguageTag
    """The language of the terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionAdded(_OfConcept):
    """A definition is new in a language."""

    kind: Literal["definition-added"] = "definition-added"
    language: LanguageTag
    """The language of the definition."""
    after: str
    """The definition."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionEdited(_OfConcept):
    """A definition has another wording."""

    kind: Literal["definition-edited"] = "definition-edited"
    language: LanguageTag
    """The language of the definition."""
    before: str
    """The wording it had."""
    after: str
    """The wording it has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionRemoved(_OfConcept):
    """A definition is gone in a language."""

    kind: Literal["definition-removed"] = "definition-removed"
    language: LanguageTag
    """The language of the definition."""
    before: str
    """The wording it had."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CitationsChanged(_OfConcept):
    """Texts state or use the terms in other places."""

    kind: Literal["citations-changed"] = "citations-changed"
    added: int
    """How many citations are new."""
    removed: int
    """How many are gone."""


class Detail(StrEnum):
    """The other things that a concept says of itself, by their names in the file."""

    NOTE = "note"
    WHEN = "when"
    OK = "ok"
    BAD = "bad"
    RELATED = "related"
    REVIEW = "review"
    PAIRING = "pairing"
    ASSOCIATION = "association"
    DO_NOT_TRANSLATE = "do_not_translate"


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailEdited(_OfConcept):
    """Something else that a concept says of itself was edited."""

    kind: Literal["detail-edited"] = "detail-edited"
    detail: Detail
    """What it is."""
    before: str
    """What the file had, in YAML; empty if it had nothing."""
    after: str
    """What the file has, in YAML; empty if it has nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MetadataEdited(_Change):
    """What the glossary says of itself was edited."""

    kind: Literal["metadata-edited"] = "metadata-edited"
    field: str
    """The field, as the file names it."""
    before: str
    """What the file had, in YAML; empty if it had nothing."""
    after: str
    """What the file has, in YAML; empty if it has nothing."""


ConceptChange: TypeAlias = (
    ConceptAdded
    | ConceptRemoved
    | ConceptRenamed
    | ReviewDecided
    | SubjectChanged
    | PreferredChanged
    | PreferredRemoved
    | TermAdded
    | TermRemoved
    | StatusChanged
    | TermEdited
    | TermsReordered
    | DefinitionAdded
    | DefinitionEdited
    | DefinitionRemoved
    | CitationsChanged
    | DetailEdited
)
Change: TypeAlias = Annotated[ConceptChange | MetadataEdited, Field(discriminator="kind")]
"""A change, told from the others by its `kind`."""
