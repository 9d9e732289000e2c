"""A glossary under examination, with what several checks need of it, worked out once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from ahocorasick_rs import AhoCorasick

from dsgloss.linting.engine import Linter
from dsgloss.lookup import Matcher
from dsgloss.lookup.folding import fold
from dsgloss.lookup.patterns import patterns
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

    def may_have_avoided(self, text: str) -> bool:
        """Tell whether the letters of a term to be avoided stand in a text, as a word or within one.

        Few definitions have them, and those that have none need no closer look.
        """
        return bool(self._avoided.find_matches_as_indexes(fold(text).text))

    @cached_property
    def _avoided(self) -> AhoCorasick:
        concepts = self.terminology.in_force()
        avoided = ((c, tuple(term for term in c.terms if not term.status.is_approved)) for c in concepts)
        alone = (replace(c, terms=terms) for c, terms in avoided if terms)
        return AhoCorasick(sorted({pattern.key for pattern in patterns(alone)}))

    @cached_property
    def linter(self) -> Linter:
        """A linter with all concepts in force."""
        return Linter(self.terminology.in_force())
