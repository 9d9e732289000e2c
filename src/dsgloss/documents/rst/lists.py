"""Lists of every kind: bullets, numbers, fields, options, lines."""

from __future__ import annotations

import re

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body, Step, block, code
from dsgloss.documents.rst.lines import Line, after, hung, indented_end
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_BULLET = regex(r"[-*+•‣⁃](?=\s|$)")
_NUMBER = regex(
    r"(?:(?:\d{1,9}|[A-Za-z]|[ivxlcdmIVXLCDM]{1,10}|#)[.)]|\((?:\d{1,9}|[A-Za-z]|[ivxlcdm]{1,10}|#)\))(?=\s|$)"
)
_FIELD = regex(r":(?![:\s])((?:[^:\\]|\\.|:(?![\s`]|$))*+)(?<!\s):(?=\s|$)")
_ONE_OPTION = r"(?:--?[\w?]|/[A-Z])[\w.-]*+(?:[ =]<?[\w./|-]++>?)?"
_OPTION = regex(rf"{_ONE_OPTION}(?:, {_ONE_OPTION})*+(?=\s\s|$)")
_LINE = regex(r"\|(?=\s|$)")
# What these fields hold is the name of a type.
_TYPES = frozenset({"type", "rtype", "vartype", "kwtype", "paramtype"})


def start_bullet(body: Body, index: int) -> Step | None:
    """Read an item behind a bullet."""
    line = body.lines[index]
    marker = _BULLET.match(body.text, line.start, line.end)
    return _item(body, index, marker.end()) if marker else None


def start_enumerated(body: Body, index: int) -> Step | None:
    """Read an item behind a number or a letter; `A. 튜링은` that goes on at the margin is a paragraph."""
    line = body.lines[index]
    marker = _NUMBER.match(body.text, line.start, line.end)
    if marker is None:
        return None
    below = body.lines[index + 1] if index + 1 < len(body.lines) else None
    goes_on = below and not below.is_blank and below.column <= line.column
    if goes_on and below and not _NUMBER.match(body.text, below.start, below.end):
        return None
    return _item(body, index, marker.end())


def _item(body: Body, index: int, marker_end: int) -> Step:
    line = body.lines[index]
    end = indented_end(body.lines, index + 1, line.column)
    first = after(body.text, line, marker_end)
    return Step(end, [body.inner([first, *body.lines[index + 1 : end]], body.item_kind)])


def start_field(body: Body, index: int) -> Step | None:
    """Read a field such as `:param x: 입력`; its name is shown only where it is a word rather than a keyword."""
    line = body.lines[index]
    name = field_name(body.text, line)
    if name is None:
        return None
    end = indented_end(body.lines, index + 1, line.column)
    lines = hung(after(body.text, line, name.end()), body.lines[index + 1 : end])
    if name[1].split(" ")[0] in _TYPES:
        return Step(end, code(body.text, lines, lines[0].column))
    shown = [] if name[1].isascii() else block(body.item_kind, Span(*name.span(1)))
    return Step(end, [*shown, body.inner(lines, body.item_kind)])


def field_name(text: str, line: Line) -> re.Match[str] | None:
    """Match the name of a field between its colons at the start of a line."""
    return _FIELD.match(text, line.start, line.end)


def start_option(body: Body, index: int) -> Step | None:
    """Read an option of a command with its description, two spaces behind it or below it."""
    line = body.lines[index]
    option = _OPTION.match(body.text, line.start, line.end)
    if option is None:
        return None
    end = indented_end(body.lines, index + 1, line.column)
    first = after(body.text, line, option.end())
    below = body.lines[index + 1 : end]
    if first.is_blank and (not below or below[0].is_blank):
        return None
    return Step(end, [body.inner(hung(first, below), body.item_kind)])


def start_line_block(body: Body, index: int) -> Step | None:
    """Read a line of a line block, which may go on below where it is indented."""
    line = body.lines[index]
    if not _LINE.match(body.text, line.start, line.end):
        return None
    end = index + 1
    while end < len(body.lines) and not body.lines[end].is_blank and body.lines[end].column > line.column:
        end += 1
    lines = [after(body.text, line, line.start + 1), *body.lines[index + 1 : end]]
    spans = [each.span for each in lines if not each.is_blank]
    kind = body.kind if body.kind is not SegmentKind.CODE else SegmentKind.PARAGRAPH
    return Step(end, [Block(kind, spans)] if spans else [])
