"""A text to lint, as it was read, and parsed as late as can be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dsgloss.documents.model import Document
from dsgloss.survey.text import Text

if TYPE_CHECKING:
    from dsgloss.linting.engine import Bitext


@dataclass(frozen=True)
class Sheet:
    """A text to lint, as it was read, and the text that it translates, if that is at hand."""

    target: Text
    source: Text | None = None

    @property
    def document(self) -> Document:
        """The text as a document whose segments nobody has looked for: enough to report on it."""
        return Document(self.target.path, self.target.text, ())

    @cached_property
    def bitext(self) -> Bitext:
        """The documents, parsed when they are first needed, and kept."""
        return self.parsed()

    def parsed(self) -> Bitext:
        """Parse the documents, and let go of them. Raises UnreadableError if one is malformed."""
        from dsgloss.linting.engine import Bitext  # late: what is remembered needs neither rules nor terms

        return Bitext(_document(self.target), _document(self.source) if self.source is not None else None)


def _document(text: Text) -> Document:
    from dsgloss.documents import parse_document  # late, as above

    return parse_document(text.text, text.path)
