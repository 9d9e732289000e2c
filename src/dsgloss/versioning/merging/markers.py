"""Conflict markers as git writes them, so that every tool for merging knows them."""

from __future__ import annotations

from itertools import takewhile


def marked(ours: str, theirs: str) -> str:
    """Put two versions of some lines between markers; lines that both begin or end with stay outside.

    >>> marked("a\\nb\\nz", "a\\nc\\nz").split("\\n")
    ['a', '<<<<<<< ours', 'b', '=======', 'c', '>>>>>>> theirs', 'z']
    """
    if ours == theirs:
        return ours
    one, other = (text.split("\n") if text else [] for text in (ours, theirs))
    start = _common(one, other)
    stop = _common(one[start:][::-1], other[start:][::-1])
    inner, outer = one[start : len(one) - stop], other[start : len(other) - stop]
    lines = [*one[:start], "<<<<<<< ours", *inner, "=======", *outer, ">>>>>>> theirs", *one[len(one) - stop :]]
    return "\n".join(lines)


def _common(one: list[str], other: list[str]) -> int:
    """Count the lines that both begin with."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
