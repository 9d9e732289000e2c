"""What is shown of each macro within a line."""

from __future__ import annotations

from enum import Enum


class Shown(Enum):
    """What a reader sees where a macro stands."""

    LINK = "link"
    """The text of a link, or its address if it has none."""
    REFERENCE = "reference"
    """The text of a link; if it has none, the title of another place."""
    PICTURE = "picture"
    """What describes a picture."""
    TEXT = "text"
    """What stands in the brackets."""
    CODE = "code"
    """What stands in the brackets, which is no prose."""
    NAME = "name"
    """The name before the brackets, which is that of a program."""
    NOTE = "note"
    """What stands in the brackets, as a sentence of its own."""
    MENU = "menu"
    """The entry of a menu in the brackets, and the name of the menu before them."""
    NOTHING = "nothing"


SCHEMES = ("https", "http", "ftp", "irc", "file")
"""Names that are a part of the address."""
_NAMES = {
    Shown.LINK: " ".join(["link", "mailto", *SCHEMES]),
    Shown.PICTURE: "image",
    Shown.TEXT: "btn indexterm2 ruby",
    Shown.CODE: "kbd",
    Shown.NAME: "man manpage package",
    Shown.NOTE: "footnote",
    Shown.MENU: "menu",
    Shown.NOTHING: "indexterm anchor icon footnoteref bibitem",
}
_KINDS = {name: shown for shown, names in _NAMES.items() for name in names.split()}

KNOWN = "|".join([*_KINDS, "xref"])
"""The names of the macros that Asciidoctor has, as the part of an expression."""
SPACED = "menu|image|xref"
"""Those before whose brackets spaces may stand."""


def kind_of(name: str) -> Shown:
    """Tell what is shown of a macro; of one that is not known, as of a reference."""
    return _KINDS.get(name, Shown.REFERENCE)
