"""The same questions to many texts: by worker processes, remembered by content, added up as the answers come.

What it gives is imported when first used: a lint remembers by content, too, and asks no questions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dsgloss.lazy import importing

if TYPE_CHECKING:
    from dsgloss.survey.answer import About, Answer, Surveyed, Use
    from dsgloss.survey.cache import Cache, user_cache
    from dsgloss.survey.crew import cores
    from dsgloss.survey.question import Pairs, Parallels, Phrases, Question, Semantics, Uses, surveyed
    from dsgloss.survey.run import survey
    from dsgloss.survey.text import Input, file_input
    from dsgloss.survey.totals import Total, merged, total

_HOMES = {
    "dsgloss.survey.answer": ("About", "Answer", "Surveyed", "Use"),
    "dsgloss.survey.cache": ("Cache", "user_cache"),
    "dsgloss.survey.crew": ("cores",),
    "dsgloss.survey.question": (
        "Pairs",
        "Parallels",
        "Phrases",
        "Question",
        "Semantics",
        "Uses",
        "surveyed",
    ),
    "dsgloss.survey.run": ("survey",),
    "dsgloss.survey.text": ("Input", "file_input"),
    "dsgloss.survey.totals": ("Total", "merged", "total"),
}

__all__ = [
    "About",
    "Answer",
    "Cache",
    "Input",
    "Pairs",
    "Parallels",
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
    "survey",
    "surveyed",
    "total",
    "user_cache",
]

__getattr__ = importing(__name__, _HOMES)
