"""Text folded for matching: lower case, NFKC, without spaces and hyphens, every place leading back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate

from dsgloss.korean.spacing import term_key

_KEPT = re.compile(r"[^\s\-‐‑–_·]+")
# A cluster: a character with the combining marks and conjoining jamo that follow it.
_MARKS = r"[\u0300-\u036f\u1160-\u11ff]"
_CLUSTER = re.compile(rf"[A-Za-z0-9가-힣]+(?!{_MARKS})|[^\s\-‐‑–_·]{_MARKS}*")


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text; run i begins at `starts[i]` and comes from the `sizes[i]` characters at `origins[i]`."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]
    sizes: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a non-empty span of the folded text comes from."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, offset: int) -> tuple[int, int]:
        """Give the span that one folded character comes from: the whole run where folding changed its length."""
        run = bisect_right(self.starts, offset) - 1
        start, origin, size = self.starts[run], self.origins[run], self.sizes[run]
        following = self.starts[run + 1] if run + 1 < len(self.starts) else len(self.text)
        if following - start != size:
            return origin, origin + size
        return origin + offset - start, origin + offset - start + 1


def fold(text: str) -> Folded:
    """Fold a text.

    >>> folded = fold("그 Fine-Tuning을")
    >>> folded.text, folded.span(1, 11)
    ('그finetuning을', (2, 13))
    """
    lowered = text.casefold()
    if len(lowered) != len(text) or not unicodedata.is_normalized("NFKC", text):
        return _collect([(term_key(found[0]), found) for found in _CLUSTER.finditer(text)])
    return _collect([(found[0], found) for found in _KEPT.finditer(lowered)])


def _collect(parts: list[tuple[str, re.Match[str]]]) -> Folded:
    kept = [(part, found.start(), found.end() - found.start()) for part, found in parts if part]
    starts = accumulate((len(part) for part, _, _ in kept), initial=0)
    return Folded(
        "".join(part for part, _, _ in kept),
        tuple(starts)[:-1],
        tuple(origin for _, origin, _ in kept),
        tuple(size for _, _, size in kept),
    )
