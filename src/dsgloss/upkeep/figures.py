"""A glossary in figures: how many concepts and terms of which kind, and how much of it is filled in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from dsgloss.model import ENGLISH, KOREAN, Concept, Record, Terminology

NO_SUBJECT = "—"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally(Record):
    """How often something occurs."""

    name: str
    """What is counted."""
    count: int
    """How often it occurs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Record):
    """How many of the concepts in view have something."""

    name: str
    """What they have."""
    count: int
    """How many have it."""
    share: float
    """Their share, from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Record):
    """A glossary in figures. Rejected concepts are counted among the concepts by review state, and nowhere else."""

    concepts: int
    """The concepts that are accepted or proposed."""
    terms: int
    """Their terms."""
    reviews: tuple[Tally, ...]
    """All concepts by review state."""
    subjects: tuple[Tally, ...]
    """The concepts by subject field."""
    pairings: tuple[Tally, ...]
    """The concepts by where their pairing comes from."""
    languages: tuple[Tally, ...]
    """The terms by language."""
    statuses: tuple[Tally, ...]
    """The terms by status."""
    types: tuple[Tally, ...]
    """The terms by type."""
    coverage: tuple[Coverage, ...]
    """What the concepts have."""


def figures_of(terminology: Terminology) -> Figures:
    """Count what a glossary holds.

    >>> from dsgloss.model import Term
    >>> figures = figures_of(Terminology(concepts=(Concept(id="gpu", terms=(Term(text="GPU", language="en"),)),)))
    >>> figures.concepts, figures.terms, figures.statuses
    (1, 1, (Tally(name='admitted', count=1),))
    """
    concepts = [*terminology.in_view()]
    terms = [term for concept in concepts for term in concept.terms]
    return Figures(
        concepts=len(concepts),
        terms=len(terms),
        reviews=_tallies(concept.review.state.value for concept in terminology.concepts),
        subjects=tuple(sorted(_tallies(c.subject or NO_SUBJECT for c in concepts), key=lambda tally: tally.name)),
        pairings=_tallies(concept.pairing.value for concept in concepts),
        languages=_tallies(term.language for term in terms),
        statuses=_tallies(term.status.value for term in terms),
        types=_tallies(term.type.value for term in terms),
        coverage=tuple(_coverage(concepts)),
    )


def _tallies(names: Iterable[str]) -> tuple[Tally, ...]:
    """Count names, the commonest first."""
    counts = Counter(names).items()
    return tuple(Tally(name=name, count=count) for name, count in sorted(counts, key=lambda item: (-item[1], item[0])))


def _coverage(concepts: list[Concept]) -> Iterable[Coverage]:
    having = {
        "Korean term": [any(concept.approved(KOREAN)) for concept in concepts],
        "English term": [any(concept.approved(ENGLISH)) for concept in concepts],
        "Korean definition": [concept.definition(KOREAN) is not None for concept in concepts],
        "English definition": [concept.definition(ENGLISH) is not None for concept in concepts],
        "citation": [bool(concept.citations) for concept in concepts],
        "example": [bool(concept.ok or concept.bad) for concept in concepts],
        "relation": [bool(concept.related) for concept in concepts],
    }
    for name, has in having.items():
        count = sum(has)
        yield Coverage(name=name, count=count, share=round(count / len(has), 4) if has else 0.0)
