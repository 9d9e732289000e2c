"""Elements whose authors ask translators to leave them alone, and where an element ends."""

from __future__ import annotations

from functools import cached_property

from dsgloss.documents.html.tags import HtmlTag
from dsgloss.lazy import regex

_NAMES = regex(r"<(/?)([A-Za-z][^\s/><]{0,60})")


def is_left_out(text: str, tag: HtmlTag) -> bool:
    """Tell whether what the tag opens is not to be translated."""
    translate, classes = tag.attributes.get("translate"), tag.attributes.get("class")
    if translate and text[slice(*translate)].strip().lower() == "no":
        return True
    return classes is not None and "notranslate" in text[slice(*classes)].split()


class Nesting:
    """Which closing tag belongs to which opening one, for one text."""

    def __init__(self, text: str) -> None:
        self._text = text

    def end(self, opening: int, after: int) -> int:
        """Give the offset after the element whose tag stands at `opening`; `after` the tag if it is never closed."""
        closing = self._pairs.get(opening)
        found = self._text.find(">", closing) if closing is not None else -1
        return found + 1 if found >= 0 else after

    @cached_property
    def _pairs(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        opened: dict[str, list[int]] = {}
        for tag in _NAMES.finditer(self._text):
            same = opened.setdefault(tag[2].lower(), [])
            if not tag[1]:
                same.append(tag.start())
            elif same:
                pairs[same.pop()] = tag.start()
        return pairs
