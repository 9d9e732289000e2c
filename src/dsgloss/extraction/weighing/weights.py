"""Weighted evidence: what each kind of it adds to a score, what spoke most, and how probable the whole is."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TypeVar

from dsgloss import data

Seen = TypeVar("Seen")

ALWAYS = "always"
"""The evidence that is the same for everything; it is never named as what spoke for something."""


def by_name(features: Iterable[Callable[[Seen], float]]) -> Mapping[str, Callable[[Seen], float]]:
    """Name features after their functions."""
    return {feature.__name__.replace("_", "-"): feature for feature in features}


@cache
def weights(name: str) -> Mapping[str, float]:
    """Give the fitted weights of a model, by kinds of evidence."""
    return data.weights(name)


def gains(measured: Mapping[str, float], model: str) -> dict[str, float]:
    """Weigh measurements: what each adds to the score that a model gives."""
    fitted = weights(model)
    return {name: fitted[name] * value for name, value in measured.items()}


def logistic(own: Mapping[str, float]) -> float:
    """Turn gains into a probability."""
    return 1 / (1 + math.exp(-sum(own.values())))


def strongest(own: Mapping[str, float], most: int) -> tuple[str, ...]:
    """Name what spoke most for something, the strongest first."""
    spoke = [name for name, gain in own.items() if gain > 0 and name != ALWAYS]
    return tuple(sorted(spoke, key=lambda name: (-own[name], name))[:most])
