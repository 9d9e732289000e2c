"""How wide text is on a terminal: two columns for Hangul, Hanja and full-width forms."""

from __future__ import annotations

import shutil
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import accumulate, takewhile

_WIDEST = 120
_NARROWEST = 40
# Vowels and finals of decomposed Hangul, which join the initial before them.
_JOINING = frozenset(map(chr, range(0x1160, 0x1200)))


def columns(text: str) -> int:
    """Count the columns a text takes.

    >>> columns("미세 조정 (fine-tuning)")
    23
    """
    return sum(map(_width, text))


def fitting(characters: Iterable[str], room: int) -> int:
    """Count how many of some characters fit into so many columns."""
    return sum(1 for _ in takewhile(lambda width: width <= room, accumulate(map(_width, characters))))


def blank(text: str) -> str:
    """Give spaces as wide as a text; tabs stay, for only the terminal knows their width."""
    return "".join(character if character == "\t" else " " * _width(character) for character in text)


def padded(text: str, width: int) -> str:
    """Fill a text up with spaces to a width."""
    return text + " " * (width - columns(text))


def wrapped(text: str, width: int) -> str:
    """Break a text between words into lines of at most a width; a longer word has a line of its own.

    >>> print(wrapped("매개변수를 줄여서 쓴다.", 12))
    매개변수를
    줄여서 쓴다.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and columns(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return "\n".join(lines)


def terminal_width() -> int:
    """Tell how wide to write: as wide as the terminal, within what is pleasant to read."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size((_WIDEST, 24)).columns))


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me"} or character in _JOINING:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
