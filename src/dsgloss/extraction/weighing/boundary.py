"""Where the Korean term begins: a conditional logit over the candidates of a window.

Each candidate's score is the weighted sum of its features; the probabilities are the softmax of the scores
(McFadden 1974). The weights lie in `data/boundary.json` (`data/boundary-semantic.json` with
the `semantic` extra), so that every decision can be recomputed by hand.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.features import FEATURES, SEMANTIC_FEATURES
from dsgloss.extraction.weighing.weights import gains, strongest

_STRONGEST = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen candidate, its probability among all, and the names of what spoke for it."""

    candidate: Candidate
    probability: float
    evidence: tuple[str, ...]


def measure(candidate: Candidate) -> dict[str, float]:
    """Compute all features of a candidate."""
    features = FEATURES if candidate.similarity is None else SEMANTIC_FEATURES
    return {name: feature(candidate) for name, feature in features.items()}


def choose(candidates: Sequence[Candidate]) -> Choice | None:
    """Choose the likeliest candidate; none if there is none."""
    if not candidates:
        return None
    model = "boundary.json" if candidates[0].similarity is None else "boundary-semantic.json"
    weighed = [gains(measure(candidate), model) for candidate in candidates]
    scores = [sum(own.values()) for own in weighed]
    top = max(scores)
    total = sum(math.exp(score - top) for score in scores)
    best = scores.index(top)
    return Choice(candidates[best], 1 / total, strongest(weighed[best], _STRONGEST))
