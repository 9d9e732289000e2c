"""Paragraphs, and what begins like one: titles, definitions, the announcement of literal text."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body, Step, block
from dsgloss.documents.rst.lines import indented_end
from dsgloss.documents.rst.sections import is_underlined
from dsgloss.documents.rst.verbatim import read_literal
from dsgloss.documents.surface import Span, strip


def read_paragraph(body: Body, index: int) -> Step:
    """Read what begins with the line of text with an index."""
    line = body.lines[index]
    if is_underlined(body, index):
        return Step(index + 2, block(SegmentKind.HEADING, line.span))
    end = index + 1
    while end < len(body.lines) and not body.lines[end].is_blank and body.lines[end].column <= line.column:
        end += 1
    literal = body.text.endswith("::", line.start, body.lines[end - 1].end)
    is_term = end == index + 1 < len(body.lines) and body.lines[end].column > line.column
    if is_term and not body.lines[end].is_blank and not literal:
        return _definition(body, index)
    spans = [each.span for each in body.lines[index:end]]
    if not literal:
        return Step(end, [Block(body.kind, spans)])
    return _announced(body, spans, end, line.column)


def _announced(body: Body, spans: list[Span], end: int, column: int) -> Step:
    """Read a paragraph that ends in `::`, of which one colon is shown if it stands right behind a word."""
    last = spans.pop()
    text = strip(body.text, last.start, last.end - 2)
    shown = Span(text.start, text.end + 1 if text.end == last.end - 2 else text.end)
    if text.start < text.end:
        spans.append(shown)
    literal = read_literal(body, end, column)
    return Step(literal.next, [*([Block(body.kind, spans)] if spans else []), *literal.found])


def _definition(body: Body, index: int) -> Step:
    line = body.lines[index]
    end = indented_end(body.lines, index + 1, line.column)
    return Step(end, [*term(body, index), body.inner(body.lines[index + 1 : end], body.item_kind)])


def term(body: Body, index: int) -> Sequence[Block]:
    """Read the line of a defined term, which classifiers may follow; a name with its type is code."""
    line = body.lines[index]
    parts = _split(body.text, line.span)
    is_code = len(parts) > 1 and body.line_text(index).isascii()
    kind = SegmentKind.CODE if is_code else body.item_kind
    return [each for part in parts for each in block(kind, part)]


def _split(text: str, span: Span) -> list[Span]:
    parts: list[Span] = []
    start = span.start
    while (colon := text.find(" : ", start, span.end)) >= 0:
        parts.append(strip(text, start, colon))
        start = colon + 3
    return [*parts, strip(text, start, span.end)]
