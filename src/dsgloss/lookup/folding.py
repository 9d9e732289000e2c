"""Text folded for matching: lower case, NFKC, without spaces and hyphens, every place leading back."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cached_property

from dsgloss.korean.spacing import term_key

_KEPT = re.compile(r"[^\s\-‐‑–_·]+")
# A cluster: a character with the combining marks and conjoining jamo that follow it.
_MARKS = r"[\u0300-\u036f\u1160-\u11ff]"
_CLUSTER = re.compile(rf"[A-Za-z0-9가-힣]+(?!{_MARKS})|[^\s\-‐‑–_·]{_MARKS}*")


_DROPPED = "-‐‑–_·"


class Folded:
    """A folded text; the way back to the original is laid when it is first asked for, for most texts never."""

    def __init__(self, text: str, original: str) -> None:
        self.text = text
        self._original = original

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a non-empty span of the folded text comes from."""
        return self._place(start)[0], self._place(end - 1)[1]

    def _place(self, offset: int) -> tuple[int, int]:
        """Give the span that one folded character comes from: the whole run where folding changed its length."""
        starts, origins, sizes = self._runs
        run = bisect_right(starts, offset) - 1
        start, origin, size = starts[run], origins[run], sizes[run]
        following = starts[run + 1] if run + 1 < len(starts) else len(self.text)
        if following - start != size:
            return origin, origin + size
        return origin + offset - start, origin + offset - start + 1

    @cached_property
    def _runs(self) -> tuple[list[int], list[int], list[int]]:
        """Where runs begin in the folded text and in the original, and how many characters they have there."""
        starts: list[int] = []
        origins: list[int] = []
        sizes: list[int] = []
        at = 0
        is_plain = _is_plain(self._original)
        for found in (_KEPT if is_plain else _CLUSTER).finditer(self._original):
            origin, end = found.span()
            length = end - origin if is_plain else len(term_key(found[0]))
            if length:
                starts.append(at)
                origins.append(origin)
                sizes.append(end - origin)
                at += length
        return starts, origins, sizes


def fold(text: str) -> Folded:
    """Fold a text.

    >>> folded = fold("그 Fine-Tuning을")
    >>> folded.text, folded.span(1, 11)
    ('그finetuning을', (2, 13))
    """
    if not _is_plain(text):
        return Folded("".join(term_key(found[0]) for found in _CLUSTER.finditer(text)), text)
    folded = "".join(text.casefold().split())
    for character in _DROPPED:
        folded = folded.replace(character, "")
    return Folded(folded, text)


def _is_plain(text: str) -> bool:
    """Tell whether every character folds by itself, to one character or to none."""
    return unicodedata.is_normalized("NFKC", text) and len(text.casefold()) == len(text)
