"""The parts of termhood: measures of one phrase, each from 0 to 1, and their weights.

The C-value is that of Frantzi, Ananiadou and Mima (2000, "Automatic recognition of multi-word terms"), with
1 added to the length so that single words have one, too (Barrón-Cedeño et al. 2009); the phrases a phrase is
nested in are told apart by the noun beside it. Freedom is the branching entropy of Jin and Tanaka-Ishii
(2006), over words. Productivity counts compounds as Nakagawa and Mori do (2002). The weights are rounded
from a logistic regression on 840 phrases of Korean documentation, read and labelled by hand.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from math import fsum, log, log2

from dsgloss.termhood.counts import PhraseCounts
from dsgloss.termhood.origin import Origin, Piece, pieces
from dsgloss.termhood.suggestion import Evidence

WEIGHTS = Evidence(
    salience=0.13,
    freedom=0.14,
    productivity=0.10,
    contrast=0.12,
    technical=0.14,
    length=0.12,
    nominal=0.08,
    korean=0.17,
)
"""What each part weighs in the mean; the weights add up to 1."""

_HALF_SALIENCE = 8
_HALF_PRODUCTIVITY = 4
_SPECIFIC = 4


@dataclass(frozen=True)
class Candidate:
    """A phrase in its commonest spelling, with what was counted of it."""

    text: str
    counts: PhraseCounts

    @property
    def words(self) -> list[str]:
        """Its eojeols."""
        return self.text.split()

    @cached_property
    def pieces(self) -> tuple[tuple[Piece, ...], ...]:
        """What each word is made of."""
        return tuple(pieces(word) for word in self.words)

    def share(self, belongs: Callable[[Origin], bool]) -> float:
        """Measure the share of its Hangul syllables in pieces of some origins."""
        korean = [piece for word in self.pieces for piece in word if piece.origin is not Origin.FOREIGN]
        matching = sum(len(piece.text) for piece in korean if belongs(piece.origin))
        return matching / sum(len(piece.text) for piece in korean)


def evidence(candidate: Candidate) -> Evidence:
    """Measure every part of a candidate's termhood."""
    counts = candidate.counts
    return Evidence(
        salience=_rounded(_saturated(c_value(candidate), _HALF_SALIENCE)),
        freedom=_rounded(min(freedom(counts.left, counts.occurrences), freedom(counts.right, counts.occurrences))),
        productivity=_rounded(_saturated(len(counts.left), _HALF_PRODUCTIVITY)),
        contrast=_rounded(1 - candidate.share(lambda origin: origin.is_everyday) ** 2),
        technical=_rounded(candidate.share(lambda origin: origin.is_technical)),
        length=_rounded(_length(candidate.text)),
        nominal=_rounded(1 - counts.verbal / counts.occurrences),
        korean=_rounded(_korean(candidate.pieces)),
    )


def termhood(parts: Evidence) -> float:
    """Weigh the parts; the result is from 0 to 1.

    >>> round(termhood(Evidence(**dict.fromkeys(_values(WEIGHTS), 1.0))), 4)
    1.0
    """
    values = _values(parts)
    return _rounded(fsum(weight * values[name] for name, weight in _values(WEIGHTS).items()))


def weakest(parts: Evidence, most: int = 3) -> list[tuple[str, float]]:
    """Name the parts that cost most of the termhood, with their values, the costliest first.

    >>> weakest(Evidence(**dict.fromkeys(_values(WEIGHTS), 1.0) | {"length": 0.5}))
    [('length', 0.5)]
    """
    values = _values(parts)
    costs = {name: weight * (1 - values[name]) for name, weight in _values(WEIGHTS).items()}
    costly = sorted((name for name in costs if costs[name] > 0), key=lambda name: -costs[name])
    return [(name, values[name]) for name in costly[:most]]


def c_value(candidate: Candidate) -> float:
    """Measure how much a phrase is used in its own right, rather than as part of the same longer one."""
    counts = candidate.counts
    longer = max(len(counts.left), len(counts.right), 1)
    return log2(1 + len(candidate.words)) * (counts.occurrences - counts.nested / longer)


def freedom(beside: Counter[str], occurrences: int) -> float:
    """Measure the entropy of what stands on one side, as a share of the highest there can be.

    `beside` counts nouns; any other neighbour is a boundary of the phrase, each different from the others.

    >>> freedom(Counter({"모델": 8}), 8), freedom(Counter(), 8), freedom(Counter({"모델": 4}), 8)
    (0.0, 1.0, 0.6666666666666666)
    """
    if occurrences == 1:
        return 1.0
    return 1 - fsum(count * log(count) for count in beside.values()) / (occurrences * log(occurrences))


def _values(parts: Evidence) -> dict[str, float]:
    return {
        "salience": parts.salience,
        "freedom": parts.freedom,
        "productivity": parts.productivity,
        "contrast": parts.contrast,
        "technical": parts.technical,
        "length": parts.length,
        "nominal": parts.nominal,
        "korean": parts.korean,
    }


def _saturated(value: float, half: float) -> float:
    return value / (value + half)


def _length(text: str) -> float:
    letters = sum(character.isalnum() for character in text)
    return min(1.0, (letters - 1) / (_SPECIFIC - 1))


def _korean(words: Iterable[Iterable[Piece]]) -> float:
    pure = [all(piece.origin is not Origin.FOREIGN for piece in word) for word in words]
    return sum(pure) / len(pure)


def _rounded(value: float) -> float:
    return round(value, 4)
