"""Words that English writes as one and Korean as two: 이름 공간 renders namespace, 다시 시작 restart.

The lexicon has such a word with one Korean string or another; where a text has another one still, its parts tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from dsgloss.extraction.lexicon import constituents, renderings, renders

_LEAST_FIRST = 2
_LEAST_REST = 3
_LONGEST_FIRST = 6
_WITHOUT = "less"
_DENYING = frozenset({"non", "un", "without"})


@lru_cache(maxsize=16384)
def renders_both_parts(first: str, rest: str, word: str) -> bool:
    """Tell whether one Korean string renders what a word begins with, and another one the rest of it.

    >>> renders_both_parts("이름", "공간", "namespace"), renders_both_parts("보고", "포트", "report")
    (True, False)
    """
    return any(renders(rest, word[len(begin) :]) for begin in _beginnings(first, word))


def _beginnings(korean: str, word: str) -> Iterator[str]:
    for english in renderings(korean):
        begin = english.replace("-", "")
        if len(begin) >= _LEAST_FIRST and word.startswith(begin) and len(word) - len(begin) >= _LEAST_REST:
            yield begin


def is_rendered_in_parts(korean: str, word: str) -> bool:
    """Tell whether a Korean string is two constituents that render a word part by part: 이름공간, namespace."""
    return _says_without(korean, word) or any(
        korean[:cut] in constituents() and renders_both_parts(korean[:cut], korean[cut:], word)
        for cut in range(1, min(len(korean), _LONGEST_FIRST + 1))
    )


def _says_without(korean: str, word: str) -> bool:
    """Tell whether Korean denies by a prefix what English does by its ending: 비상태, stateless."""
    begin = korean[:1]
    is_denied = begin in constituents() and not _DENYING.isdisjoint(renderings(begin))
    return is_denied and word.endswith(_WITHOUT) and renders(korean[1:], word.removesuffix(_WITHOUT))
