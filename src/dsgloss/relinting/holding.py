"""Texts of a run, held in memory while they are few; of more only the places are, and they are read again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dsgloss.errors import Problem, UnreadableError
from dsgloss.messages import say
from dsgloss.survey.text import Text, file_input, read_text

ROOM = 32 * 2**20
"""Code points of the texts that a run holds: more than a large manual has, and less than any machine's memory."""


@dataclass(frozen=True, slots=True)
class LetGo:
    """A text that has been read and let go of: where it is, how long it was, and the SHA-256 of its bytes."""

    file: Path
    length: int
    content: str

    @property
    def path(self) -> str:
        """Its name in messages."""
        return self.file.as_posix()

    @property
    def text(self) -> str:
        """Read it again. Raises UnreadableError if that is impossible, or if it is another one by now."""
        again = read_text(file_input(self.file))
        if again.content != self.content:
            what = say("this file has changed since it was read")
            raise UnreadableError(Problem(self.path, what, say("Run this command again.")))
        return again.text


Held = Text | LetGo
"""A text of a run, in memory or not."""


class Holder:
    """Holds the texts of a run, one after the other, until there is no room for more."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room

    def hold(self, text: Text, file: Path) -> Held:
        """Give the text itself while there is room for it, or if it cannot be read twice."""
        if text.length > self._room and file.is_file():
            return LetGo(file, text.length, text.content)
        self._room -= text.length
        return text
