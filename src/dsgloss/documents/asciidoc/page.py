"""What the inline level remembers of a text: what is shown of it, and what may still be read as markup."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.scan import Edit, Marked, Part, Scan
from dsgloss.lazy import regex

_BRACKET = regex(r"(?<!\\)[\[\]]")
# Stands for what has been read already: no whitespace, and no part of a word.
_READ = "\x01"


class Page(Scan):
    """A block's lines put together, while one kind of markup after the other is read in them."""

    def __init__(self, text: str) -> None:
        """Begin with a text of which nothing has been read."""
        super().__init__(text, frozenset(), Lookahead(text))
        self.unread = text
        self._reads: list[tuple[int, int]] = []
        self._asides: list[tuple[int, int]] = []

    def take(self, start: int, end: int) -> None:
        """Say that a stretch has been read: it is no markup any more."""
        self._reads.append((start, end))

    def drop(self, start: int, end: int) -> None:
        """Say that a stretch is not shown, and has been read."""
        self.hide(start, end)
        self.take(start, end)

    def unescape(self, start: int, end: int) -> bool:
        """Tell whether a backslash stands before the sign at `start:end`, which then is text; it is hidden itself."""
        is_escaped = start > 0 and self.text[start - 1] == "\\"
        if is_escaped:
            self.drop(start - 1, start)
            self.take(start, end)
        return is_escaped

    def set_aside(self, start: int, end: int) -> None:
        """Say that a stretch reads by itself and is no part of the sentence it stands in."""
        if start < end:
            self._asides.append((start, end))

    def settle(self) -> None:
        """Let what has been read since the last time no longer be seen."""
        if self._reads:
            self.unread = _masked(self.unread, sorted(self._reads))
            self._reads.clear()

    def closing_bracket(self, opening: int) -> int:
        """Give the offset of the bracket that closes the one at `opening`: its partner, else the next one, or -1."""
        pairs, closings = self._brackets
        if opening in pairs:
            return pairs[opening]
        number = bisect_left(closings, opening)
        return closings[number] if number < len(closings) else -1

    def shown(self) -> Sequence[Part]:
        """Give what reads as one: the text without what is set aside, and each of that, in the order of the text."""
        asides = _outermost(self._asides)
        left_out = [(start, end, "") for start, end in asides]
        edits, marks = sorted(self.edits), sorted(self.marks, key=_start)
        found = [Part(0, len(self.text), _ordered([*edits, *left_out]), self.marks)]
        for start, end in asides:
            inside = edits[bisect_left(edits, (start, 0, "")) : bisect_left(edits, (end, 0, ""))]
            within = marks[bisect_left(marks, start, key=_start) : bisect_left(marks, end, key=_start)]
            found.append(Part(start, end, _ordered(inside), within))
        return found

    @cached_property
    def _brackets(self) -> tuple[dict[int, int], list[int]]:
        pairs: dict[int, int] = {}
        opened: list[int] = []
        closings: list[int] = []
        for bracket in _BRACKET.finditer(self.unread):
            if bracket[0] == "[":
                opened.append(bracket.start())
                continue
            closings.append(bracket.start())
            if opened:
                pairs[opened.pop()] = bracket.start()
        return pairs, closings


def _start(mark: Marked) -> int:
    return mark[1]


def _masked(text: str, stretches: Sequence[tuple[int, int]]) -> str:
    pieces: list[str] = []
    position = 0
    for start, end in stretches:
        if end > position:
            start = max(start, position)
            pieces += (text[position:start], _READ * (end - start))
            position = end
    return "".join([*pieces, text[position:]])


def _ordered(edits: Iterable[Edit]) -> Sequence[Edit]:
    """Put edits in their order; what one of them has left out, others cannot change."""
    found: list[Edit] = []
    position = 0
    for start, end, shown in sorted(edits, key=lambda edit: (edit[0], -edit[1])):
        if end > position:
            found.append((start, end, shown) if start >= position else (position, end, ""))
            position = end
    return found


def _outermost(stretches: Sequence[tuple[int, int]]) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
