"""The items of a list in block style, as stretches of its text: each can be read, and written, without the others."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.lazy import regex

_DASH = regex(r"[ \t]*-(?:\s|$)")


class Items:
    """A text in items, by the lines, from 0, on which their dashes stand; what stands before the first is its head."""

    def __init__(self, text: str, starts: Sequence[int]) -> None:
        self._lines = text.splitlines(keepends=True)
        self._bounds = (*starts, len(self._lines))

    def __len__(self) -> int:
        """Count the items."""
        return len(self._bounds) - 1

    @property
    def head(self) -> str:
        """What stands before the first item: comments, mostly."""
        return "".join(self._lines[: self._bounds[0]])

    def __getitem__(self, number: int) -> str:
        """Give the text of an item from its dash up to the next one, comments between them included."""
        return "".join(self._lines[self._bounds[number] : self._bounds[number + 1]])


def dashes(text: str, begins: Sequence[int]) -> tuple[int, ...]:
    """Give the line of the dash of each item, from the lines on which the items begin: it may stand further up.

    >>> dashes("- id: a\\n-\\n  # 둘째\\n  id: b\\n", (0, 3))
    (0, 1)
    """
    lines = text.splitlines() if begins else []
    return tuple(_dash_before(lines, line) for line in begins)


def _dash_before(lines: Sequence[str], line: int) -> int:
    return next((number for number in range(line, -1, -1) if _DASH.match(lines[number])), line)
