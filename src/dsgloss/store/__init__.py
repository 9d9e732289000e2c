"""The glossary on disk: strict reading, canonical and minimal writing, merging.

What it gives is imported when first used: what was read before is recalled without what reads YAML.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.store.concept_file import ConceptFile
    from dsgloss.store.counts import Counted, absorb_counts
    from dsgloss.store.files import is_term_list, refuse_term_list
    from dsgloss.store.folder import Shelf, open_shelf, read_shelf
    from dsgloss.store.merge import Absorbed, Stated, absorb, beside_known, cite_uses, unambiguous, with_sources
    from dsgloss.store.placing import placed
    from dsgloss.store.reading import read_terminology
    from dsgloss.store.saving import changed_files, changed_texts, save, write_texts

_HOMES = {
    "dsgloss.store.concept_file": ("ConceptFile",),
    "dsgloss.store.counts": ("Counted", "absorb_counts"),
    "dsgloss.store.files": ("is_term_list", "refuse_term_list"),
    "dsgloss.store.folder": ("Shelf", "open_shelf", "read_shelf"),
    "dsgloss.store.merge": (
        "Absorbed",
        "Stated",
        "absorb",
        "beside_known",
        "cite_uses",
        "unambiguous",
        "with_sources",
    ),
    "dsgloss.store.placing": ("placed",),
    "dsgloss.store.reading": ("read_terminology",),
    "dsgloss.store.saving": ("changed_files", "changed_texts", "save", "write_texts"),
}

__all__ = [
    "Absorbed",
    "ConceptFile",
    "Counted",
    "Shelf",
    "Stated",
    "absorb",
    "absorb_counts",
    "beside_known",
    "changed_files",
    "changed_texts",
    "cite_uses",
    "is_term_list",
    "open_shelf",
    "placed",
    "read_shelf",
    "read_terminology",
    "refuse_term_list",
    "save",
    "unambiguous",
    "with_sources",
    "write_texts",
]

__getattr__ = importing(__name__, _HOMES)
