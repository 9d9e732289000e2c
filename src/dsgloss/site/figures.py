"""What is counted for the statistics page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Source, Status, TermType
from dsgloss.site.shown import Shown
from dsgloss.site.words import word


@dataclass(frozen=True, slots=True)
class Bar:
    """A number with its name, out of a whole (for shares) or beside others; `language` if the name has its own."""

    name: str
    count: int
    language: str | None = None


def coverage(concepts: Sequence[Concept]) -> list[Bar]:
    """Count the concepts that have what a complete entry has."""
    return [
        Bar(say("Korean term"), _count(concepts, lambda c: any(c.terms_in(KOREAN)))),
        Bar(say("English term"), _count(concepts, lambda c: any(c.terms_in(ENGLISH)))),
        Bar(say("Korean definition"), _count(concepts, lambda c: c.definition(KOREAN) is not None)),
        Bar(say("English definition"), _count(concepts, lambda c: c.definition(ENGLISH) is not None)),
        Bar(say("subject"), _count(concepts, lambda c: c.subject is not None)),
        Bar(say("citation"), _count(concepts, lambda c: bool(c.citations))),
        Bar(say("citation that states the pair"), _count(concepts, _is_stated)),
        Bar(say("example"), _count(concepts, lambda c: bool(c.ok or c.bad))),
    ]


def by_subject(shown: Shown) -> list[Bar]:
    """Count the concepts of each general subject field."""
    groups = shown.subjects
    return [Bar(s.replace("-", " "), len(groups[s]), ENGLISH) for s in groups if "/" not in s]


def by_status(concepts: Iterable[Concept]) -> list[Bar]:
    """Count the terms of each status."""
    counts = Counter(term.status for concept in concepts for term in concept.terms)
    return [Bar(word(status), counts[status]) for status in Status]


def by_type(concepts: Iterable[Concept]) -> list[Bar]:
    """Count the terms of each type."""
    counts = Counter(term.type for concept in concepts for term in concept.terms)
    return [Bar(word(kind), counts[kind]) for kind in TermType]


def by_variants(concepts: Iterable[Concept], language: str) -> list[Bar]:
    """Count the concepts that have one, two, three … terms in a language."""
    counts = Counter(len(list(concept.terms_in(language))) for concept in concepts)
    most = max((number for number in counts), default=0)
    return [Bar(str(number), counts[number]) for number in range(min(counts, default=0), most + 1)]


def by_source(shown: Shown) -> list[Bar]:
    """Count the citations of each source, known sources first."""
    counts = Counter(citation.source for concept in shown.accepted for citation in concept.citations)
    order = [*(source.id for source in shown.terminology.metadata.sources), *sorted(counts)]
    return [Bar(_title(shown.source(name), name), counts[name]) for name in dict.fromkeys(order)]


def by_month(concepts: Iterable[Concept]) -> list[Bar]:
    """Count the concepts that people had decided on by the end of each month in which they decided something."""
    counts = Counter(f"{c.review.date:%Y-%m}" for c in concepts if c.review.date)
    total = 0
    bars = []
    for month in sorted(counts):
        total += counts[month]
        bars.append(Bar(month, total))
    return bars


def _title(source: Source | None, name: str) -> str:
    return (source.title if source else None) or name


def _is_stated(concept: Concept) -> bool:
    return any(citation.relation and citation.relation.is_pair for citation in concept.citations)


def _count(concepts: Sequence[Concept], has: Callable[[Concept], bool]) -> int:
    return sum(map(has, concepts))
