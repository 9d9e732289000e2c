"""What an exchange format is: a name, its suffixes, and a way to write or read a whole terminology."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from dsgloss.messages import say
from dsgloss.model import Terminology


class Kept(Enum):
    """What became of something that a format has no place for."""

    NOWHERE = "nowhere"
    FOR_DSGLOSS = "for dsgloss"


@dataclass(frozen=True, slots=True, order=True)
class Loss:
    """Something that could not be carried, in words, and of how many concepts.

    >>> print(Loss("definitions", 3))
    definitions: not carried, in 3 concepts
    """

    field: str
    concepts: int
    kept: Kept = Kept.NOWHERE

    def __str__(self) -> str:
        """Say it on one line."""
        if self.kept is Kept.FOR_DSGLOSS:
            return say(
                "{field}: only dsgloss reads it back, in {count} concepts", field=self.field, count=self.concepts
            )
        return say("{field}: not carried, in {count} concepts", field=self.field, count=self.concepts)


@dataclass(frozen=True, slots=True)
class Exported:
    """The bytes of a file, and what they do not carry."""

    data: bytes
    losses: tuple[Loss, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """What a file holds, and what of it the model has no place for."""

    terminology: Terminology
    losses: tuple[Loss, ...] = ()


class ExchangeFormat(Protocol):
    """A kind of file that carries terms between programs; implementations hold no state."""

    @property
    def name(self) -> str:
        """The name on the command line, in lower case."""

    @property
    def suffixes(self) -> frozenset[str]:
        """The file-name endings that mean this format, in lower case, each with its dot; often none."""

    def write(self, terminology: Terminology) -> Exported:
        """Write a terminology as the bytes of a file, with an account of what they do not carry."""

    def read(self, data: bytes, path: str) -> Imported:
        """Read the bytes of the file `path`.

        Raises UnreadableError if they are no text, GlossaryError with the line if they are not of this format.
        """
