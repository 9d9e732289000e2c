"""Three-way merging of glossaries: by concept, by field, and of their files as people laid them out."""

from dsgloss.versioning.merging.concepts import Joined, merge
from dsgloss.versioning.merging.conflict import Conflict
from dsgloss.versioning.merging.files import Merged, merge_texts
from dsgloss.versioning.merging.three import Branch, Three

__all__ = ["Branch", "Conflict", "Joined", "Merged", "Three", "merge", "merge_texts"]
