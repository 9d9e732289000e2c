"""Whether a bracket with foreign letters pairs the term before it: a logistic model over named evidence.

The evidence is that of `pair_features.py`; `data/pairing.json` holds the fitted weights (`data/pairing-semantic.json`
those with the `semantic` extra).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dsgloss import data
from dsgloss.extraction.weighing.pair_features import FEATURES, SEMANTIC_FEATURES, Setting

_ALWAYS = "always"
_STRONGEST = 2
_HANJA_FIT = 0.97
_HANJA_MISFIT = 0.4


@cache
def pairing_weights(kind: str = "pairing.json") -> Mapping[str, float]:
    """Give the weight of each kind of evidence."""
    return data.weights(kind)


def _weights(setting: Setting) -> Mapping[str, float]:
    return pairing_weights("pairing.json" if setting.candidate.similarity is None else "pairing-semantic.json")


def measure(setting: Setting) -> dict[str, float]:
    """Compute all features of a setting."""
    features = FEATURES if setting.candidate.similarity is None else SEMANTIC_FEATURES
    return {name: feature(setting) for name, feature in features.items()}


@dataclass(frozen=True, slots=True)
class Support:
    """How probably a bracket pairs the term before it, and the names of what spoke most for it."""

    probability: float
    evidence: tuple[str, ...] = ()


def support(setting: Setting) -> Support:
    """Judge a setting. Hanja pair by their number: one is read as one syllable."""
    if setting.inside.original:
        return Support(_HANJA_FIT if setting.candidate.likeness == 1.0 else _HANJA_MISFIT)
    weights = _weights(setting)
    gains = {name: weights[name] * value for name, value in measure(setting).items()}
    spoke = [name for name in sorted(gains, key=lambda name: -gains[name]) if gains[name] > 0 and name != _ALWAYS]
    return Support(1 / (1 + math.exp(-sum(gains.values()))), tuple(spoke[:_STRONGEST]))
