"""Comments, tags and other HTML or JSX that is not shown."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_NAME = regex(r"</?([A-Za-z][A-Za-z0-9.:-]*+)")
_ATTRIBUTE = regex(r"""\s++(?:[A-Za-z_:@#*][\w.:@-]*+)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|(?={)|[^\s"'=<>`{]++))?""")
# Properties whose values a reader sees: quiz answers, captions, titles of cards.
_SHOWN = regex(
    r"\b(?:text|explain|explanation|title|label|description|summary|alt|caption|heading|question|answer)"
    r"""\s*+[:=]\s*+(?:"((?:[^"\\\n]|\\.)*+)"|'((?:[^'\\\n]|\\.)*+)'|`((?:[^`\\\n]|\\.)*+)`)"""
)
_HIDDEN = regex(r"<!--|<\?|<![A-Za-z]")
_SPREAD = regex(r"\s*+(?={)")
_END = regex(r"\s*+/?>")


class Role(Enum):
    """What a tag does."""

    OPENS = "opens"
    CLOSES = "closes"
    STANDS_ALONE = "stands alone"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in lower case, and the offset after its last character."""

    name: str
    role: Role
    end: int


def tag_at(text: str, position: int, lookahead: Lookahead) -> Tag | None:
    """Read the tag at `position`; None if what stands there is none."""
    name = _NAME.match(text, position)
    if name is None:
        return None
    last = _END.match(text, _after_attributes(text, name.end(), lookahead))
    if last is None:
        return None
    if text.startswith("</", position):
        role = Role.CLOSES
    else:
        role = Role.STANDS_ALONE if last[0].endswith("/>") else Role.OPENS
    return Tag(name[1].lower(), role, last.end())


def _after_attributes(text: str, position: int, lookahead: Lookahead) -> int:
    """Give the offset after the attributes; a JSX expression is skipped brace by brace."""
    while attribute := _ATTRIBUTE.match(text, position) or _SPREAD.match(text, position):
        position = attribute.end()
        if text.startswith("{", position):
            closing = lookahead.closing_brace(position)
            if closing < 0:
                return position
            position = closing + 1
    return position


def shown_values(text: str, start: int, end: int) -> Iterator[Span]:
    """Find the values in a tag that a reader gets to see, without the whitespace around them."""
    for value in _SHOWN.finditer(text, start, end):
        yield strip(text, *value.span(value.lastindex or 0))


def hidden_end(text: str, position: int, lookahead: Lookahead) -> int | None:
    """Give the offset after the comment, declaration or instruction at `position`, None if there is none.

    What is never closed ends where the text does.
    """
    opening = _HIDDEN.match(text, position)
    if opening is None:
        return None
    closing = {"<!--": "-->", "<?": "?>"}.get(opening[0], ">")
    found = lookahead.find(closing, opening.end())
    return found + len(closing) if found >= 0 else len(text)


def element_end(name: str, start: int, lookahead: Lookahead) -> int:
    """Give the offset after the closing tag of the element `name` whose content starts at `start`, or -1."""
    found = lookahead.find(f"</{name}", start)
    closing = lookahead.find(">", found) if found >= 0 else -1
    return closing + 1 if closing >= 0 else -1
