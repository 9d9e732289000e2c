"""Three states of one thing: the base, and what two sides made of it."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

Value = TypeVar("Value", covariant=True)
Other = TypeVar("Other")
Key = TypeVar("Key", bound=Hashable)


class Branch(StrEnum):
    """The two sides of a merge, by the names that git has for them."""

    OURS = "ours"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Three(Generic[Value]):
    """Three states of one thing.

    >>> Three("a", "a", "b").agreed, Three("a", "b", "c").is_disputed
    ('b', True)
    """

    base: Value
    ours: Value
    theirs: Value

    def each(self, part: Callable[[Value], Other]) -> Three[Other]:
        """Give three states of a part of the thing."""
        return Three(part(self.base), part(self.ours), part(self.theirs))

    @property
    def is_disputed(self) -> bool:
        """Whether both sides changed it, each in its own way."""
        return self.base not in (self.ours, self.theirs) and self.ours != self.theirs

    @property
    def agreed(self) -> Value:
        """The state of the side that changed it, if it is not disputed."""
        return self.theirs if self.ours == self.base else self.ours

    def of(self, branch: Branch) -> Value:
        """Give the state of a side."""
        return self.ours if branch is Branch.OURS else self.theirs


def in_order(keys: Three[Sequence[Key]], kept: Iterable[Key]) -> list[Key]:
    """Put what is kept in the order of the side that changed the order, ours before theirs.

    What only the other side has follows what it follows there.

    >>> in_order(Three("ac", "abc", "acd"), "abcd")
    ['a', 'b', 'c', 'd']
    """
    wanted = set(kept)
    first, second = (list(keys.ours), list(keys.theirs))
    if first == list(keys.base):
        first, second = second, first
    result = [key for key in dict.fromkeys(first) if key in wanted]
    placed = set(result)
    before: Key | None = None
    for key in dict.fromkeys(second):
        if key in wanted:
            if key not in placed:
                result.insert(result.index(before) + 1 if before is not None else 0, key)
                placed.add(key)
            before = key
    return result


def joined(values: Three[tuple[Key, ...]]) -> tuple[Key, ...]:
    """Merge values that are there or not: what either side added is in, what either side dropped is out.

    >>> joined(Three(("a", "b"), ("a", "b", "c"), ("b",)))
    ('b', 'c')
    """
    if not values.is_disputed:
        return values.agreed
    base, ours, theirs = set(values.base), set(values.ours), set(values.theirs)
    return tuple(in_order(values, (ours & theirs) | ((ours | theirs) - base)))
