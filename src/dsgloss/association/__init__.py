"""Terms that no text pairs in so many words, paired by how they stand in parallel texts.

A map (one Korean document with its English source, or one bilingual file), an associative and commutative reduce, and
a pure finalising step; so any split of the texts over any number of workers gives the same associations.
"""

from __future__ import annotations

from collections.abc import Iterable

from dsgloss.association.association import Association, association
from dsgloss.association.bilingual import bilingual_blocks, require_valid
from dsgloss.association.blocks import aligned_blocks
from dsgloss.association.compare import Comparison
from dsgloss.association.counts import Counts, count, merge
from dsgloss.association.evidence import judged
from dsgloss.association.linking import link
from dsgloss.association.propose import propose
from dsgloss.association.table import table
from dsgloss.documents import Document
from dsgloss.korean.morphology import Analyser

__all__ = [
    "Association",
    "Counts",
    "associations",
    "merge",
    "pair_bilingual",
    "pair_documents",
    "propose",
    "require_valid",
]


def pair_documents(pairs: Iterable[tuple[Document, Document]], analyser: Analyser) -> Counts:
    """Count in Korean documents and the English ones that they translate, each pair Korean first."""
    return merge(count(korean, list(aligned_blocks(korean, english)), analyser) for korean, english in pairs)


def pair_bilingual(documents: Iterable[Document], analyser: Analyser) -> Counts:
    """Count in bilingual files. Raises UnreadableError at the first that cannot be mined."""
    return merge(count(document, list(bilingual_blocks(document)), analyser) for document in documents)


def associations(counts: Counts, minimum: int = 2, least: float = 0.8) -> tuple[Association, ...]:
    """Pair the candidates that meet in at least `minimum` blocks with a confidence of at least `least`.

    They are ordered by confidence, the highest first. The same counts give the same associations.
    """
    seen = table(counts, minimum)
    linked = link(map(judged, Comparison(seen, minimum).pairs()), seen, minimum)
    return tuple(association(one, seen) for one in linked if one.confidence >= least)
