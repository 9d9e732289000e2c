"""Titles, by the lines of signs under and over them, and such lines that only part the text."""

from __future__ import annotations

from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body, Step, block
from dsgloss.documents.rst.width import width
from dsgloss.lazy import regex

# A shorter line of signs is one only if the title above it is as short.
SHORTEST = 4

_ORNAMENT = regex(r"([!-/:-@\[-`{-~])\1*+")


def ornament(body: Body, index: int) -> str:
    """Give the sign of which the line with an index is made as a whole; empty if it is not."""
    if index >= len(body.lines) or body.lines[index].is_blank:
        return ""
    line = body.lines[index]
    found = _ORNAMENT.fullmatch(body.text, line.start, line.end)
    return found[1] if found else ""


def is_underlined(body: Body, index: int) -> bool:
    """Tell whether the line below the one with an index makes that a title."""
    if not ornament(body, index + 1) or body.lines[index + 1].column > body.lines[index].column:
        return False
    line = body.lines[index + 1]
    length = line.end - line.start
    return length >= SHORTEST or length >= width(body.line_text(index))


def start_ornament(body: Body, index: int) -> Step | None:
    """Read a line of signs: over a title, across the page, or too short to be either."""
    sign, line = ornament(body, index), body.lines[index]
    if not sign or body.line_text(index) == "::":
        return None
    title = index + 1
    if title < len(body.lines) and not body.lines[title].is_blank and ornament(body, title + 1) == sign:
        return Step(title + 2, block(SegmentKind.HEADING, body.lines[title].span))
    return Step(index + 1) if line.end - line.start >= SHORTEST else None
