"""How far the measures would vary over other texts of the kind: the percentile bootstrap (Efron 1979)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from random import Random

from dsgloss.evaluation.judge import Judgement
from dsgloss.evaluation.scores import Counts, by_mention
from dsgloss.model import Record

DRAWS = 1000
LEVEL = 0.95
_SEED = 1979
_FEWEST_DOCUMENTS = 10


class Unit(StrEnum):
    """What is drawn again and again."""

    DOCUMENTS = "documents"
    BRACKETS = "brackets"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval(Record):
    """Where a measure lies in 95 of 100 draws."""

    low: float
    """The 2.5th percentile."""
    high: float
    """The 97.5th percentile."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intervals(Record):
    """The intervals of the measures by mention, and how they came about."""

    unit: Unit
    """What was drawn."""
    draws: int
    """How often."""
    precision: Interval
    """The interval of precision."""
    recall: Interval
    """The interval of recall."""
    f1: Interval
    """The interval of F1."""


def intervals(judgements: Sequence[Judgement]) -> Intervals:
    """Compute the intervals of a system's measures.

    Brackets of one document are alike, so documents are drawn; of fewer than ten that would promise too narrow
    an interval (Cameron, Gelbach and Miller 2008), and brackets are drawn instead. The draws are always the same.
    """
    documents: dict[tuple[str, str], list[Judgement]] = {}
    for judgement in judgements:
        documents.setdefault((judgement.row.corpus, judgement.row.file), []).append(judgement)
    if len(documents) >= _FEWEST_DOCUMENTS:
        return resample([by_mention(content) for content in documents.values()], Unit.DOCUMENTS)
    return resample([by_mention([judgement]) for judgement in judgements], Unit.BRACKETS)


def resample(parts: Sequence[Counts], unit: Unit) -> Intervals:
    """Draw as many parts as there are, with replacement, a thousand times, and measure each draw.

    >>> resample([Counts(1, 1, 2)] * 7, Unit.DOCUMENTS).recall
    Interval(low=0.5, high=0.5)
    """
    random = Random(_SEED)  # noqa: S311 - no secret is made of it
    draws = [sum(random.choices(parts, k=len(parts)), Counts()) if parts else Counts() for _ in range(DRAWS)]
    return Intervals(
        unit=unit,
        draws=DRAWS,
        precision=_interval(draws, lambda counts: counts.precision),
        recall=_interval(draws, lambda counts: counts.recall),
        f1=_interval(draws, lambda counts: counts.f1),
    )


def _interval(draws: Sequence[Counts], measure: Callable[[Counts], float]) -> Interval:
    measured = sorted(map(measure, draws))
    tail = (1 - LEVEL) / 2
    return Interval(low=measured[int(tail * len(measured))], high=measured[ceil((1 - tail) * len(measured)) - 1])
