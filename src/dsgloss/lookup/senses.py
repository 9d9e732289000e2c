"""Which concept is meant by a word that has several senses, or that is an everyday word as well."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from dsgloss.documents import Rules, parse_rules
from dsgloss.lookup.patterns import Sense
from dsgloss.model import Condition


def meant(senses: Sequence[Sense], neighbourhood: str, path: str) -> tuple[Sense, ...]:
    """Keep the senses that the surroundings speak for.

    A concept without a condition, or with one that only a source text can decide, is always possible.
    Where several concepts claim the word and nothing speaks for any of them, all stay possible; a single
    concept whose condition nothing fulfils is not meant.
    """
    supported = tuple(sense for sense in senses if _holds(sense.concept.when, neighbourhood, path))
    if supported or len(senses) == 1:
        return supported
    return tuple(senses)


def _holds(condition: Condition | None, neighbourhood: str, path: str) -> bool:
    if condition is None or not (condition.near or condition.path):
        return True
    return any(word in neighbourhood for word in condition.near) or _rules(condition.path).covers(path)


@cache
def _rules(globs: tuple[str, ...]) -> Rules:
    return parse_rules("\n".join(globs))
