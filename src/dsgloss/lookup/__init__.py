"""Finding terms: by what people type (`Index`), and in running text (`Matcher`).

What it gives is imported when first used: who lints types no queries.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.lookup.index import Index, Match, Reason
    from dsgloss.lookup.matcher import Matcher, Occurrence
    from dsgloss.lookup.patterns import Form, Sense

_HOMES = {
    "dsgloss.lookup.index": ("Index", "Match", "Reason"),
    "dsgloss.lookup.matcher": ("Matcher", "Occurrence"),
    "dsgloss.lookup.patterns": ("Form", "Sense"),
}

__all__ = ["Form", "Index", "Match", "Matcher", "Occurrence", "Reason", "Sense"]

__getattr__ = importing(__name__, _HOMES)
