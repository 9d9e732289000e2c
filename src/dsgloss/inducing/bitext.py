"""Aligned blocks seen from their terms: which are linked, which stand alone, what renders an English one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from dsgloss.association import Association, Counts
from dsgloss.association.forms import parts
from dsgloss.association.sides import BlockId, Seen
from dsgloss.english import english_key
from dsgloss.korean.spacing import term_key

_SAME_PLACE = 8
"""How far, in hundredths of a block, a term may begin from the longer term that it is part of."""
_NEARLY_ALL = 0.8


@dataclass(frozen=True, slots=True)
class Sides:
    """The candidates of a block by their folded forms."""

    korean: Mapping[str, Seen]
    english: Mapping[str, Seen]


@dataclass(frozen=True)
class Bitext:
    """The blocks of parallel texts with the pairs that are known to render each other.

    `english_of` maps linked Korean terms to their English, `longer` linked English terms to those containing them.
    """

    blocks: Mapping[BlockId, Sides]
    english_of: Mapping[str, str]
    longer: Mapping[str, frozenset[str]]

    def alone(self, english: str) -> list[BlockId]:
        """List the blocks where an English term stands by itself, not first within a longer linked one."""
        return [
            block
            for block, sides in self.blocks.items()
            if english in sides.english and not self._is_inside(sides, english)
        ]

    def whole(self, english: str, blocks: Collection[BlockId]) -> str | None:
        """Give the longer English term that a term is part of in nearly all of some blocks, if there is one.

        A longer term that is linked itself does not count: then what renders the part is known.
        """
        linked = set(self.english_of.values())
        longer = Counter(
            seen.text
            for block in blocks
            for key, seen in self.blocks[block].english.items()
            if english in key and key not in linked and english in map(english_key, parts(seen.text))
        )
        text, count = max(longer.items(), key=lambda item: (item[1], item[0]), default=("", 0))
        return text if count >= _NEARLY_ALL * len(blocks) else None

    def _is_inside(self, sides: Sides, english: str) -> bool:
        start = sides.english[english].at
        longer = (sides.english.get(key) for key in self.longer.get(english, ()))
        return any(seen is not None and abs(seen.at - start) <= _SAME_PLACE for seen in longer)


def bitext(counts: Counts, linked: Iterable[Association]) -> Bitext:
    """Look at counted blocks with the pairs that were found in them."""
    found = [*linked]
    blocks = {
        block: Sides({seen.key: seen for seen in sides.korean}, {seen.key: seen for seen in sides.english})
        for block, sides in sorted(counts.blocks.items())
    }
    return Bitext(blocks, {term_key(one.ko): english_key(one.en) for one in found}, _longer(found))


def _longer(linked: Iterable[Association]) -> Mapping[str, frozenset[str]]:
    longer: dict[str, set[str]] = {}
    for one in linked:
        for part in map(english_key, parts(one.en)):
            longer.setdefault(part, set()).add(english_key(one.en))
    return {part: frozenset(wholes) for part, wholes in longer.items()}
