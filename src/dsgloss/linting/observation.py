"""What a rule that judges a run takes down of each page: a map over pages, and counts that a reduce adds up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dsgloss.linting.finding import Finding
from dsgloss.model import Record

Counts = Mapping[str, Mapping[str, int]]
"""How often each wording of a concept is used, by the concept's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case(Record):
    """A place that a rule reports if the run speaks against it."""

    concept: str
    """The concept's id."""
    wording: str
    """The term or variant that stands there, as it is counted."""
    finding: Finding
    """What is reported, as far as the page can say it."""
    company: tuple[str, ...] = ()
    """The words beside the term in the source text, as they are counted, where the rule asks for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation(Record):
    """What a page has to say to a rule that judges the run."""

    counts: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """How often the page uses each wording of a concept."""
    cases: tuple[Case, ...] = ()
    """The places to judge, in reading order."""


def added(parts: Iterable[Counts]) -> Counts:
    """Add up counts; any order and any grouping of the parts gives the same.

    >>> added([{"metric": {"지표": 2}}, {"metric": {"지표": 1, "메트릭": 1}}]) == {"metric": {"지표": 3, "메트릭": 1}}
    True
    """
    total: dict[str, Counter[str]] = {}
    for part in parts:
        for concept, wordings in part.items():
            total.setdefault(concept, Counter()).update(wordings)
    return total
