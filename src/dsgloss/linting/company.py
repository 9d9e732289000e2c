"""Which words keep a word of a source text company: what it is said of tells in which sense it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dsgloss.english import english_key
from dsgloss.lazy import regex
from dsgloss.linting.renderings import function_words

ALONE = "_"
"""The company of a word that stands for itself, as on a button."""
_WORD = regex(r"[A-Za-z][A-Za-z0-9'’]*")
# Words stay together over spaces, hyphens, quotes and marks of emphasis, not over the end of a clause.
_TOGETHER = regex(r"[\s\"'“”‘’*_`&-]*")
_SIGHT = 60
# The nearest word that says something may stand behind an article and a preposition: read from the device.
_FURTHEST = 3


def company(text: str, start: int, end: int) -> tuple[str, ...]:
    """Give the nearest telling words before and after a stretch of English, each with the side on which it stands.

    >>> company("It is read from the device key.", 20, 26)
    ('read _', '_ key')
    >>> company("Device", 0, 6), company("Your device.", 5, 11)
    (('_',), ())
    """
    if is_alone(text, start, end):
        return (ALONE,)
    left = _telling(_linked(text, start, reversed(list(_WORD.finditer(text, max(0, start - _SIGHT), start)))))
    right = _telling(_linked(text, end, _WORD.finditer(text, end, end + _SIGHT)))
    return tuple(key for key in (left and f"{left} {ALONE}", right and f"{ALONE} {right}") if key)


def is_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of English is all the English of its text."""
    return not _WORD.search(text, 0, start) and not _WORD.search(text, end)


def _linked(text: str, at: int, found: Iterable[re.Match[str]]) -> Iterator[str]:
    """Give the words from a place on, the nearest first, as far as nothing parts them."""
    for word in found:
        if not _TOGETHER.fullmatch(text, min(at, word.end()), max(at, word.start())):
            return
        yield word[0]
        at = word.start() if word.start() < at else word.end()


def _telling(found: Iterator[str]) -> str | None:
    for word, _ in zip(found, range(_FURTHEST), strict=False):
        if word.lower() not in function_words():
            return english_key(word)
    return None
