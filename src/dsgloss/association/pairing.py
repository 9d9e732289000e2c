"""From documents with their originals to associations: counting, and the finalising step."""

from __future__ import annotations

from collections.abc import Iterable

from dsgloss.association.association import Association, association
from dsgloss.association.compare import Comparison
from dsgloss.association.counts import count
from dsgloss.association.evidence import judged
from dsgloss.association.linking import link
from dsgloss.association.sides import Counts, merge
from dsgloss.association.table import table
from dsgloss.documents import Document
from dsgloss.korean.morphology import Analyser


def pair_documents(documents: Iterable[Document], analyser: Analyser) -> Counts:
    """Count in documents that bring their originals with them, or have them beside them (`documents.beside`)."""
    return merge(count(document, analyser) for document in documents)


def associations(counts: Counts, minimum: int = 2, least: float = 0.8) -> tuple[Association, ...]:
    """Pair the candidates that meet in at least `minimum` blocks with a confidence of at least `least`.

    They are ordered by confidence, the highest first. The same counts give the same associations.
    """
    seen = table(counts, minimum)
    linked = link(map(judged, Comparison(seen, minimum).pairs()), seen, minimum)
    return tuple(association(one, seen) for one in linked if one.confidence >= least)
