"""A terminology: the concepts of a glossary with what the glossary says of itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Self

from dsgloss.errors import FlawError
from dsgloss.model.concept import Concept
from dsgloss.model.record import Constraint, Record, held, pattern
from dsgloss.model.values import TEXT, Text
from dsgloss.model.vocabulary import ReviewState

SCHEMA_VERSION = 1

SEMANTIC_VERSION = pattern(r"\d+\.\d+\.\d+")
CALENDAR_DATE = pattern(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


def _known_schema(version: int) -> int:
    if not 1 <= version <= SCHEMA_VERSION:
        raise FlawError(
            "it should be from {least} to {most}, and is {number}", least=1, most=SCHEMA_VERSION, number=version
        )
    return version


SCHEMA = Constraint(_known_schema, {"ge": 1, "le": SCHEMA_VERSION})


@held(id=TEXT, path=TEXT, title=TEXT, publisher=TEXT, date=CALENDAR_DATE)
@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A text that citations refer to."""

    id: Text
    """The identifier that citations use."""
    path: Text
    """Where the text lies, relative to the glossary folder, with forward slashes."""
    title: Text | None = None
    """The text's title."""
    publisher: Text | None = None
    """Who published it."""
    date: Annotated[str, CALENDAR_DATE] | None = None
    """When it was published, as far as it is known: year, month or day (ISO 8601)."""


@held(schema=SCHEMA, version=SEMANTIC_VERSION, title=TEXT, license=TEXT)
@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata(Record):
    """What a glossary says of itself."""

    schema: Annotated[int, SCHEMA] = SCHEMA_VERSION
    """The version of the file format."""
    version: Annotated[str, SEMANTIC_VERSION] = "0.1.0"
    """The version of the content (semantic versioning)."""
    title: Text | None = None
    """The glossary's name."""
    license: Text | None = None
    """The licence of the content, as an SPDX expression."""
    sources: tuple[Source, ...] = ()
    """The texts that the citations refer to, ordered by id."""


@dataclass(frozen=True, kw_only=True)
class Terminology(Record):
    """The concepts of one glossary, in file order, and its metadata.

    The reader of a glossary has checked that ids are unique and that no language of a concept has two
    preferred terms.
    """

    metadata: Metadata = Metadata()
    """What the glossary says of itself."""
    concepts: tuple[Concept, ...] = ()
    """All concepts, rejected ones included."""

    def __len__(self) -> int:
        """Count the concepts."""
        return len(self.concepts)

    def __iter__(self) -> Iterator[Concept]:
        """Iterate over all concepts, rejected ones included."""
        return iter(self.concepts)

    def __contains__(self, concept_id: object) -> bool:
        """Tell whether a concept of this id is there."""
        return concept_id in self._by_id

    def get(self, concept_id: str) -> Concept | None:
        """Give the concept of an id, if it is there."""
        return self._by_id.get(concept_id)

    def in_force(self) -> Iterator[Concept]:
        """Iterate over the concepts that people accepted."""
        return (concept for concept in self.concepts if concept.review.state is ReviewState.ACCEPTED)

    def in_view(self) -> Iterator[Concept]:
        """Iterate over the concepts that are accepted or proposed."""
        return (concept for concept in self.concepts if concept.review.state is not ReviewState.REJECTED)

    def with_concepts(self, concepts: Iterable[Concept]) -> Self:
        """Give the same glossary with other concepts."""
        return type(self)(metadata=self.metadata, concepts=tuple(concepts))

    @cached_property
    def _by_id(self) -> dict[str, Concept]:
        return {concept.id: concept for concept in self.concepts}
