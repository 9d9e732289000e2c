"""Choosing between two sides; where they contradict each other, that is said in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from dsgloss.messages import say
from dsgloss.versioning.merging.three import Branch, Three

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """What both sides changed, each in its own way."""

    concept: str
    """The id of the concept; empty for the metadata and the comments of the file."""
    what: str
    """What they disagree about, in words."""

    def __str__(self) -> str:
        """Write the conflict on one line."""
        return f"{self.concept}: {self.what}" if self.concept else self.what


def quoted(value: object) -> str:
    """Show a value in a message."""
    return say("nothing") if value is None or value == "" else f"'{value}'"


@dataclass
class Chooser:
    """Chooses value by value, notes conflicts, and settles each of them for the side it favours."""

    concept: str
    favoured: Branch
    conflicts: list[Conflict] = field(default_factory=list)

    def pick(self, values: Three[Value], about: str, shown: Callable[[Value], str] = quoted) -> Value:
        """Take the side that changed; where both did, and differently, note a conflict about it."""
        if not values.is_disputed:
            return values.agreed
        self.dispute(about, shown(values.ours), shown(values.theirs))
        return values.of(self.favoured)

    def pick_whole(self, values: Three[Value | None], about: str) -> Value | None:
        """Do so for a thing that one side may have removed; that both changed it is for the caller to resolve."""
        if values.is_disputed:
            self.note(
                say("{about}: removed by ours, changed by theirs", about=about)
                if values.ours is None
                else say("{about}: changed by ours, removed by theirs", about=about)
            )
            return values.of(self.favoured)
        return values.agreed

    def dispute(self, about: str, ours: str, theirs: str) -> None:
        """Note what each side has."""
        self.note(say("{about}: ours {ours}, theirs {theirs}", about=about, ours=ours, theirs=theirs))

    def note(self, what: str) -> None:
        """Note a conflict."""
        self.conflicts.append(Conflict(self.concept, what))
