"""Competitive linking: of all pairs that would do, the best ones, so that no word is explained twice.

After Melamed (2000), "Models of Translational Equivalence among Words": pairs are taken in the order of their
confidence, and a pair that is taken uses up its candidates in the blocks where they meet, the shorter candidates
inside them included. What is left must still meet often enough by itself: 운영 체제 and operating system leave
nothing to 체제 and operating, while 거대 언어 모델 leaves 언어 모델 the blocks where it stands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from dsgloss.association.forms import parts
from dsgloss.association.pairs import Pair
from dsgloss.association.sides import BlockId
from dsgloss.association.table import Table
from dsgloss.english import english_key
from dsgloss.korean.spacing import term_key


@dataclass(frozen=True, slots=True)
class Judged:
    """A pair with the probability that its candidates render each other, and the names of what spoke for it."""

    pair: Pair
    confidence: float
    evidence: tuple[str, ...]

    @property
    def order(self) -> tuple[float, float, str, str]:
        """The place of the pair among all, the likeliest first."""
        meeting = self.pair.meeting
        return -self.confidence, -meeting.log_likelihood, meeting.ko, meeting.en


def link(judged: Iterable[Judged], table: Table, minimum: int) -> Iterator[Judged]:
    """Choose the pairs that hold, the likeliest first.

    A Korean candidate is linked once; an English one may be linked again where another Korean one renders it.
    """
    linked: set[str] = set()
    used: dict[BlockId, set[str]] = {}
    for one in sorted(judged, key=lambda one: one.order):
        meeting = one.pair.meeting
        if meeting.ko in linked:
            continue
        shared = table.shared(meeting.ko, meeting.en)
        if sum({meeting.ko, meeting.en}.isdisjoint(used.get(block, ())) for block in shared) >= minimum:
            linked.add(meeting.ko)
            inside = {*_with_parts(one.pair.korean, term_key), *_with_parts(one.pair.english, english_key)}
            for block in shared:
                used.setdefault(block, set()).update(inside)
            yield one


def _with_parts(form: str, key: Callable[[str], str]) -> Iterator[str]:
    yield key(form)
    yield from map(key, parts(form))
