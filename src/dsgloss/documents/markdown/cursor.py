"""A place in a line, with the columns that decide what the line belongs to."""

from __future__ import annotations

from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

TAB = 4

_BLANKS = regex(r"[ \t]*+")


class Cursor:
    """Where reading stands in one line of `text`, which ends with its last visible character.

    `first` is the offset of the first visible character from `position` on, or of the line's end, and `indent` the
    columns of whitespace before it. `column` counts from 0 and widens tabs to stops of four. When a container takes
    only some columns of a tab, `position` stays on the tab and `column` moves on.
    """

    __slots__ = ("column", "end", "first", "indent", "position", "text")

    position: int
    first: int
    indent: int

    def __init__(self, text: str, position: int, end: int) -> None:
        """Begin to read the line of `text` from `position` to `end`."""
        self.text = text
        self.end = end
        self.column = 0
        self._move(position)

    def skip(self, columns: int) -> None:
        """Move on by at most `columns` columns of whitespace."""
        if columns >= self.indent:
            self.column += self.indent
            self.position = self.first
            self.indent = 0
            return
        target = self.column + columns
        self.indent -= columns
        while self.column < target:
            width = 1 if self.text[self.position] == " " else TAB - self.column % TAB
            if self.column + width > target:
                self.column = target
                return
            self.column += width
            self.position += 1

    def advance(self, characters: int) -> None:
        """Move on over `characters` visible characters, or to the end of the line."""
        self.column += characters
        self._move(min(self.position + characters, self.end))

    def finish(self) -> None:
        """Move on to the end of the line."""
        self._move(self.end)

    @property
    def content(self) -> Span:
        """The rest of the line without the whitespace around it."""
        first = self.first
        if first < self.end and self.text[first].isspace():
            first = self.end - len(self.text[first : self.end].lstrip())
        return Span(first, self.end)

    @property
    def rest(self) -> str:
        """The rest of the line as a string, from the first visible character on."""
        return self.text[self.first : self.end]

    def _move(self, position: int) -> None:
        """Stand at `position`, and look where the next visible character is."""
        self.position = self.first = position
        self.indent = 0
        if position < self.end and self.text[position] in " \t":
            blanks = _BLANKS.match(self.text, position, self.end)
            if blanks:
                self.first = blanks.end()
                self.indent = self._width(blanks[0])

    def _width(self, blanks: str) -> int:
        if "\t" not in blanks:
            return len(blanks)
        before = self.column % TAB
        return len((" " * before + blanks).expandtabs(TAB)) - before
