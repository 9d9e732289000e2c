"""Markdown and MDX as formats of the registry."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.markdown.block import Block
from dsgloss.documents.markdown.blocks import read_blocks
from dsgloss.documents.markdown.front_matter import read_front_matter
from dsgloss.documents.markdown.inline import has_markup, visible_parts
from dsgloss.documents.markdown.render import render
from dsgloss.documents.markdown.state import Dialect
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.surface import join, line_segment


@dataclass(frozen=True, slots=True)
class Markdown:
    """CommonMark with what documentation sites add to it."""

    name: str = "markdown"
    suffixes: frozenset[str] = frozenset({".md", ".markdown"})

    def read(self, text: str) -> Parsed:
        """Read `text` as Markdown."""
        return _read(text, Dialect.MARKDOWN)

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no signs of Markdown that would not show, or else are meant to."""
        return text


@dataclass(frozen=True, slots=True)
class Mdx:
    """Markdown with JSX, in which indentation never means code."""

    name: str = "mdx"
    suffixes: frozenset[str] = frozenset({".mdx"})

    def read(self, text: str) -> Parsed:
        """Read `text` as MDX."""
        return _read(text, Dialect.MDX)

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no signs of Markdown that would not show, or else are meant to."""
        return text


def _read(text: str, dialect: Dialect) -> Parsed:
    front = read_front_matter(text)
    blocks, labels = read_blocks(text, front.end, dialect)
    segments = list(front.titles)
    for block in blocks:
        _read_block(text, block, labels, segments)
    return Parsed(segments, front.metadata)


def _read_block(text: str, block: Block, labels: frozenset[str], segments: list[Segment]) -> None:
    """Add what of a block is shown to the segments; a line of code is one by itself."""
    kind, spans = block
    if kind is SegmentKind.CODE:
        segments += [line_segment(kind, text, *line) for line in spans]
        return
    surface = join(text, spans)
    if not has_markup(surface.text):
        segments.append(Segment(kind, surface.text, surface.runs))
        return
    for part in visible_parts(surface.text, labels):
        rendered = render(kind, surface, part)
        if rendered:
            segments.append(rendered)
