"""What an eojeol is made of: the constituents that may each render an English word."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from dsgloss.extraction.lexicon import constituents
from dsgloss.extraction.reading.window import Eojeol

_LONGEST_PIECE = 12
_SHORT = 2


class Grain(Enum):
    """How far to split: a constituent of several parts stays whole (특이값), or is split if its parts are known."""

    COARSE = 1.0
    FINE = 2.4


def pieces(eojeol: Eojeol, grain: Grain = Grain.COARSE) -> tuple[str, ...]:
    """Split an eojeol's content into constituents: as few as possible, each in the lexicon or a morpheme."""
    return _split(eojeol.content, eojeol.nouns, grain.value)


@lru_cache(maxsize=16384)
def _split(content: str, nouns: tuple[tuple[int, int], ...], long: float) -> tuple[str, ...]:
    """Split a content of which some spans are nouns; `long` is the cost of a long constituent."""
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(content) + 1):
        options = []
        for start in range(max(0, end - _LONGEST_PIECE), end):
            piece = content[start:end]
            cost, before = best[start]
            options.append((cost + _cost(piece, long, is_noun=(start, end) in nouns), (*before, piece)))
        best.append(min(options))
    return tuple(piece for piece in best[-1][1] if any(c.isalnum() for c in piece))


def _cost(piece: str, long: float, *, is_noun: bool) -> float:
    """Weigh a piece: known constituents cost least, then what the analyser calls a noun, then the rest.

    A long noun costs more than the constituents that it is made of: 세계보건기구 is 세계, 보건 and 기구.
    """
    size = len(piece)
    if size > 1 and piece in constituents():
        return long if size > _SHORT else Grain.COARSE.value
    return max(1.2, 0.6 * size) if is_noun else 0.8 + 0.7 * size
