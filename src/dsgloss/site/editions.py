"""The released versions of a glossary, as a site shows them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Turned:
    """What became of the preferred term of a concept in a language."""

    concept: str
    """The concept's id."""
    language: str
    """The language of the terms."""
    before: str | None
    """The term that was preferred, if there was one."""
    after: str | None
    """The term that was preferred from then on, if there was one."""


@dataclass(frozen=True, slots=True)
class Edition:
    """A version that was released; concepts count that had a preferred term."""

    version: str
    """Its number."""
    date: datetime.date
    """The day of the release."""
    concepts: int
    """How many concepts it had."""
    new: int
    """How many of them the version before did not have."""
    gone: int
    """How many of the version before it did not have."""
    turned: tuple[Turned, ...] = ()
    """The preferred terms that it changed."""

    @property
    def changed(self) -> int:
        """How many concepts prefer another term than in the version before."""
        return len({each.concept for each in self.turned if each.before and each.after})
