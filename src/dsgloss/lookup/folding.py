"""Text folded for matching: lower case, NFKC, without spaces and hyphens, every place leading back."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from itertools import accumulate

from dsgloss.korean.spacing import term_key
from dsgloss.lazy import regex

# A cluster: a character with the combining marks and conjoining jamo that follow it.
_MARKS = r"[\u0300-\u036f\u1160-\u11ff]"
_CLUSTER = regex(rf"[A-Za-z0-9가-힣]+(?!{_MARKS})|[^\s\-‐‑–_·]{_MARKS}*")
_DASHES = "-‐‑–_·"
# The whitespace, but for the space itself, that can stand in a plain text: NFKC makes the rest of it spaces.
_BLANKS = "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\u1680\u2028\u2029"


class Folded:
    """A folded text; the way back to the original is laid when it is first asked for, for most texts never.

    A text is plain if each of its characters folds by itself, to one character or to none. It has `pieces` then: what
    stands, folded, between the characters that fold to none, one at a time.
    """

    def __init__(self, text: str, original: str, pieces: Sequence[str] = ()) -> None:
        self.text = text
        self.is_plain = bool(pieces)
        self._original = original
        self._pieces = pieces

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the span of the original that a non-empty span of the folded text comes from."""
        if self.is_plain:
            return start + bisect_right(self._dropped, start), end + bisect_right(self._dropped, end - 1)
        return self._place(start)[0], self._place(end - 1)[1]

    @cached_property
    def _dropped(self) -> list[int]:
        """Where, in the folded text of a plain one, each character is missing."""
        return list(accumulate(map(len, self._pieces[:-1])))

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
        for found in _CLUSTER.finditer(self._original):
            length = len(term_key(found[0]))
            if length:
                starts.append(at)
                origins.append(found.start())
                sizes.append(found.end() - found.start())
                at += length
        return starts, origins, sizes


def fold(text: str) -> Folded:
    """Fold a text.

    >>> folded = fold("그 Fine-Tuning을")
    >>> folded.text, folded.span(1, 11)
    ('그finetuning을', (2, 13))
    """
    plain = fold_plain(text)
    if plain is not None:
        return plain
    return Folded("".join(term_key(found[0]) for found in _CLUSTER.finditer(text)), text)


def fold_plain(text: str) -> Folded | None:
    """Fold a text if it is plain."""
    lowered = text.casefold()
    if len(lowered) != len(text) or not unicodedata.is_normalized("NFKC", text):
        return None
    for sign in _DASHES + _BLANKS:
        lowered = lowered.replace(sign, " ")
    pieces = lowered.split(" ")
    return Folded("".join(pieces), text, pieces)
