"""Single values in YAML: plain, in quotation marks, or in a block below the key."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.render import render
from dsgloss.documents.markdown.scan import Part
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.surface import Span, join
from dsgloss.lazy import regex

_BLOCK = regex(r"[|>][-+0-9]*(?:[ \t]+#.*)?")
_QUOTED = regex(r"""'((?:[^']|'')*+)'|"((?:[^"\\]|\\.)*+)\"""")
_ESCAPE = {1: regex("'(?=')"), 2: regex(r'\\(?=["\\/])')}
# Values that begin so are lists, mappings, anchors and the like, or no value at all.
_OTHER = regex(r"[\[{&*!%@`#|>]|-(?:\s|$)|(?:~|null)$")


def read_scalar(text: str, value: Sequence[Span]) -> Segment | None:
    """Make a title of a value: the rest of the key's line and the lines below, all stripped.

    The segment's text is the value as it is written, but for quotation marks, escapes and line breaks. None if
    there is not exactly one value.
    """
    first, *below = value
    header = _BLOCK.fullmatch(text, *first)
    spans = [span for span in (below if header else value) if span.start < span.end]
    if not spans or first.start == first.end:
        return None
    surface = join(text, spans)
    part = Part(0, len(surface.text), (), ()) if header else _part(surface.text)
    return render(SegmentKind.TITLE, surface, part) if part else None


def _part(written: str) -> Part | None:
    """Find the value in what is written: inside the quotation marks, or before a comment."""
    quoted = _QUOTED.match(written)
    if quoted and quoted.lastindex:
        start, end = quoted.span(quoted.lastindex)
        escapes = _ESCAPE[quoted.lastindex].finditer(written, start, end)
        return Part(start, end, [(*escape.span(), "") for escape in escapes], ())
    if _OTHER.match(written):
        return None
    comment = written.find(" #")
    return Part(0, comment if comment >= 0 else len(written), (), ())
