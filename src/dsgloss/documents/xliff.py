"""XLIFF 1.2 and 2: the targets are read, and beside them the sources that they translate.

Units that are not to be translated, and those whose translation has not begun, are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsgloss.documents.format import Parsed
from dsgloss.documents.message.segments import bilingual
from dsgloss.documents.message.xml import Written, empty, escaped
from dsgloss.documents.model import Segment
from dsgloss.documents.xml_events import Event, What, events

# What holds a source and its target; those of alt-trans and match only suggest.
_HOLDERS = frozenset({"trans-unit", "segment"})
_SIDES = frozenset({"source", "target"})
_UNFINISHED = frozenset({"new", "needs-translation", "initial"})


@dataclass(frozen=True, slots=True)
class Xliff:
    """The format of XLIFF files."""

    name: str = "xliff"
    suffixes: frozenset[str] = frozenset({".xlf", ".xliff"})

    def read(self, text: str) -> Parsed:
        """Read `text` as XLIFF, up to the first mistake in it."""
        return bilingual(_pairs(text))

    def escape(self, text: str) -> str:
        """Write a text as it stands in XML.

        >>> Xliff().escape("R&D")
        'R&amp;D'
        """
        return escaped(text)


@dataclass(frozen=True, slots=True)
class _Element:
    """An open element: its name, and what its attributes say of all in it."""

    name: str
    is_translated: bool


@dataclass(slots=True)
class _Reading:
    """The elements that are open, the source of the unit at hand, and the text that is being read."""

    text: str
    elements: list[_Element] = field(default_factory=list)
    source: Segment | None = None
    written: Written | None = None

    def opens(self, event: Event) -> None:
        """Read an opening tag."""
        element = _Element(event.name, self._is_translated(event))
        if self.written:
            self.written.turn(event)
        elif self.elements and self.elements[-1].name in _HOLDERS and event.name in _SIDES:
            self.written = empty(self.text)
        elif event.name in _HOLDERS:
            self.source = None
        self.elements.append(element)

    def closes(self, event: Event) -> Iterator[tuple[Segment, Segment | None]]:
        """Read a closing tag; yield what a target says, and its source."""
        element = self.elements.pop()
        if self.written is None:
            return
        if element.name not in _SIDES or self.elements[-1].name not in _HOLDERS:
            self.written.turn(event)
            return
        segment = self.written.segment(event.span.start)
        self.written = None
        if element.name == "source":
            self.source = segment
        elif segment and element.is_translated:
            yield segment, self.source

    def _is_translated(self, event: Event) -> bool:
        inherited = self.elements[-1].is_translated if self.elements else True
        if event.attributes.get("state") in _UNFINISHED:
            return False
        return {"no": False, "yes": True}.get(event.attributes.get("translate", ""), inherited)


def _pairs(text: str) -> Iterator[tuple[Segment, Segment | None]]:
    reading = _Reading(text)
    for event in events(text):
        if event.what is What.OPENS:
            reading.opens(event)
        elif event.what is What.CLOSES:
            yield from reading.closes(event)
        elif reading.written:
            reading.written.add(event)
