"""How unlike a segment of a translation and one of its source are: by kind, by length, and by the words they share."""

from __future__ import annotations

import math
from dataclasses import dataclass

from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.lazy import regex

_KIND_MISMATCH = 1.5
_LENGTH_WEIGHT = 0.6
_ANCHOR_GAIN = 1.2
UNSHARED = _ANCHOR_GAIN * 0.5
"""What a pair costs at least that shares no number and no Latin word."""
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


def cost_of(one: Side, other: Side) -> float:
    """Tell what pairing two segments costs: nothing at the least."""
    cost = _LENGTH_WEIGHT * abs(one.length - other.length) + UNSHARED
    if one.kind is not other.kind:
        cost += _KIND_MISMATCH
    if one.anchors and other.anchors and (shared := len(one.anchors & other.anchors)):
        cost -= _ANCHOR_GAIN * shared / min(len(one.anchors), len(other.anchors))
    return max(0.0, cost)
