"""Blocks that are kept as they are: after `::`, and sessions of the Python prompt."""

from __future__ import annotations

from dsgloss.documents.rst.body import Body, Step, code
from dsgloss.documents.rst.lines import indented_end, margin, next_filled
from dsgloss.lazy import regex

_PROMPT = regex(r">>>(?: |$)")
_QUOTE = regex(r"[!-/:-@\[-`{-~]")


def start_doctest(body: Body, index: int) -> Step | None:
    """Read a session of the Python prompt, which ends at a blank line."""
    line = body.lines[index]
    if not _PROMPT.match(body.line_text(index)):
        return None
    end = index
    while end < len(body.lines) and not body.lines[end].is_blank:
        end += 1
    return Step(end, code(body.text, body.lines[index:end], line.column))


def read_literal(body: Body, index: int, column: int) -> Step:
    """Read the literal block behind a paragraph at `column` that ends in `::`: indented lines, or quoted ones."""
    start = next_filled(body.lines, index)
    end = indented_end(body.lines, start, column)
    if end > start:
        block = body.lines[start:end]
        return Step(end, code(body.text, block, margin(block, column)))
    sign = body.text[body.lines[start].start] if start < len(body.lines) else ""
    while sign and _QUOTE.match(sign) and end < len(body.lines):
        line = body.lines[end]
        if line.is_blank or line.column != column or body.text[line.start] != sign:
            break
        end += 1
    return Step(end, code(body.text, body.lines[start:end], column)) if end > start else Step(index)
