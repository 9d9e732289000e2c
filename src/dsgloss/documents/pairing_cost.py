"""How unlike a segment of a translation and one of its source are: by kind, by length, and by the words they share."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.lazy import regex

_KIND_MISMATCH = 1.5
_LENGTH_WEIGHT = 0.6
_ANCHOR_GAIN = 1.2
UNSHARED = _ANCHOR_GAIN * 0.5
"""What a pair costs at least that shares no number and no Latin word."""
_OTHER_KIND = UNSHARED + _KIND_MISMATCH
_ENGLISH_PER_KOREAN = 2.0
_ANCHOR = regex(r"[A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9]|\d+")
_HANGUL = regex("[가-힣]+")


@dataclass(frozen=True, slots=True)
class Side:
    """What counts of a segment: how long it would be in English, as a logarithm, and its numbers and Latin words."""

    kind: SegmentKind
    length: float
    anchors: frozenset[str]

    @property
    def least(self) -> float:
        """What pairing it with anything costs at least: one without anchors shares none."""
        return 0.0 if self.anchors else UNSHARED


def side_of(segment: Segment) -> Side:
    """See what counts of a segment."""
    text = segment.text
    hangul = 0 if text.isascii() else sum(map(len, _HANGUL.findall(text)))
    length = max(1.0, len(text) + (_ENGLISH_PER_KOREAN - 1) * hangul)
    return Side(segment.kind, math.log(length), frozenset(_ANCHOR.findall(text)))


def costs_of(one: Side, others: Sequence[Side]) -> list[float]:
    """Tell what pairing a segment with each of some others costs: nothing at the least."""
    kind, length, anchors = one.kind, one.length, one.anchors
    costs = [
        _LENGTH_WEIGHT * abs(length - other.length) + (UNSHARED if other.kind is kind else _OTHER_KIND)
        for other in others
    ]
    for number, other in enumerate(others if anchors else ()):
        if not anchors.isdisjoint(other.anchors):
            shared = len(anchors & other.anchors) / min(len(anchors), len(other.anchors))
            costs[number] = max(0.0, costs[number] - _ANCHOR_GAIN * shared)
    return costs
