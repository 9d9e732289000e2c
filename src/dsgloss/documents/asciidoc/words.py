"""What stands directly before the square brackets of a text: there the name and the target of a macro are."""

from __future__ import annotations

from bisect import bisect_right

from dsgloss.lazy import regex

_WORD = regex(r"(?<![^\s\[\]])[^\s\[\]]++(?=\[)")


class Words:
    """Answers which word stands before a bracket, for one text, at a cost linear in it."""

    def __init__(self, text: str) -> None:
        """Find the words of `text`."""
        spans = [word.span() for word in _WORD.finditer(text)]
        self._starts = [start for start, _ in spans]
        self._start_by_end = {end: start for start, end in spans}
        self._ends = [end for _, end in spans]

    def start_of(self, bracket: int) -> int:
        """Give where the word before a bracket begins: at the bracket itself if there is none."""
        return self._start_by_end.get(bracket, bracket)

    def is_before_bracket(self, position: int) -> bool:
        """Tell whether what stands at `position` is part of such a word."""
        number = bisect_right(self._starts, position) - 1
        return number >= 0 and position < self._ends[number]
