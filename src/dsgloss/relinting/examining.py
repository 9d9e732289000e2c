"""The work of a lint, text by text: in this process, or in one that was started for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.errors import DsglossError
from dsgloss.linting.engine import Linter
from dsgloss.linting.examined import Examined
from dsgloss.linting.options import Options
from dsgloss.model import Concept
from dsgloss.model.data import packed, unpacked
from dsgloss.relinting.sheet import Sheet

# A text is mined in the time in which about so many times its length is linted.
_QUICKER = 3


@dataclass(frozen=True, slots=True)
class Order:
    """A text to examine, and the options for it."""

    sheet: Sheet
    options: Options

    @property
    def size(self) -> int:
        """How long it takes, in code points of text that are mined meanwhile."""
        source = self.sheet.source.length if self.sheet.source is not None else 0
        return (self.sheet.target.length + source) // _QUICKER


Reply = bytes | Examined | DsglossError
"""What was seen, as JSON if that can be, or why the text cannot be examined."""


def read(reply: Reply | None, known: Examined) -> Examined:
    """Read a reply, or take what is known where nothing was ordered. Raises DsglossError if that is the reply."""
    if isinstance(reply, DsglossError):
        raise reply
    if isinstance(reply, bytes):
        return unpacked(Examined, reply)
    return known if reply is None else reply


@dataclass(frozen=True)
class Examining:
    """Examines texts for the terms of some concepts."""

    concepts: Sequence[Concept]

    def do(self, order: Order) -> Reply:
        """Examine one text."""
        try:
            examined = self._linter.examine(order.sheet.parsed(), order.options)
        except DsglossError as error:
            return error
        try:
            return packed(examined)
        except ValueError:  # a file name that is no text
            return examined

    def __reduce__(self) -> tuple[type[Examining], tuple[Sequence[Concept]]]:
        """Send the concepts alone; each process builds a linter of its own."""
        return Examining, (self.concepts,)

    @cached_property
    def _linter(self) -> Linter:
        return Linter(self.concepts)
