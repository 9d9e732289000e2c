"""What a site shows of a terminology: which concepts, how they hang together, what they share a word with."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import cached_property

from dsgloss.korean.spacing import term_key
from dsgloss.model import Concept, Related, ReviewState, Source, Terminology
from dsgloss.site.editions import Edition, Turned


class Scope(Enum):
    """Which concepts get a page: those that people accepted, or the proposals, too."""

    ACCEPTED = auto()
    WITH_PROPOSALS = auto()


@dataclass(frozen=True, eq=False)
class Shown:
    """A terminology as a site shows it; every concept in `concepts` has a page. Equal is only what is the same."""

    terminology: Terminology
    scope: Scope = Scope.ACCEPTED
    changelog: str | None = None
    languages: tuple[str, ...] = ("ko", "en")
    editions: tuple[Edition, ...] = ()

    @cached_property
    def accepted(self) -> tuple[Concept, ...]:
        """The concepts that people accepted."""
        return tuple(self.terminology.in_force())

    @cached_property
    def concepts(self) -> tuple[Concept, ...]:
        """The concepts that have a page, in the order of the glossary."""
        return self.accepted if self.scope is Scope.ACCEPTED else tuple(self.terminology.in_view())

    @cached_property
    def proposed(self) -> tuple[Concept, ...]:
        """The proposals that have a page."""
        return tuple(concept for concept in self.concepts if concept.review.state is ReviewState.PROPOSED)

    @cached_property
    def rejected(self) -> tuple[Concept, ...]:
        """The concepts that people rejected; they have no page, but a list says why."""
        return tuple(c for c in self.terminology.concepts if c.review.state is ReviewState.REJECTED)

    def get(self, concept_id: str) -> Concept | None:
        """Give the concept of an id, if it has a page."""
        return self._pages.get(concept_id)

    def source(self, source_id: str) -> Source | None:
        """Give the source of an id, if the glossary describes it."""
        return self._sources.get(source_id)

    def referring(self, concept: Concept) -> Sequence[Related]:
        """List what other concepts say of their relation to this one, by kind, unless it says so itself."""
        own = set(concept.related)
        return [related for related in self._referring.get(concept.id, ()) if related not in own]

    def homographs(self, concept: Concept) -> Iterator[Concept]:
        """Iterate over the other concepts that share an approved term with this one, each once."""
        keys = dict.fromkeys(_keys(concept))
        yield from {c.id: c for key in keys for c in self._by_key[key] if c.id != concept.id}.values()

    @cached_property
    def subjects(self) -> dict[str, list[Concept]]:
        """The accepted concepts by subject field; those of a special field count for the general ones as well."""
        groups: defaultdict[str, list[Concept]] = defaultdict(list)
        for concept in self.accepted:
            for subject in ancestors(concept.subject):
                groups[subject].append(concept)
        return dict(sorted(groups.items(), key=lambda item: item[0].split("/")))

    def turns(self, concept: Concept) -> Sequence[tuple[Edition, Turned]]:
        """List what the released versions changed in the preferred terms of a concept, the earliest first."""
        return self._turns.get(concept.id, ())

    @cached_property
    def _turns(self) -> dict[str, list[tuple[Edition, Turned]]]:
        found: defaultdict[str, list[tuple[Edition, Turned]]] = defaultdict(list)
        for edition in self.editions:
            for turned in edition.turned:
                found[turned.concept].append((edition, turned))
        return dict(found)

    @cached_property
    def _pages(self) -> dict[str, Concept]:
        return {concept.id: concept for concept in self.concepts}

    @cached_property
    def _sources(self) -> dict[str, Source]:
        return {source.id: source for source in self.terminology.metadata.sources}

    @cached_property
    def _referring(self) -> dict[str, list[Related]]:
        found: defaultdict[str, list[Related]] = defaultdict(list)
        for concept in self.concepts:
            for related in concept.related:
                found[related.concept].append(Related(kind=related.kind, concept=concept.id))
        return dict(found)

    @cached_property
    def _by_key(self) -> dict[str, list[Concept]]:
        found: defaultdict[str, list[Concept]] = defaultdict(list)
        for concept in self.concepts:
            for key in dict.fromkeys(_keys(concept)):
                found[key].append(concept)
        return dict(found)


def ancestors(subject: str | None) -> list[str]:
    """List a subject field and those that it is part of, the most general first.

    >>> ancestors("machine-learning/architecture"), ancestors(None)
    (['machine-learning', 'machine-learning/architecture'], [])
    """
    parts = subject.split("/") if subject else []
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _keys(concept: Concept) -> Iterator[str]:
    return (term_key(term.text) for term in concept.terms if term.status.is_approved)
