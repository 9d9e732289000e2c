"""Widths as docutils counts them, by which titles are underlined and the columns of tables stand."""

from __future__ import annotations

import unicodedata

from dsgloss.lazy import regex

_NARROW = regex(r"[\x00-\u02ff]*+")


def width(text: str) -> int:
    """Count columns: two for a Korean syllable or another wide character, none for a combining one."""
    if _NARROW.fullmatch(text):
        return len(text)
    return sum(map(_columns, text))


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def places(text: str) -> list[int]:
    """Give for every column of `text`, and the one after, the offset of the character that takes it."""
    if _NARROW.fullmatch(text):
        return list(range(len(text) + 1))
    found: list[int] = []
    for offset, character in enumerate(text):
        # A table's columns count combining characters too: docutils pads wide ones and knows no others.
        found += [offset] * (2 if unicodedata.east_asian_width(character) in "WF" else 1)
    return [*found, len(text)]
