"""Messages in XML: text that goes on through the tags around it, and codes that stand in it."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents.message.escapes import character, decode
from dsgloss.documents.message.scan import OBJECT
from dsgloss.documents.message.segments import message
from dsgloss.documents.model import Segment
from dsgloss.documents.nested import Builder
from dsgloss.documents.xml_events import Event, What
from dsgloss.lazy import regex

_ENTITY = regex(r"&(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[0-9A-Fa-f]{1,6});")
_NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
# Elements whose content is not text; the first of them stand around text that they set apart.
_PAIRED = frozenset({"bpt", "ept", "bx", "ex", "sc", "ec", "it"})
_CODES = _PAIRED | {"ph", "x", "ut", "cp", "sub"}
_NOTHING = regex(r"(?!)")


def escaped(text: str) -> str:
    """Write a text as it stands in XML."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


@dataclass(slots=True)
class Written:
    """The text of an element as it is read, and the code whose end is still to come."""

    builder: Builder
    code: int | None = None
    shown: str = ""
    depth: int = 0

    def add(self, event: Event) -> None:
        """Add a stretch of text; within a code there is none."""
        self._end_code(event.span.start)
        if not self.depth:
            is_literal = event.what is What.LITERAL
            decode(self.builder, event.span, _NOTHING if is_literal else _ENTITY, _meaning)

    def turn(self, tag: Event) -> None:
        """Read a tag within the element: the text goes on through it, or it begins or ends a code."""
        self._end_code(tag.span.start)
        if tag.name not in _CODES:
            return
        if tag.what is What.CLOSES:
            self.depth -= 1
            return
        if not self.depth:
            self.code, self.shown = tag.span.start, _shown(tag)
        self.depth += 1

    def segment(self, end: int) -> Segment | None:
        """Make a segment of the text of the element, which ends at `end`."""
        self._end_code(end)
        return message(self.builder.surface())

    def _end_code(self, place: int) -> None:
        """End the code that was closed: it reaches as far as what comes next."""
        if self.depth or self.code is None:
            return
        if self.shown:
            self.builder.show(self.code, place, self.shown)
        self.code = None


def _shown(code: Event) -> str:
    """Tell what a code reads as: nothing if it sets text apart, a space if it breaks the line, else an object."""
    hints = [code.attributes.get(name, "") for name in ("ctype", "subType", "equiv-text", "disp", "equiv")]
    if any(hint in {"lb", "x-lb", "xlf:lb", "x-br"} or hint.startswith("<br") for hint in hints):
        return " "
    sets_apart = code.name in _PAIRED or any(hint.startswith(("<", "x-b", "bold", "italic", "fmt")) for hint in hints)
    return "" if sets_apart else OBJECT


def empty(text: str) -> Written:
    """Begin the text of an element."""
    return Written(Builder(text))


def _meaning(entity: str) -> str:
    if entity in _NAMED:
        return _NAMED[entity]
    return character(int(entity[3:-1], 16) if entity[2] == "x" else int(entity[2:-1]))
