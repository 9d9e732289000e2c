"""Looking ahead in a text for what closes something, at a cost linear in the text, however often."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from dsgloss.lazy import regex

_BRACE = regex(r"[{}]")
_BACKTICKS = regex(r"`+")


class Lookahead:
    """Answers "where does this end?" for one text."""

    def __init__(self, text: str) -> None:
        """Prepare to look ahead in `text`."""
        self._text = text
        self._absent: dict[str, int] = {}

    def find(self, sign: str, start: int) -> int:
        """Give the offset of the next `sign` at `start` or after, or -1. Signs are looked for as they are."""
        if start >= self._absent.get(sign, len(self._text) + 1):
            return -1
        found = self._text.find(sign, start)
        if found < 0:
            self._absent[sign] = start
        return found

    def closing_brace(self, position: int) -> int:
        """Give the offset of the brace that closes the one at `position`, or -1."""
        return self._braces.get(position, -1)

    def closing_backticks(self, start: int, length: int) -> int:
        """Give the offset of the next run of exactly `length` backticks at `start` or after, or -1."""
        places = self._backticks.get(length, [])
        number = bisect_left(places, start)
        return places[number] if number < len(places) else -1

    @cached_property
    def _braces(self) -> dict[int, int]:
        pairs: dict[int, int] = {}
        opened: list[int] = []
        for brace in _BRACE.finditer(self._text):
            if brace[0] == "{":
                opened.append(brace.start())
            elif opened:
                pairs[opened.pop()] = brace.start()
        return pairs

    @cached_property
    def _backticks(self) -> dict[int, list[int]]:
        places: dict[int, list[int]] = {}
        for run in _BACKTICKS.finditer(self._text):
            places.setdefault(run.end() - run.start(), []).append(run.start())
        return places
