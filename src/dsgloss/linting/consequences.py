"""What else in a file must change when words of a segment do: anchors of headings, lines under titles, columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from dsgloss.documents import Document, Segment, SegmentKind, format_for
from dsgloss.documents.asciidoc.anchors import references_to, section_id
from dsgloss.documents.markdown.anchors import links_to, named_anchor, slug
from dsgloss.documents.rst import fitting
from dsgloss.documents.surface import Span

_DRAWN_WITH_SIGNS = frozenset({"restructuredtext", "python"})
_WITH_SECTION_IDS = "asciidoc"


class Change(NamedTuple):
    """A stretch and what is to stand there instead: offsets in code points, the end exclusive."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """A term that becomes another one in a segment, and the stretches of the segment that change for it."""

    old: str
    new: str
    changes: Sequence[Change]

    def of(self, text: str) -> str:
        """Give the segment's text as it will be."""
        for start, end, written in reversed(self.changes):
            text = text[:start] + written + text[end:]
        return text


def consequences(document: Document, segment: Segment, rewording: Rewording) -> list[Change] | None:
    """Say what else changes in the file with a segment; None if there is no room for its new words."""
    name = format_for(document.path).name
    if name in _DRAWN_WITH_SIGNS:
        return _fitted(document, segment, rewording.changes)
    if segment.kind is not SegmentKind.HEADING:
        return []
    following = _references if name == _WITH_SECTION_IDS else _anchors
    return list(following(document, segment, rewording))


def _fitted(document: Document, segment: Segment, changes: Sequence[Change]) -> list[Change] | None:
    found: list[Change] = []
    for start, end, text in changes:
        more = fitting.consequences(document.text, segment.kind, Span(*segment.span(start, end)), text)
        if more is None:
            return None
        found += (Change(*each) for each in more)
    return found


def _references(document: Document, segment: Segment, rewording: Rewording) -> Iterator[Change]:
    """Yield the references to a section by the identifier that is made of its title."""
    before, after = section_id(segment.text), section_id(rewording.of(segment.text))
    if before != after:
        yield from (Change(*place, after) for place in references_to(document.text, before))


def _anchors(document: Document, segment: Segment, rewording: Rewording) -> Iterator[Change]:
    """Yield the anchor of a heading, if it holds the words that change, and the links to it."""
    named = named_anchor(document.text, segment.span(0, len(segment.text))[1])
    if named is None:
        before, after = slug(segment.text), slug(rewording.of(segment.text))
    else:
        before = document.text[slice(*named)]
        after = before.replace(rewording.old, rewording.new)
    if before != after:
        places = [named] if named else []
        yield from (Change(*place, after) for place in (*places, *links_to(document.text, before)))
