"""Code: how blocks of a style are read, and which part of a line of code is shown."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from dsgloss.documents.asciidoc.lines import Line
from dsgloss.documents.asciidoc.state import State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_CALLOUT = regex(r"<(?:\d{1,3}|\.|!--\d{1,3}--)>$")
_LONGEST_CALLOUT = 10
_COMMENT = regex(r"(?:(?<=\s)|^)(?://|#|--|;;)$")


class Treatment(Enum):
    """How the lines of a block are read."""

    BLOCKS = "blocks"
    VERSE = "verse"
    CODE = "code"
    UNSEEN = "unseen"


_STYLES = {
    Treatment.VERSE: "verse",
    Treatment.CODE: (
        "source listing literal a2s actdiag blockdiag bytefield c4plantuml d2 dbml ditaa dot erd graphviz gnuplot"
        " mermaid msc nomnoml nwdiag packetdiag pikchr plantuml seqdiag structurizr svgbob vega vegalite wavedrom"
    ),
    Treatment.UNSEEN: "pass stem latexmath asciimath comment",
}
_BY_NAME = {name: how for how, names in _STYLES.items() for name in names.split()}


def treatment(style: str) -> Treatment:
    """Tell how a block of a style is read whose signs do not say it."""
    return _BY_NAME.get(style, Treatment.BLOCKS)


def add_code(state: State, lines: Sequence[Line]) -> None:
    """Add lines of code, without the numbers of notes behind them."""
    state.add(SegmentKind.CODE, [_without_callouts(state.text, line) for line in lines if not line.is_blank])


def _without_callouts(text: str, line: Line) -> Span:
    end = line.end
    while end > line.start and text[end - 1] == ">":
        callout = _CALLOUT.search(text, max(line.start, end - _LONGEST_CALLOUT), end)
        if callout is None:
            break
        end = _stripped_end(text, line.start, callout.start())
    if end < line.end:
        comment = _COMMENT.search(text, max(line.start, end - 2), end)
        end = _stripped_end(text, line.start, comment.start()) if comment else end
    return Span(line.begin if end > line.start else end, end)


def _stripped_end(text: str, start: int, end: int) -> int:
    """Give the end of what is left of `start:end` without the whitespace behind it."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
