"""Termhood: which noun phrases of texts may be terms, ranked by measures that anyone can follow."""

from dsgloss.termhood.count import count
from dsgloss.termhood.counts import CountsByKey, PhraseCounts, Place, merge
from dsgloss.termhood.parts import WEIGHTS, weakest
from dsgloss.termhood.rank import rank
from dsgloss.termhood.suggest import MIN_COUNT, keys_of_pairs, keys_of_terms, suggest
from dsgloss.termhood.suggestion import Evidence, Suggestion

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
