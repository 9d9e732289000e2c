"""From the tags of a page to its segments."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.html.attributes import shown_attributes
from dsgloss.documents.html.elements import BLOCKS, GROUPS, RAW, TEMPLATES, UNSEEN
from dsgloss.documents.html.flow import Flow
from dsgloss.documents.html.left_out import Nesting, is_left_out
from dsgloss.documents.html.tags import HtmlTag, html_tag_at
from dsgloss.documents.markdown.html import Role, element_end, hidden_end
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.model import Segment
from dsgloss.lazy import regex

_SIGN = regex(r"[<&\r\n]|[ \t\f]{2,}|\{[{%#]")
_SPACE = regex(r"[ \t\r\n\f]+")
# What a template puts into the page is not known here; its own signs are no text.
_TEMPLATES = {"{{": "}}", "{%": "%}", "{#": "#}"}


def read_page(text: str, start: int) -> Sequence[Segment]:
    """Find the segments of a page from the offset `start` on, ordered by where they begin."""
    reader = _Reader(text, start)
    reader.read(start)
    return sorted(reader.segments, key=lambda segment: segment.origin(0))


class _Reader:
    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._lookahead = Lookahead(text)
        self._lower = Lookahead(text.lower() if len(text.lower()) == len(text) else text)
        self._nesting = Nesting(text)
        self._flow = Flow(text, start)
        self._titles: list[Segment] = []

    @property
    def segments(self) -> Sequence[Segment]:
        return [*self._flow.segments, *self._titles]

    def read(self, start: int) -> None:
        sign = _SIGN.search(self._text, start)
        while sign:
            position = self._read_sign(sign.start())
            sign = _SIGN.search(self._text, position)
        self._flow.end(len(self._text), len(self._text))

    def _read_sign(self, position: int) -> int:
        match self._text[position]:
            case "<":
                return self._read_angle(position)
            case "&":
                return self._flow.read_entity(position)
            case "{":
                return self._read_template(position)
            case _:
                return self._read_space(position)

    def _read_space(self, position: int) -> int:
        space = _SPACE.match(self._text, position)
        end = space.end() if space else position + 1
        self._flow.space(position, end)
        return end

    def _read_template(self, position: int) -> int:
        closing = _TEMPLATES[self._text[position : position + 2]]
        found = self._lookahead.find(closing, position + 2)
        if found < 0:
            return position + 2
        self._flow.hide(position, found + 2)
        return found + 2

    def _read_angle(self, position: int) -> int:
        end = hidden_end(self._text, position, self._lookahead)
        if end is None and self._text.startswith("<!", position):
            end = self._lookahead.find(">", position) + 1
        if end:
            self._flow.hide(position, end)
            return end
        tag = html_tag_at(self._text, position, self._lookahead)
        return self._read_tag(position, tag) if tag else position + 1

    def _read_tag(self, position: int, tag: HtmlTag) -> int:
        if self._is_template(tag):
            self._flow.end(position, tag.end)
            return tag.end
        if tag.role is not Role.CLOSES:
            left_out = is_left_out(self._text, tag)
            if left_out or tag.name in RAW or tag.name in UNSEEN:
                return self._leave_out(position, tag)
            self._titles += shown_attributes(self._text, tag)
        if tag.name in BLOCKS or tag.name in GROUPS:
            self._flow.turn(position, tag)
        elif tag.name == "br":
            self._flow.line_break(position, tag.end)
        else:
            self._flow.inline(position, tag)
        return tag.end

    def _is_template(self, tag: HtmlTag) -> bool:
        """Tell whether a tag begins or ends HTML that a script element holds for later."""
        kind = tag.attributes.get("type")
        is_html = kind is not None and TEMPLATES.match(self._text[slice(*kind)].strip()) is not None
        return tag.name == "script" and (tag.role is Role.CLOSES or is_html)

    def _leave_out(self, position: int, tag: HtmlTag) -> int:
        """Leave out the element that `tag` opens, with what stands in it; only the tag if it is never closed."""
        end = self._element_end(position, tag) if tag.role is Role.OPENS else tag.end
        if tag.name in BLOCKS or tag.name in GROUPS:
            self._flow.end(position, end)
        else:
            self._flow.hide(position, end)
        return end

    def _element_end(self, position: int, tag: HtmlTag) -> int:
        if tag.name in RAW:
            return max(element_end(tag.name, tag.end, self._lower), tag.end)
        return self._nesting.end(position, tag.end)
