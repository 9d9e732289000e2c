"""Where the Korean term begins: a conditional logit over the candidates of a window.

Each candidate's score is the weighted sum of its features; the probabilities are the softmax of the scores
(McFadden 1974). The weights lie in `data/boundary.json` (`data/boundary-semantic.json` with
the `semantic` extra), so that every decision can be recomputed by hand.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from dsgloss import data
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.features import FEATURES, SEMANTIC_FEATURES

_STRONGEST = 3


@dataclass(frozen=True, slots=True)
class Choice:
    """The chosen candidate, its probability among all, and the names of what spoke for it."""

    candidate: Candidate
    probability: float
    evidence: tuple[str, ...]


@cache
def boundary_weights(kind: str = "boundary.json") -> Mapping[str, float]:
    """Give the weight of each kind of evidence."""
    return data.weights(kind)


def measure(candidate: Candidate) -> dict[str, float]:
    """Compute all features of a candidate."""
    features = FEATURES if candidate.similarity is None else SEMANTIC_FEATURES
    return {name: feature(candidate) for name, feature in features.items()}


def choose(candidates: Sequence[Candidate]) -> Choice | None:
    """Choose the likeliest candidate; none if there is none."""
    if not candidates:
        return None
    weights = boundary_weights("boundary.json" if candidates[0].similarity is None else "boundary-semantic.json")
    measured = [measure(candidate) for candidate in candidates]
    scores = [sum(weights[name] * value for name, value in features.items()) for features in measured]
    top = max(scores)
    total = sum(math.exp(score - top) for score in scores)
    best = scores.index(top)
    return Choice(candidates[best], 1 / total, _evidence(measured[best], weights))


def _evidence(features: Mapping[str, float], weights: Mapping[str, float]) -> tuple[str, ...]:
    gains = {name: weights[name] * value for name, value in features.items() if weights[name] * value > 0}
    return tuple(sorted(gains, key=lambda name: (-gains[name], name))[:_STRONGEST])
