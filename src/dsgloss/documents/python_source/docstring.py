"""Docstrings as texts of their own: without the indentation of their lines, escapes read."""

from __future__ import annotations

import re

from dsgloss.documents.nested import Builder
from dsgloss.documents.python_source.tokens import Token
from dsgloss.documents.surface import Span, Surface, lines
from dsgloss.lazy import regex

_ESCAPE = regex(
    r"\\(?:(?P<gone>\r?\n)|(?P<single>[\\'\"abfnrtv])"
    r"|x(?P<two>[0-9a-fA-F]{2})|u(?P<four>[0-9a-fA-F]{4})|U(?P<eight>[0-9a-fA-F]{8}))"
)
_SINGLE = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}


def docstring(text: str, token: Token) -> Surface:
    """Give the text of a docstring as `inspect.cleandoc` would, with the runs back to the file."""
    builder = Builder(text)
    offset = token.span.start
    spans = [Span(offset + start, offset + end) for start, end in lines(text[offset : token.span.end])]
    margin = min((_indent(text, span) for span in spans[1:] if text[slice(*span)].strip()), default=0)
    before: Span | None = None
    for begin, end in spans:
        start = begin
        if before is None or token.is_raw or not _is_continued(text, before):
            start += min(_indent(text, Span(begin, end)), end - begin if before is None else margin)
            if before is not None:
                builder.show(before.end, start, "\n")
        _keep(builder, token, start, end)
        before = Span(begin, end)
    return builder.surface()


def _indent(text: str, line: Span) -> int:
    written = text[slice(*line)]
    return len(written) - len(written.lstrip())


def _is_continued(text: str, line: Span) -> bool:
    """Tell whether a backslash at the end of a line joins the next one to it."""
    written = text[slice(*line)]
    return (len(written) - len(written.rstrip("\\"))) % 2 == 1


def _keep(builder: Builder, token: Token, start: int, end: int) -> None:
    position = start
    for escape in () if token.is_raw else _ESCAPE.finditer(builder.file, start, min(end + 2, token.span.end)):
        builder.keep(position, min(escape.start(), end))
        position = escape.end()
        if not escape["gone"]:
            builder.show(*escape.span(), _shown(escape))
    builder.keep(position, end)


def _shown(escape: re.Match[str]) -> str:
    if escape["single"]:
        return _SINGLE.get(escape["single"], escape["single"])
    code = int(escape["two"] or escape["four"] or escape["eight"], 16)
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
