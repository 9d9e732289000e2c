"""Terms that no text pairs in so many words, paired by how they stand in parallel texts.

A map (one document with its original), an associative and commutative reduce, and
a pure finalising step; so any split of the texts over any number of workers gives the same associations.

What it gives is imported when first used: an answer of a survey holds what was counted, and counts nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.association.association import Association
    from dsgloss.association.counts import sides_of
    from dsgloss.association.pairing import associations, pair_documents
    from dsgloss.association.proposing import propose
    from dsgloss.association.sides import Counts, Sides, merge
    from dsgloss.association.validity import require_valid

_HOMES = {
    "dsgloss.association.association": ("Association",),
    "dsgloss.association.counts": ("sides_of",),
    "dsgloss.association.pairing": ("associations", "pair_documents"),
    "dsgloss.association.proposing": ("propose",),
    "dsgloss.association.sides": ("Counts", "Sides", "merge"),
    "dsgloss.association.validity": ("require_valid",),
}

__all__ = [
    "Association",
    "Counts",
    "Sides",
    "associations",
    "merge",
    "pair_documents",
    "propose",
    "require_valid",
    "sides_of",
]

__getattr__ = importing(__name__, _HOMES)
