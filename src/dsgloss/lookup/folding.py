"""Text folded for matching: lower case, NFKC, without spaces and hyphens, every place leading back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

_KEPT = re.compile(r"[^\s\-‐‑–_·]+")
# A cluster: a character with the combining marks and conjoining jamo that follow it.
_CLUSTER = re.compile(r"[^\s\-‐‑–_·][\u0300-\u036f\u1160-\u11ff]*")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; run i of it begins at `starts[i]` and comes from `origins[i]` of the original."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a non-empty span of the folded text comes from."""
        return self._origin(start), self._origin(end - 1) + 1

    def _origin(self, offset: int) -> int:
        run = bisect_right(self.starts, offset) - 1
        return self.origins[run] + offset - self.starts[run]


def fold(text: str) -> Folded:
    """Fold a text.

    >>> folded = fold("그 Fine-Tuning을")
    >>> folded.text, folded.span(1, 11)
    ('그finetuning을', (2, 13))
    """
    lowered = unicodedata.normalize("NFKC", text).lower() if not text.isascii() else text.lower()
    if len(lowered) != len(text) or not unicodedata.is_normalized("NFC", text):
        return _fold_by_cluster(text)
    return _collect([(found[0], found.start()) for found in _KEPT.finditer(lowered)])


def _fold_by_cluster(text: str) -> Folded:
    clusters = _CLUSTER.finditer(text)
    return _collect([(unicodedata.normalize("NFKC", found[0]).lower(), found.start()) for found in clusters])


def _collect(parts: list[tuple[str, int]]) -> Folded:
    starts = []
    size = 0
    for part, _ in parts:
        starts.append(size)
        size += len(part)
    return Folded("".join(part for part, _ in parts), tuple(starts), tuple(origin for _, origin in parts))
