"""A glossary under examination, with what several checks need of it, worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from dsgloss.linting.engine import Linter
from dsgloss.lookup import Matcher
from dsgloss.model import Concept, ReviewState, Terminology


@dataclass(frozen=True)
class Examined:
    """A terminology and the folder in which it lies, if it lies anywhere."""

    terminology: Terminology
    folder: Path | None = None

    def in_view(self) -> Iterator[tuple[int, Concept]]:
        """Iterate over the concepts that are not rejected, with their numbers."""
        return ((n, c) for n, c in enumerate(self.terminology.concepts) if c.review.state is not ReviewState.REJECTED)

    def in_force(self) -> Iterator[tuple[int, Concept]]:
        """Iterate over the concepts that people accepted, with their numbers."""
        return ((n, c) for n, c in self.in_view() if c.review.state is ReviewState.ACCEPTED)

    @cached_property
    def matcher(self) -> Matcher:
        """A matcher for the terms of all concepts in force."""
        return Matcher(self.terminology.in_force())

    @cached_property
    def linter(self) -> Linter:
        """A linter with all concepts in force."""
        return Linter(self.terminology.in_force())
