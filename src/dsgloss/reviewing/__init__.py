"""Reviewing proposals: pure decisions on a terminology, and a glossary on disk that takes each of them at once."""

from dsgloss.reviewing.change import Change
from dsgloss.reviewing.confidence import confidences
from dsgloss.reviewing.context import Context, context_of
from dsgloss.reviewing.decide import accept, edit, merge_into, proposal, reject, skip
from dsgloss.reviewing.decision import Accept, Decision, Edit, Merge, Reject, Skip, decided, reason_of
from dsgloss.reviewing.desk import Desk
from dsgloss.reviewing.editing import parse_entry
from dsgloss.reviewing.similar import Likeness, Neighbourhood, Similar
from dsgloss.reviewing.sources import Sources
from dsgloss.reviewing.support import Support, Supported, best_first
from dsgloss.reviewing.threshold import Thresholds

__all__ = [
    "Accept",
    "Change",
    "Context",
    "Decision",
    "Desk",
    "Edit",
    "Likeness",
    "Merge",
    "Neighbourhood",
    "Reject",
    "Similar",
    "Skip",
    "Sources",
    "Support",
    "Supported",
    "Thresholds",
    "accept",
    "best_first",
    "confidences",
    "context_of",
    "decided",
    "edit",
    "merge_into",
    "parse_entry",
    "proposal",
    "reason_of",
    "reject",
    "skip",
]
