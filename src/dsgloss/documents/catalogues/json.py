"""JSON catalogues: i18next and its like, ARB, and the messages of browser extensions."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents.catalogues.values import Value, catalogue
from dsgloss.documents.format import Parsed
from dsgloss.documents.json_strings import escaped, strings


@dataclass(frozen=True, slots=True)
class JsonCatalogue:
    """The format of JSON catalogues."""

    name: str = "json"
    suffixes: frozenset[str] = frozenset({".json", ".arb"})

    def read(self, text: str) -> Parsed:
        """Read the values of `text`; what is no JSON is passed over."""
        return catalogue([Value(string.path, string.surface) for string in strings(text)])

    def escape(self, text: str) -> str:
        """Write a text as it stands between the quotation marks."""
        return escaped(text)
