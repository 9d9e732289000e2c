"""The glossary through time: what changed between two states, releases, merges, terms that were preferred once."""

from dsgloss.versioning.diff import diff
from dsgloss.versioning.history import History
from dsgloss.versioning.history_file import read_history
from dsgloss.versioning.merging import Branch, Merged, Three, merge, merge_texts
from dsgloss.versioning.release import Plan, Unchanged, plan_release
from dsgloss.versioning.report import REPORTS, Comparison
from dsgloss.versioning.sides import Side, read_at, side
from dsgloss.versioning.superseded import superseded_in, superseded_since
from dsgloss.versioning.version import Version, Weight, heaviest, parse_version

__all__ = [
    "REPORTS",
    "Branch",
    "Comparison",
    "History",
    "Merged",
    "Plan",
    "Side",
    "Three",
    "Unchanged",
    "Version",
    "Weight",
    "diff",
    "heaviest",
    "merge",
    "merge_texts",
    "parse_version",
    "plan_release",
    "read_at",
    "read_history",
    "side",
    "superseded_in",
    "superseded_since",
]
