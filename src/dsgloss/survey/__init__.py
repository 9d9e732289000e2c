"""The same questions to many texts: by worker processes, remembered by content, added up as the answers come."""

from dsgloss.survey.answer import About, Answer, Surveyed, Use
from dsgloss.survey.cache import Cache, user_cache
from dsgloss.survey.crew import cores
from dsgloss.survey.question import Pairs, Phrases, Question, Semantics, Uses, source_of, surveyed
from dsgloss.survey.run import survey
from dsgloss.survey.text import Input, file_input
from dsgloss.survey.total import Total, merged, total

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
