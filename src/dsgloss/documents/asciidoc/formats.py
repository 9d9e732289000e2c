"""AsciiDoc as a format of the registry."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.documents.asciidoc.blocks import read_blocks
from dsgloss.documents.asciidoc.inline import visible_parts
from dsgloss.documents.format import Parsed
from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.front_matter import read_front_matter
from dsgloss.documents.markdown.render import render
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.surface import join, line_segment


@dataclass(frozen=True, slots=True)
class AsciiDoc:
    """The markup of Asciidoctor and Antora, behind the front matter of a generator of sites if there is any."""

    name: str = "asciidoc"
    suffixes: frozenset[str] = frozenset({".adoc", ".asciidoc", ".asc"})

    def read(self, text: str) -> Parsed:
        """Read `text` as AsciiDoc."""
        front = read_front_matter(text)
        blocks, attributes = read_blocks(text, front.end)
        segments = [*front.titles, *(each for block in blocks for each in _segments(text, block))]
        return Parsed(segments, {**attributes, **front.metadata})

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no signs of markup that would not show, or else are meant to."""
        return text


def _segments(text: str, block: Block) -> Iterator[Segment]:
    """Yield what of a block is shown; a line of code is one by itself."""
    kind, spans = block
    if kind is SegmentKind.CODE:
        yield from (line_segment(kind, text, *line) for line in spans)
        return
    surface = join(text, spans)
    found = (render(kind, surface, part) for part in visible_parts(surface.text))
    yield from sorted((each for each in found if each), key=lambda each: each.origin(0))
