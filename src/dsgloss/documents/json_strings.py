r"""The strings of a JSON file, each with its place: where it stands, and where every character of it does.

A JSON parser gives values without places, and nothing at all for a file with a mistake in it. This reads a
file once from its beginning to its end and passes over whatever is no JSON.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.documents.model import Run
from dsgloss.documents.nested import Builder
from dsgloss.documents.surface import Span, Surface
from dsgloss.lazy import regex

# Nobody nests deeper on purpose, and each level costs time for every string in it.
DEEPEST = 64

_TOKEN = regex(r'[{}\[\],:]|"[^"\\]*+(?:\\.[^"\\]*+)*+"|"', re.DOTALL)
_ESCAPE = regex(r'\\(?:(["\\/bfnrt])|u([0-9a-fA-F]{4})(?:\\u([dD][c-fC-F][0-9a-fA-F]{2}))?)')
_SINGLE = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WRITTEN = regex(r'["\\\x00-\x1f]')
_SHORT = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}

Path = tuple[str | int, ...]
"""The keys and numbers that lead from the file's outermost value to a string."""


@dataclass(frozen=True, slots=True)
class JsonString:
    """A string among the values: the way to it, its span with the quotation marks, and what it says."""

    path: Path
    span: Span
    text: str
    runs: tuple[Run, ...]

    @property
    def surface(self) -> Surface:
        """The string as a text of its own, whose runs lead into the file."""
        return Surface(self.text, self.runs)


def strings(text: str) -> Iterator[JsonString]:
    r"""Yield the strings of a JSON text in its order, without the keys of objects.

    An escape is one indivisible character; half a surrogate pair reads as U+FFFD. Never raises.

    >>> [(string.path, string.text) for string in strings('{"a": ["모델", "x\\ny"]}')]
    [(('a', 0), '모델'), (('a', 1), 'x\ny')]
    """
    way = _Way()
    pending: Span | None = None
    for token in _TOKEN.finditer(text):
        sign = token[0]
        if sign == '"':
            break
        if sign[0] == '"':
            if pending:
                yield from way.value(text, pending)
            pending = Span(*token.span())
            continue
        if pending and not (sign == ":" and way.takes_key(text, pending)):
            yield from way.value(text, pending)
        pending = None
        way.turn(sign)
    if pending:
        yield from way.value(text, pending)


def escaped(text: str) -> str:
    """Write a text as it must stand between the quotation marks of a JSON string."""
    return _WRITTEN.sub(lambda found: _SHORT.get(found[0], f"\\u{ord(found[0]):04x}"), text)


class _Way:
    """The open objects and arrays, from the outermost on, each with the key or number that comes next."""

    def __init__(self) -> None:
        self._steps: list[str | int] = []
        self._deeper = 0

    def turn(self, sign: str) -> None:
        """Read a bracket or a comma."""
        if sign in "{[":
            if len(self._steps) == DEEPEST:
                self._deeper += 1
            else:
                self._steps.append("" if sign == "{" else 0)
        elif sign in "}]":
            if self._deeper:
                self._deeper -= 1
            elif self._steps:
                self._steps.pop()
        elif sign == "," and self._steps and not self._deeper:
            last = self._steps[-1]
            self._steps[-1] = last + 1 if isinstance(last, int) else ""

    def takes_key(self, text: str, span: Span) -> bool:
        """Take the string at `span` as the key of the next value, if an object is open."""
        if self._deeper:
            return True
        if not self._steps or isinstance(self._steps[-1], int):
            return False
        self._steps[-1] = _decoded(text, span).text
        return True

    def value(self, text: str, span: Span) -> Iterator[JsonString]:
        """Yield the string at `span`, unless it lies too deep."""
        if not self._deeper:
            surface = _decoded(text, span)
            yield JsonString(tuple(self._steps), span, surface.text, surface.runs)


def _decoded(text: str, span: Span) -> Surface:
    builder = Builder(text)
    position, end = span.start + 1, span.end - 1
    for escape in _ESCAPE.finditer(text, position, end):
        builder.keep(position, escape.start())
        position = _show(builder, escape)
    builder.keep(position, end)
    return builder.surface()


def _show(builder: Builder, escape: re.Match[str]) -> int:
    """Add the character of an escape, and give the offset after it: a low surrogate may not belong to it."""
    start, end = escape.span()
    if escape[1]:
        builder.show(start, end, _SINGLE[escape[1]])
        return end
    code = int(escape[2], 16)
    if 0xD800 <= code < 0xDC00 and escape[3]:
        builder.show(start, end, chr(0x10000 + ((code - 0xD800) << 10) + (int(escape[3], 16) - 0xDC00)))
        return end
    builder.show(start, start + 6, "\ufffd" if 0xD800 <= code < 0xE000 else chr(code))
    if escape[3]:
        builder.show(start + 6, end, "\ufffd")
    return end
