"""From the text of a message to a segment: what of it is shown, and what of that are words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from dsgloss.documents.format import Parsed
from dsgloss.documents.markdown.emphasis import read_signs
from dsgloss.documents.markdown.links import close_bracket, open_bracket
from dsgloss.documents.markdown.render import render
from dsgloss.documents.markdown.scan import Part
from dsgloss.documents.message.fields import read_brace, read_closing_brace, read_dollar, read_percent
from dsgloss.documents.message.scan import OBJECT, MessageScan, scan_of
from dsgloss.documents.message.signs import (
    read_ampersand,
    read_parenthesis,
    read_quoted,
    read_role,
    read_tag,
    read_underscore,
)
from dsgloss.documents.model import MarkKind, Original, Segment, SegmentKind
from dsgloss.documents.surface import Surface, strip
from dsgloss.lazy import regex


def _read_object(scan: MessageScan, position: int) -> int:
    scan.mark(MarkKind.CODE, position, position + 1)
    return position + 1


def _read_line_end(scan: MessageScan, position: int) -> int:
    """Read a line break and the space after it, in the message or only in the file, as one space."""
    space = _SPACE.match(scan.text, position)
    end = space.end() if space else position + 1
    scan.show(position, end, " ")
    return end


_SPACE = regex(r"\s+")
# Each reads what starts with the sign at the offset, and gives the offset to go on from: a greater one.
_READERS: dict[str, Callable[[MessageScan, int], int]] = {
    "%": read_percent,
    "$": read_dollar,
    "{": read_brace,
    "}": read_closing_brace,
    "<": read_tag,
    "&": read_ampersand,
    "_": read_underscore,
    "(": read_parenthesis,
    ":": read_role,
    "`": read_quoted,
    "*": read_signs,
    "[": open_bracket,
    "]": close_bracket,
    OBJECT: _read_object,
    "\n": _read_line_end,
    "\r": _read_line_end,
}
_SIGN = regex("[%$(:`*{}<&_\\[\\]\r\n" + OBJECT + "]")


def message(surface: Surface, kind: SegmentKind = SegmentKind.PARAGRAPH, key: str = "") -> Segment | None:
    """Make a segment of the text of a message; None if nothing of it is shown.

    Fields are marked as code; tags, the signs of Markdown and reStructuredText, and those before shortcut keys are
    not shown.
    """
    text = surface.text
    sign = _SIGN.search(text)
    if sign is None and text and not (text[0].isspace() or text[-1].isspace()):
        return Segment(kind, text, surface.runs, key=key)
    start, end = strip(text, 0, len(text))
    segment = render(kind, surface, _part(text, start, end, sign)) if start < end else None
    return replace(segment, key=key) if segment and key else segment


def _part(text: str, start: int, end: int, sign: re.Match[str] | None) -> Part:
    """Read a text, of which `sign` is the first that may mean something, as the part between two offsets."""
    scan = scan_of(text)
    while sign is not None:
        position = sign.start()
        sign = _SIGN.search(text, _READERS[text[position]](scan, position))
    return Part(start, end, sorted(scan.edits), scan.marks)


def bilingual(pairs: Iterable[tuple[Segment, Segment | None]]) -> Parsed:
    """Make what a format found of translations, each with its original if that has any text."""
    segments: list[Segment] = []
    originals: list[Segment] = []
    translated_by: dict[int, int] = {}
    for translation, original in pairs:
        if original is not None:
            translated_by[len(segments)] = len(originals)
            originals.append(original)
        segments.append(translation)
    return Parsed(segments, original=Original(originals, translated_by))
