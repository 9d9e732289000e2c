"""Whether confidences are probabilities: of what is reported at 0.9, nine in ten should be right."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsgloss.evaluation.judge import Judgement, Outcome
from dsgloss.model import Record

BINS = 10
_EDGES = [number / BINS for number in range(1, BINS)]


@dataclass(frozen=True, slots=True)
class Claim:
    """A pair that was reported: how surely, and whether rightly."""

    confidence: float
    is_right: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin(Record):
    """The claims of one range of confidence."""

    lower: float
    """Where the range begins."""
    upper: float
    """Where it ends; the last range has its end in it."""
    count: int
    """The number of claims."""
    confidence: float
    """Their mean confidence."""
    right: float
    """The share that is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration(Record):
    """How far confidences are from what they should be."""

    count: int
    """The number of claims."""
    error: float
    """The expected calibration error (ECE), 0 to 1: the mean distance of confidence and rightness, bin by bin."""
    brier: float
    """The mean squared distance of confidence and rightness (Brier 1950), 0 to 1."""
    bins: tuple[Bin, ...]
    """The bins that have claims, the least confident first: the table of a reliability diagram."""


def claims(judgements: Iterable[Judgement]) -> tuple[Claim, ...]:
    """Give the pairs that were reported, false ones included."""
    return tuple(
        Claim(judgement.mention.confidence, judgement.outcome is Outcome.EXACT)
        for judgement in judgements
        if judgement.mention and judgement.outcome.is_reported
    )


def calibration(made: Sequence[Claim]) -> Calibration:
    """Measure claims by bins of equal width (Guo et al. 2017); without claims all is 0.

    >>> calibration([Claim(0.75, True), Claim(0.75, False)]).error
    0.25
    """
    sorted_in: list[list[Claim]] = [[] for _ in range(BINS)]
    for claim in made:
        sorted_in[bisect_right(_EDGES, claim.confidence)].append(claim)
    bins = [_bin(number, content) for number, content in enumerate(sorted_in) if content]
    squares = [(claim.confidence - claim.is_right) ** 2 for claim in made]
    return Calibration(
        count=len(made),
        error=sum(each.count * abs(each.confidence - each.right) for each in bins) / max(1, len(made)),
        brier=sum(squares) / max(1, len(made)),
        bins=tuple(bins),
    )


def _bin(number: int, content: Sequence[Claim]) -> Bin:
    return Bin(
        lower=number / BINS,
        upper=(number + 1) / BINS,
        count=len(content),
        confidence=sum(claim.confidence for claim in content) / len(content),
        right=sum(claim.is_right for claim in content) / len(content),
    )
