"""reStructuredText as a format of the registry."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.render import render
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.rst.blocks import read_blocks
from dsgloss.documents.rst.inline import visible_part
from dsgloss.documents.rst.lines import read_lines
from dsgloss.documents.rst.lists import field_name
from dsgloss.documents.surface import join, segment

# Fields that describe a whole text stand within its first lines.
_HEAD = 4096


@dataclass(frozen=True, slots=True)
class ReStructuredText:
    """The markup of docutils and Sphinx."""

    name: str = "restructuredtext"
    suffixes: frozenset[str] = frozenset({".rst", ".rest"})

    def read(self, text: str) -> Parsed:
        """Read `text` as reStructuredText."""
        blocks = read_blocks(text)
        return Parsed([each for block in blocks for each in _segments(text, block)], _fields(text))

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no signs of markup that would not show, or else are meant to."""
        return text


def _segments(text: str, block: Block) -> Iterator[Segment]:
    if block.kind is SegmentKind.CODE:
        yield segment(block.kind, text, block.spans)
        return
    surface = join(text, block.spans)
    rendered = render(block.kind, surface, visible_part(surface.text))
    if rendered:
        yield rendered


def _fields(text: str) -> Mapping[str, str]:
    """Give the fields with which the text begins, those of them that have one line."""
    found: dict[str, str] = {}
    if not text.lstrip().startswith(":"):
        return found
    for line in read_lines(text[:_HEAD]):
        name = field_name(text, line)
        if name and name.end() < line.end:
            found[name[1]] = text[name.end() : line.end].strip()
        elif not name and not line.is_blank:
            break
    return found
