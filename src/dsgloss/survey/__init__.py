"""The same questions to many texts: by worker processes, remembered by content, added up as the answers come.

What it gives is imported when first used: a lint remembers by content, too, and asks no questions.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dsgloss.survey.answer import About, Answer, Surveyed, Use
    from dsgloss.survey.cache import Cache, user_cache
    from dsgloss.survey.crew import cores
    from dsgloss.survey.question import Pairs, Phrases, Question, Semantics, Uses, source_of, surveyed
    from dsgloss.survey.run import survey
    from dsgloss.survey.text import Input, file_input
    from dsgloss.survey.totals import Total, merged, total

_HOMES = {
    "dsgloss.survey.answer": ("About", "Answer", "Surveyed", "Use"),
    "dsgloss.survey.cache": ("Cache", "user_cache"),
    "dsgloss.survey.crew": ("cores",),
    "dsgloss.survey.question": ("Pairs", "Phrases", "Question", "Semantics", "Uses", "source_of", "surveyed"),
    "dsgloss.survey.run": ("survey",),
    "dsgloss.survey.text": ("Input", "file_input"),
    "dsgloss.survey.totals": ("Total", "merged", "total"),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "About",
    "Answer",
    "Cache",
    "Input",
    "Pairs",
    "Phrases",
    "Question",
    "Semantics",
    "Surveyed",
    "Total",
    "Use",
    "Uses",
    "cores",
    "file_input",
    "merged",
    "source_of",
    "survey",
    "surveyed",
    "total",
    "user_cache",
]


def __getattr__(name: str) -> object:
    """Import a name from its home when it is first used (PEP 562)."""
    if name not in _HOME_OF:
        raise AttributeError(f"module 'dsgloss.survey' has no attribute {name!r}")
    return getattr(import_module(_HOME_OF[name]), name)
