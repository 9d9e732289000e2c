"""Termhood: which noun phrases of texts may be terms, ranked by measures that anyone can follow.

The names are imported when first used: whoever only reads counts again needs neither the tables nor the measures.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.termhood.counting import count
    from dsgloss.termhood.counts import CountsByKey, PhraseCounts, Place, merge
    from dsgloss.termhood.parts import WEIGHTS, weakest
    from dsgloss.termhood.ranking import rank
    from dsgloss.termhood.suggesting import MIN_COUNT, keys_of_pairs, keys_of_terms, suggest
    from dsgloss.termhood.suggestion import Evidence, Suggestion

_HOMES = {
    "dsgloss.termhood.counting": ("count",),
    "dsgloss.termhood.counts": ("CountsByKey", "PhraseCounts", "Place", "merge"),
    "dsgloss.termhood.parts": ("WEIGHTS", "weakest"),
    "dsgloss.termhood.ranking": ("rank",),
    "dsgloss.termhood.suggesting": ("MIN_COUNT", "keys_of_pairs", "keys_of_terms", "suggest"),
    "dsgloss.termhood.suggestion": ("Evidence", "Suggestion"),
}

__all__ = [
    "MIN_COUNT",
    "WEIGHTS",
    "CountsByKey",
    "Evidence",
    "PhraseCounts",
    "Place",
    "Suggestion",
    "count",
    "keys_of_pairs",
    "keys_of_terms",
    "merge",
    "rank",
    "suggest",
    "weakest",
]

__getattr__ = importing(__name__, _HOMES)
