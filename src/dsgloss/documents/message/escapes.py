"""Strings with escapes in them, as the files of messages spell them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from dsgloss.documents.nested import Builder
from dsgloss.documents.surface import Span, Surface


def decoded(file: str, spans: Iterable[Span], escape: re.Pattern[str], meaning: Callable[[str], str]) -> Surface:
    """Put the stretches `spans` of a file together; what matches `escape` means one character, or nothing."""
    builder = Builder(file)
    for span in spans:
        decode(builder, span, escape, meaning)
    return builder.surface()


def decode(builder: Builder, span: Span, escape: re.Pattern[str], meaning: Callable[[str], str]) -> None:
    """Add a stretch of the file to what is built, its escapes decoded."""
    at = span.start
    for found in escape.finditer(builder.file, *span):
        builder.keep(at, found.start())
        if shown := meaning(found[0]):
            builder.show(*found.span(), shown)
        at = found.end()
    builder.keep(at, span.end)


def character(code: int) -> str:
    """Give the character of a code point; U+FFFD where there is none, as for half a surrogate pair."""
    return "\ufffd" if 0xD800 <= code < 0xE000 or code > 0x10FFFF else chr(code)
