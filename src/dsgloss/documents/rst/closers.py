"""Where inline markup may begin and end.

docutils lets it stand only where English would have it, and so Korean writers put `\\ ` between the closing sign
and the particle. Where they forgot, the sign still closes here, as they meant.
"""

from __future__ import annotations

from bisect import bisect_left

from dsgloss.lazy import regex

_PATTERNS = {
    "*": regex(r"(?<![\s\\])(?=\*(?![A-Za-z0-9_*]))"),
    "**": regex(r"(?<![\s\\])(?=\*\*(?![A-Za-z0-9_*]))"),
    "`": regex(r"(?<![\s\\])(?=`(?![A-Za-z0-9`]))"),
    "``": regex(r"(?<!\s)(?=``(?![A-Za-z0-9_`]))"),
    "|": regex(r"(?<![\s\\])(?=\|_{0,2}(?![A-Za-z0-9_|]))"),
}
# A sign between two of these stands for itself, as in "*" and (*).
_PAIRS = {"'": "'", '"': '"', "(": ")", "[": "]", "{": "}", "<": ">", "‘": "’", "“": "”"}


class Closers:
    """Answers where markup ends, for one text, at a cost linear in it."""

    def __init__(self, text: str) -> None:
        """Prepare to look in `text`."""
        self._text = text
        self._places: dict[str, list[int]] = {}

    def find(self, sign: str, start: int) -> int:
        """Give the offset of the next sign that may close at `start` or after it, or -1."""
        if sign not in self._places:
            self._places[sign] = [found.start() for found in _PATTERNS[sign].finditer(self._text)]
        places = self._places[sign]
        number = bisect_left(places, start)
        return places[number] if number < len(places) else -1


def may_open(text: str, position: int, after: int) -> bool:
    """Tell whether a sign at `position` that ends at `after` may open: not within a Latin word, nor before a space."""
    before, following = text[max(position - 1, 0) : position], text[after : after + 1]
    if not following or following.isspace() or _PAIRS.get(before) == following:
        return False
    return not (before.isascii() and before.isalnum())
