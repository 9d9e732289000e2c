"""The history of a glossary, counted for its site."""

from __future__ import annotations

from dsgloss.site.editions import Edition, Turned
from dsgloss.versioning.history import History


def editions_of(history: History) -> tuple[Edition, ...]:
    """Count the concepts of every release, the earliest first: those that had a preferred term in some language."""
    editions: list[Edition] = []
    before: frozenset[str] = frozenset()
    for release, preferred in history.states():
        after = frozenset(concept for concept, _ in preferred)
        turned = tuple(Turned(t.concept, t.language, t.before, t.after) for t in release.turns)
        counts = len(after), len(after - before), len(before - after)
        editions.append(Edition(str(release.version), release.date, *counts, turned))
        before = after
    return tuple(editions)
