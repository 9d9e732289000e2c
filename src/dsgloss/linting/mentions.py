"""Which uses of terms are mentions that introduce them, and in which part of a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from dsgloss.documents import Segment, SegmentKind
from dsgloss.korean.edges import Edge
from dsgloss.linting.finding import Edit
from dsgloss.linting.options import Mentions, Per, Treatment
from dsgloss.linting.page import Page, Use
from dsgloss.linting.prose import is_english

_APART = frozenset({SegmentKind.HEADING, SegmentKind.TITLE, SegmentKind.CELL, SegmentKind.CODE})
_OWN_WORD = frozenset({Edge.BARE, Edge.PARTICLE, Edge.COPULA, Edge.VERB})


def mentions(page: Page, options: Mentions) -> Iterator[tuple[int, Use]]:
    """Iterate over the uses that count, each with the number of its section (0 for all, if files are not divided).

    Parts of longer words do not count, nor words of several senses, English sentences and exempt concepts.
    """
    numbers = sections(page, options.per)
    for use in page.prose_uses:
        found = use.occurrence
        if found.is_ambiguous or options.exempts(found.sense.concept) or found.sense.concept.do_not_translate:
            continue
        if found.left is not Edge.BARE or found.right not in _OWN_WORD or is_english(use.segment):
            continue
        if options.headings is Treatment.COUNT or not _is_apart(use):
            yield numbers[use.number], use


def sections(page: Page, per: Per) -> Sequence[int]:
    """Number the section of each segment: every heading opens one, if files are divided at all."""
    if per is Per.FILE:
        return [0] * len(page.document.segments)
    return list(accumulate(segment.kind is SegmentKind.HEADING for segment in page.document.segments))


def insertion(page: Page, segment: Segment, at: int, text: str) -> Edit | None:
    """Make an edit that inserts a text into a segment, behind the markup that ends there.

    Either neighbour is written anew with it, since an edit has a place of its own; none where neither can be.
    """
    for start in (at, at - 1) if segment.ends_mark(at) else (at - 1, at):
        neighbour = segment.text[start : start + 1]
        if neighbour and is_in_one_piece(page, segment, start, start + 1):
            return page.edit(segment, start, start + 1, text + neighbour if start == at else neighbour + text)
    return None


def is_in_one_piece(page: Page, segment: Segment, start: int, end: int) -> bool:
    """Tell whether a stretch stands in the file as it reads, without markup or the end of a line in it."""
    return segment.is_unbroken(start, end) and "\n" not in page.document.text[slice(*segment.span(start, end))]


def _is_apart(use: Use) -> bool:
    at = use.occurrence.start
    return use.segment.is_link(at, at + 1) or use.segment.kind in _APART
