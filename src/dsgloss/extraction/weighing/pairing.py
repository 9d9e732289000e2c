"""Whether a bracket with foreign letters pairs the term before it: a logistic model over named evidence.

The evidence is that of `pair_features.py`; `data/pairing.json` holds the fitted weights (`data/pairing-semantic.json`
those with the `semantic` extra).
"""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.extraction.weighing.pair_features import FEATURES, SEMANTIC_FEATURES, Setting
from dsgloss.extraction.weighing.weights import gains, logistic, strongest

_STRONGEST = 2
_HANJA_FIT = 0.97
_HANJA_MISFIT = 0.4


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
    model = "pairing.json" if setting.candidate.similarity is None else "pairing-semantic.json"
    own = gains(measure(setting), model)
    return Support(logistic(own), strongest(own, _STRONGEST))
