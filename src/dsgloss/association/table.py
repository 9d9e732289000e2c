"""Which candidates occur in which blocks, turned round: from candidates to blocks, frequent candidates only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from dsgloss.association.sides import BlockId, Counts, Seen
from dsgloss.model import Contingency

Sights = Mapping[BlockId, Seen]
"""Where a candidate was seen: block by block, in the order of blocks."""


@dataclass(frozen=True)
class Table:
    """The frequent candidates of either language with the blocks they stand in, and the number of all blocks."""

    blocks: int
    korean: Mapping[str, Sights]
    english: Mapping[str, Sights]

    def shared(self, ko: str, en: str) -> list[BlockId]:
        """List the blocks in which two candidates stand together, in their order."""
        english = self.english[en]
        return [block for block in self.korean[ko] if block in english]

    def meetings(self, minimum: int) -> Iterator[tuple[str, str, Contingency]]:
        """Count all pairs that meet in at least `minimum` blocks and more often than chance would have it."""
        for ko, sights in self.korean.items():
            met = Counter(en for block in sights for en in self._english_in.get(block, ()))
            for en, both in met.items():
                if both >= minimum and both * self.blocks > len(sights) * len(self.english[en]):
                    yield ko, en, self._counted(ko, en, both)

    def _counted(self, ko: str, en: str, both: int) -> Contingency:
        ko_only, en_only = len(self.korean[ko]) - both, len(self.english[en]) - both
        return Contingency(both=both, ko_only=ko_only, en_only=en_only, neither=self.blocks - both - ko_only - en_only)

    @cached_property
    def _english_in(self) -> Mapping[BlockId, list[str]]:
        found: dict[BlockId, list[str]] = {}
        for en, sights in self.english.items():
            for block in sights:
                found.setdefault(block, []).append(en)
        return found


def table(counts: Counts, minimum: int) -> Table:
    """Turn counts round, keeping the candidates that stand in at least `minimum` blocks."""
    korean: dict[str, dict[BlockId, Seen]] = {}
    english: dict[str, dict[BlockId, Seen]] = {}
    for block in sorted(counts.blocks):
        sides = counts.blocks[block]
        _add(korean, block, sides.korean)
        _add(english, block, sides.english)
    return Table(len(counts.blocks), _frequent(korean, minimum), _frequent(english, minimum))


def _add(sights: dict[str, dict[BlockId, Seen]], block: BlockId, seen: Iterable[Seen]) -> None:
    for candidate in seen:
        sights.setdefault(candidate.key, {})[block] = candidate


def _frequent(sights: Mapping[str, Sights], minimum: int) -> Mapping[str, Sights]:
    return {key: sights[key] for key in sorted(sights) if len(sights[key]) >= minimum}
