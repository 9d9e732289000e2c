"""A place in a line, with the columns that decide what the line belongs to."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.documents.surface import Span, strip

TAB = 4


@dataclass(slots=True)
class Cursor:
    """Where reading stands in one line of `text`, which ends with its last visible character.

    `column` counts from 0 and widens tabs to stops of four. When a container takes only some columns of a tab,
    `position` stays on the tab and `column` moves on.
    """

    text: str
    position: int
    end: int
    column: int = 0

    def indent(self) -> int:
        """Count the columns of whitespace up to the first visible character."""
        column, position = self.column, self.position
        while position < self.end and self.text[position] in " \t":
            column += 1 if self.text[position] == " " else TAB - column % TAB
            position += 1
        return column - self.column

    def skip(self, columns: int) -> None:
        """Move on by at most `columns` columns of whitespace."""
        target = self.column + columns
        while self.column < target and self.position < self.end and self.text[self.position] in " \t":
            width = 1 if self.text[self.position] == " " else TAB - self.column % TAB
            if self.column + width > target:
                self.column = target
                return
            self.column += width
            self.position += 1

    def advance(self, characters: int) -> None:
        """Move on over `characters` visible characters, or to the end of the line."""
        self.column += characters
        self.position = min(self.position + characters, self.end)

    @property
    def first(self) -> int:
        """The offset of the first visible character, or of the line's end."""
        position = self.position
        while position < self.end and self.text[position] in " \t":
            position += 1
        return position

    @property
    def content(self) -> Span:
        """The rest of the line without the whitespace around it."""
        return strip(self.text, self.position, self.end)

    @property
    def rest(self) -> str:
        """The rest of the line as a string, from the first visible character on."""
        return self.text[self.first : self.end]
