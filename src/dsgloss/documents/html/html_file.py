"""HTML files as a format of the registry."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.html.reader import read_page
from dsgloss.documents.markdown.front_matter import read_front_matter

_WRITTEN = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


@dataclass(frozen=True, slots=True)
class Html:
    """Pages as browsers read them, and the templates of site generators."""

    name: str = "html"
    suffixes: frozenset[str] = frozenset({".html", ".htm", ".xhtml"})

    def read(self, text: str) -> Parsed:
        """Read `text` as HTML, after the front matter that a site generator may have put before it."""
        front = read_front_matter(text)
        return Parsed([*front.titles, *read_page(text, front.end)], front.metadata)

    def escape(self, text: str) -> str:
        """Write the signs of HTML as entities, so that the text may stand in an element or an attribute."""
        return text.translate(_WRITTEN)
