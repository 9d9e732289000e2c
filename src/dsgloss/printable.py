"""Text that is safe to print: nothing in it can act on a terminal, and colour only where it is wanted."""

from __future__ import annotations

import os
import sys
import unicodedata
from enum import StrEnum

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})


class Style(StrEnum):
    """The colours and weights of what people read, as ANSI codes."""

    RED = "1;31"
    GREEN = "32"
    YELLOW = "33"
    BLUE = "34"
    BOLD = "1"
    DIM = "2"


def printable(text: str) -> str:
    """Make control and direction-changing characters visible, and bytes of a file name that are no text.

    >>> printable("a\\x1b[31mb\\u202e")
    'a\\\\x1b[31mb\\\\u202e'
    """
    if text.isprintable():  # most are, which is told faster
        return text
    return "".join(c if c == "\t" or is_safe(c) else c.encode("unicode_escape").decode("ascii") for c in text)


def is_safe(character: str) -> bool:
    """Tell whether a character cannot act on a terminal."""
    return unicodedata.category(character) not in _UNSAFE


def paint(text: str, style: Style) -> str:
    """Colour a text on a terminal; NO_COLOR and FORCE_COLOR decide otherwise (no-color.org, force-color.org)."""
    return f"\x1b[{style.value}m{text}\x1b[0m" if _wants_colour() else text


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()
