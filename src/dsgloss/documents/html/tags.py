"""Tags as browsers read them, however carelessly they are written, with the places of their attributes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dsgloss.documents.markdown.html import Role
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

_NAME = regex(r"</?([A-Za-z][^\s/><]{0,60})")
_ATTRIBUTE = regex(r"[\s/]*+([^\s/>=<][^\s/>=<]*+)")
_EQUALS = regex(r"\s*+=\s*+")
_BARE = regex(r"[^\s>]*+")
_END = regex(r"[\s/]*+>")


@dataclass(frozen=True, slots=True)
class HtmlTag:
    """A tag: its name and the names of its attributes in lower case; values are spans without quotation marks."""

    name: str
    role: Role
    end: int
    attributes: Mapping[str, Span] = field(default_factory=dict)


def html_tag_at(text: str, position: int, lookahead: Lookahead) -> HtmlTag | None:
    """Read the tag at `position`; None if no name follows the angle bracket, or no bracket ever closes it."""
    name = _NAME.match(text, position)
    if name is None:
        return None
    attributes, end = _attributes(text, name.end(), lookahead)
    last = _END.match(text, end)
    closing = last.end() if last else lookahead.find(">", end) + 1
    if not closing:
        return None
    lower = name[1].lower()
    opening = Role.STANDS_ALONE if lower in VOID else Role.OPENS
    return HtmlTag(lower, Role.CLOSES if text.startswith("</", position) else opening, closing, attributes)


def _attributes(text: str, position: int, lookahead: Lookahead) -> tuple[Mapping[str, Span], int]:
    """Read the attributes from `position` on, and give the offset after them; of two with one name the first counts."""
    found: dict[str, Span] = {}
    while attribute := _ATTRIBUTE.match(text, position):
        position = attribute.end()
        equals = _EQUALS.match(text, position)
        if equals:
            value, position = _value(text, equals.end(), lookahead)
            found.setdefault(attribute[1].lower(), value)
    return found, position


def _value(text: str, start: int, lookahead: Lookahead) -> tuple[Span, int]:
    quote = text[start : start + 1]
    if quote in {'"', "'"}:
        closing = lookahead.find(quote, start + 1)
        if closing >= 0:
            return Span(start + 1, closing), closing + 1
    bare = _BARE.match(text, start)
    end = bare.end() if bare else start
    return Span(start, end), end
