"""HTML as values: an element escapes what it is given, unless that is HTML already; so nothing can be smuggled in."""

from __future__ import annotations

import html
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TypeAlias

from dsgloss.printable import printable


class Html(str):
    """A string that is HTML already."""

    __slots__ = ()


LINE_END = Html("\n")

Child: TypeAlias = "str | Iterable[Child] | None"
"""What stands in an element: text, HTML, nothing, or several of these."""

_VOID = frozenset({"input", "link", "meta"})


def tag(name: str, /, *children: Child, **attributes: str | None) -> Html:
    """Make an element; an attribute that is None is left out, and `aria_label` stands for `aria-label`.

    >>> tag("p", "1 < 2 ", tag("b", "예"), class_="note", lang=None)
    '<p class="note">1 &lt; 2 <b>예</b></p>'
    """
    parts = ["<", name]
    for key, value in attributes.items():
        if value is not None:
            parts += (" ", _attribute_name(key), '="', escaped(value), '"')
    parts.append(">")
    if name not in _VOID:
        parts += (joined(*children), "</", name, ">")
    return Html("".join(parts))


def joined(*children: Child) -> Html:
    """Put text and HTML one after the other.

    >>> joined("a & b", Html("<hr>"), None, ["c", "d"])
    'a &amp; b<hr>cd'
    """
    parts: list[str] = []
    for child in children:
        if isinstance(child, Html):
            parts.append(child)
        elif isinstance(child, str):
            parts.append(escaped(child))
        elif child is not None:
            parts.append(joined(*child))
    return Html("".join(parts))


@lru_cache(maxsize=65536)
def escaped(text: str) -> str:
    """Write a text so that it is text in HTML; characters that turn the direction or cannot be seen become visible.

    >>> escaped('<a href="x">\\u202eb')
    '&lt;a href=&quot;x&quot;&gt;\\\\u202eb'
    """
    return html.escape(text if text.isprintable() else printable(text))


@cache
def _attribute_name(key: str) -> str:
    return key.rstrip("_").replace("_", "-")
