"""What the reading of a message remembers on its way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.scan import Scan
from dsgloss.lazy import regex

OBJECT = "\ufffc"
"""What a code that stands for a value or a picture reads as: a character of its own, and no word."""


_CLOSING = regex(r"</([A-Za-z0-9][\w.:-]*+)>")


@dataclass(slots=True)
class MessageScan(Scan):
    """A scan of a message, with what has to be known of all of it.

    `lone` are the signs of shortcut keys that stand in it only once, `closings` the offset of the last closing tag
    of each name; `branches` says where the syntax that begins at a closing brace ends.
    """

    lone: frozenset[str] = frozenset()
    closings: Mapping[str, int] = field(default_factory=dict)
    branches: dict[int, int] = field(default_factory=dict)


def scan_of(text: str) -> MessageScan:
    """Begin to read a message."""
    return MessageScan(
        text,
        frozenset(),
        Lookahead(text),
        lone=frozenset(sign for sign in "&_" if text.count(sign) == 1),
        closings={tag[1]: tag.start() for tag in _CLOSING.finditer(text)},
    )
