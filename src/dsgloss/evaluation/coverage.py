"""Precision at coverage: how right the pairs are when only the surest are kept (El-Yaniv and Wiener 2010)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from dsgloss.evaluation.calibration import Claim
from dsgloss.model import Record

LEVELS = (0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveragePoint(Record):
    """What is left, and how right it is, when pairs below a threshold of confidence are left out."""

    threshold: float
    """The least confidence that is kept."""
    coverage: float
    """The share of the reported pairs that is kept."""
    precision: float
    """The share of the kept pairs that is right."""
    recall: float
    """The share of the wanted pairs that is kept and right."""


def coverage(made: Sequence[Claim], wanted: int) -> tuple[CoveragePoint, ...]:
    """Find, for growing coverage, the threshold that keeps at least so much; equal thresholds are one point.

    `wanted` is the number of pairs there are to find.

    >>> [(p.threshold, p.precision) for p in coverage([Claim(0.9, True), Claim(0.4, False)], 1)]
    [(0.9, 1.0), (0.4, 0.5)]
    """
    confidences = sorted((claim.confidence for claim in made), reverse=True)
    # Of 20, 0.15 is 3.0000000000000004 in binary numbers, and must not become 4.
    ranks = [ceil(round(level * len(made), 6)) for level in LEVELS if made]
    return tuple(_point(threshold, made, wanted) for threshold in dict.fromkeys(confidences[n - 1] for n in ranks))


def _point(threshold: float, made: Sequence[Claim], wanted: int) -> CoveragePoint:
    kept = [claim for claim in made if claim.confidence >= threshold]
    right = sum(claim.is_right for claim in kept)
    return CoveragePoint(
        threshold=threshold,
        coverage=len(kept) / len(made),
        precision=right / len(kept),
        recall=right / wanted if wanted else 0.0,
    )
