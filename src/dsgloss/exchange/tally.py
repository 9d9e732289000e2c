"""Counting what goes lost, concept by concept."""

from __future__ import annotations

from collections.abc import Hashable

from dsgloss.exchange.format import Loss


class Tally:
    """Notes for each thing that goes lost in which concepts it does."""

    def __init__(self) -> None:
        """Begin with nothing lost."""
        self._found: dict[str, set[Hashable]] = {}

    def note(self, what: str, concept: Hashable) -> None:
        """Note that something of a concept, named in any way, has no place."""
        self._found.setdefault(what, set()).add(concept)

    @property
    def losses(self) -> tuple[Loss, ...]:
        """Everything noted, in the order of the words."""
        return tuple(sorted(Loss(what, len(concepts)) for what, concepts in self._found.items()))
