"""Translation memories (TMX): the Korean variants of every unit are read, and beside them the English one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from dsgloss.documents.format import Parsed
from dsgloss.documents.languages import is_english, is_korean
from dsgloss.documents.message.segments import bilingual
from dsgloss.documents.message.xml import Written, empty, escaped
from dsgloss.documents.model import Segment
from dsgloss.documents.xml_events import Event, What, events


@dataclass(frozen=True, slots=True)
class Tmx:
    """The format of translation memories."""

    name: str = "tmx"
    suffixes: frozenset[str] = frozenset({".tmx"})

    def read(self, text: str) -> Parsed:
        """Read `text` as TMX, up to the first mistake in it."""
        return bilingual(_pairs(text))

    def escape(self, text: str) -> str:
        """Write a text as it stands in XML.

        >>> Tmx().escape("R&D")
        'R&amp;D'
        """
        return escaped(text)


@dataclass(slots=True)
class _Unit:
    """What has been read of a unit: its Korean segments, the first English one, and the text being read."""

    korean: list[Segment] = field(default_factory=list)
    english: Segment | None = None
    language: str = ""
    written: Written | None = None

    def ends_text(self, place: int) -> None:
        """File the text that was being read under its language."""
        segment = self.written.segment(place) if self.written else None
        self.written = None
        if segment and is_korean(self.language):
            self.korean.append(segment)
        elif is_english(self.language):
            self.english = self.english or segment


def _pairs(text: str) -> Iterator[tuple[Segment, Segment | None]]:
    unit = _Unit()
    for event in events(text):
        if event.what is What.CLOSES and event.name == "tu":
            yield from ((segment, unit.english) for segment in unit.korean)
        elif event.what is What.OPENS and event.name == "tu":
            unit = _Unit()
        else:
            _read(text, unit, event)


def _read(text: str, unit: _Unit, event: Event) -> None:
    is_tag = event.what in {What.OPENS, What.CLOSES}
    if event.name == "tuv":
        unit.language = event.attributes.get("lang", "")
    elif is_tag and event.name == "seg":
        unit.ends_text(event.span.start)
        unit.written = empty(text) if event.what is What.OPENS else None
    elif unit.written:
        if is_tag:
            unit.written.turn(event)
        else:
            unit.written.add(event)
