"""Text that is safe to print: nothing in it can act on a terminal, and colour only where it is wanted."""

from __future__ import annotations

import os
import sys
import unicodedata
from enum import StrEnum


class Style(StrEnum):
    """The colours of reports, as ANSI codes."""

    RED = "1;31"
    GREEN = "32"
    YELLOW = "33"
    BLUE = "34"


def printable(text: str) -> str:
    """Make control and direction-changing characters visible.

    >>> printable("a\\x1b[31mb\\u202e")
    'a\\\\x1b[31mb\\\\u202e'
    """
    return "".join(_visible(c) if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} else c for c in text)


def paint(text: str, style: Style) -> str:
    """Colour a text on a terminal; NO_COLOR and FORCE_COLOR decide otherwise (no-color.org, force-color.org)."""
    return f"\x1b[{style.value}m{text}\x1b[0m" if _wants_colour() else text


def _wants_colour() -> bool:
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or sys.stdout.isatty()


def _visible(character: str) -> str:
    return character if character == "\t" else character.encode("unicode_escape").decode("ascii")
