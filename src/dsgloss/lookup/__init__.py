"""Finding terms: by what people type (`Index`), and in running text (`Matcher`)."""

from dsgloss.lookup.index import Index, Match, Reason
from dsgloss.lookup.matcher import Matcher, Occurrence
from dsgloss.lookup.patterns import Form, Sense

__all__ = ["Form", "Index", "Match", "Matcher", "Occurrence", "Reason", "Sense"]
