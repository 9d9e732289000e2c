"""Writing over a stretch of a file in which a line ends: one still ends there, so that the rest keeps its lines."""

from __future__ import annotations

from typing import NamedTuple

from dsgloss.documents import Document, Segment
from dsgloss.lazy import regex

_REST_OF_WORD = regex(r"([가-힣]*) ")


class Written(NamedTuple):
    """What is written over a stretch of a file; offsets in code points, the end exclusive."""

    start: int
    end: int
    text: str


def keeping_line(document: Document, segment: Segment, span: tuple[int, int], text: str) -> Written:
    """Write over a stretch of a segment: where a line ends in it, one ends at a space of the new text, too.

    Of several spaces, it is the one nearest to where the line ended. Without any, the line ends behind the eojeol of
    the new text, if a space is there; if none is, both lines become one. Line ends that stand for no space are not
    kept.
    """
    start, end = segment.span(*span)
    at, line_end = _line_end(document, segment, span) if text else (0, "")
    if not line_end:
        return Written(start, end, text)
    spaces = [place for place, sign in enumerate(text) if sign == " "]
    if spaces:
        place = min(spaces, key=lambda place: abs(place - at))
        return Written(start, end, text[:place] + line_end + text[place + 1 :])
    rest = _REST_OF_WORD.match(document.text, end)
    return Written(start, rest.end(), text + rest[1] + line_end) if rest else Written(start, end, text)


def _line_end(document: Document, segment: Segment, span: tuple[int, int]) -> tuple[int, str]:
    """Find the line end that stands for a space within a stretch: how far in, and with what opens the next line."""
    for run in segment.runs_of(*span):
        if span[0] < run.start and run.length == 1:
            stands = document.text[run.origin : run.origin + run.width]
            if "\n" in stands:
                return run.start - span[0], stands
    return 0, ""
