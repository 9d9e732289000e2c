"""The glossary on disk: strict reading, canonical and minimal writing, merging."""

from dsgloss.store.concept_file import ConceptFile
from dsgloss.store.counts import Counted, absorb_counts
from dsgloss.store.folder import Shelf, is_term_list, open_shelf, read_shelf, read_terminology, refuse_term_list
from dsgloss.store.merge import Absorbed, Stated, absorb, beside_known, cite_uses, unambiguous, with_sources
from dsgloss.store.placing import placed
from dsgloss.store.save import changed_files, changed_texts, save, write_texts

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
