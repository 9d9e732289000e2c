"""Termhood: which noun phrases of texts may be terms, ranked by measures that anyone can follow.

The names are imported when first used: whoever only reads counts again needs neither the tables nor the measures.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsgloss.termhood.counting import count
    from dsgloss.termhood.counts import CountsByKey, PhraseCounts, Place, merge
    from dsgloss.termhood.parts import WEIGHTS, weakest
    from dsgloss.termhood.ranking import rank
    from dsgloss.termhood.suggesting import MIN_COUNT, keys_of_pairs, keys_of_terms, suggest
    from dsgloss.termhood.suggestion import Evidence, Suggestion

_HOMES = {
    "counting": ("count",),
    "counts": ("CountsByKey", "PhraseCounts", "Place", "merge"),
    "parts": ("WEIGHTS", "weakest"),
    "ranking": ("rank",),
    "suggesting": ("MIN_COUNT", "keys_of_pairs", "keys_of_terms", "suggest"),
    "suggestion": ("Evidence", "Suggestion"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

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


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
