"""A text to lint, as it was read, and parsed as late as can be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from dsgloss.relinting.holding import Held

if TYPE_CHECKING:
    from dsgloss.documents import Document
    from dsgloss.linting.engine import Bitext


@dataclass(frozen=True)
class Sheet:
    """A text to lint, as it was read, and the text that it translates, if that is at hand."""

    target: Held
    source: Held | None = None

    @cached_property
    def bitext(self) -> Bitext:
        """The documents, parsed when they are first needed, and kept."""
        return self.parsed()

    def parsed(self) -> Bitext:
        """Parse the documents, and let go of them. Raises UnreadableError if one is malformed."""
        from dsgloss.linting.engine import Bitext  # late: what is remembered needs neither rules nor terms

        return Bitext(_document(self.target), _document(self.source) if self.source is not None else None)


class Shelf(Mapping[str, "Document"]):
    """The documents of a run by their paths: enough of them to report on, with segments that nobody has looked for.

    One is made when it is asked for, which may read its text again; the last one is kept, as findings come in the
    order of their texts.
    """

    def __init__(self, sheets: Iterable[Sheet]) -> None:
        self._texts = {sheet.target.path: sheet.target for sheet in sheets}
        self._last: Document | None = None

    def __getitem__(self, path: str) -> Document:
        """Give a document. Raises KeyError if the run has none of that path, and UnreadableError if it is gone."""
        if self._last is None or self._last.path != path:
            from dsgloss.documents import Document  # late, as above

            self._last = Document(path, self._texts[path].text, ())
        return self._last

    def __iter__(self) -> Iterator[str]:
        """Iterate over the paths, in the order of the run."""
        return iter(self._texts)

    def __len__(self) -> int:
        """Count the documents."""
        return len(self._texts)


def _document(text: Held) -> Document:
    from dsgloss.documents import parse_document  # late, as above

    return parse_document(text.text, text.path)
