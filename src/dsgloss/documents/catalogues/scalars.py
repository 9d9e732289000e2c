"""The strings of a YAML file with their exact places."""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.documents.message.escapes import character, decoded
from dsgloss.documents.surface import Span, Surface, join, lines, strip
from dsgloss.lazy import regex

_PROPERTIES = regex(r"(?:[&!]\S*+\s++)*+")
_NOTHING = regex(r"(?!)")
_DOUBLED = regex("''")
_ESCAPE = regex(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|\r?\n[ \t]*+|.)")
_LETTERS = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r"}
_LETTERS |= {"e": "\x1b", " ": " ", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}
_LETTERS |= {"\r": "", "\n": ""}


def scalar(text: str, span: Span, style: str, value: str) -> Surface | None:
    """Put the scalar at a span together; None if that does not give the `value` the parser read."""
    properties = _PROPERTIES.match(text, *span)
    surface = _surface(text, Span(properties.end() if properties else span.start, span.end), style)
    return surface if surface and surface.text.split() == value.split() else None


def _surface(text: str, span: Span, style: str) -> Surface | None:
    if style in {"|", ">"}:
        body = [line for line in _body(text, span) if line.start < line.end]
        return join(text, body) if body else None
    inside = Span(span.start + 1, span.end - 1)
    if style == "'":
        return decoded(text, [inside], _DOUBLED, lambda _: "'")
    if style == '"':
        return decoded(text, [inside], _ESCAPE, _meaning)
    return decoded(text, [strip(text, *span)], _NOTHING, str)


def _body(text: str, span: Span) -> Iterator[Span]:
    """Yield the lines of a block below its header."""
    for line in lines(text, text.find("\n", *span) + 1):
        if line.start >= span.end:
            return
        yield strip(text, line.start, min(line.end, span.end))


def _meaning(escape: str) -> str:
    sign = escape[1]
    return character(int(escape[2:], 16)) if sign in "xuU" else _LETTERS.get(sign, sign)
