"""Where the target of a link ends, and where a bare address does."""

from __future__ import annotations

import re

from dsgloss.lazy import regex

# Nesting deeper than this is no target; the bound keeps the cost linear.
DEEPEST = 8

# A target of the usual signs alone, between its brackets: nearly every one. Pictures that are written out in it have
# millions of characters.
_PLAINEST = regex(r"\([!-'*-;=-\[\]-~]++\)")
_SPACE = regex(r"\s*+")
_ANGLED = regex(r"<(?:[^<>\\]|\\.)*+>")
_PLAIN = regex(r"(?:[^\s()\\]++|\\.)++")
_TITLE = regex(r"""\s++(?:"(?:[^"\\]|\\.)*+"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\))""")
_ADDRESS = regex("[^\\s<>\"'`|\\\\\u2018-\u201f\u3000-\u303f가-힣ㄱ-ㅎㅏ-ㅣ]*+")
_TRAILING = ".,;:!?*_~"
_CLOSING = {")": "(", "]": "[", "}": "{"}


def target_end(text: str, position: int) -> int | None:
    """Give the offset after `(target "title")`, which begins at `position`; None if it is malformed."""
    plainest = _PLAINEST.match(text, position)
    if plainest:
        return plainest.end()
    start = _skip(_SPACE, text, position + 1)
    angled = _ANGLED.match(text, start)
    end = angled.end() if angled else _plain_end(text, start)
    if end is None:
        return None
    end = _skip(_SPACE, text, _skip(_TITLE, text, end))
    return end + 1 if text.startswith(")", end) else None


def address_end(text: str, start: int) -> int:
    """Give the offset after an address whose host begins at `start`.

    It ends before whitespace, Hangul, quotation marks and a closing bracket that it does not open itself, and
    punctuation at its end is the sentence's.
    """
    address = _ADDRESS.match(text, start)
    end = _balanced_end(text, start, address.end() if address else start)
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return end


def _skip(expression: re.Pattern[str], text: str, position: int) -> int:
    found = expression.match(text, position)
    return found.end() if found else position


def _plain_end(text: str, position: int) -> int | None:
    """Give the offset after a target without spaces, whose brackets are balanced."""
    depth = 0
    while depth <= DEEPEST:
        position = _skip(_PLAIN, text, position)
        if text.startswith("(", position):
            depth += 1
        elif depth and text.startswith(")", position):
            depth -= 1
        else:
            return position if depth == 0 else None
        position += 1
    return None


def _balanced_end(text: str, start: int, end: int) -> int:
    opened = dict.fromkeys(_CLOSING.values(), 0)
    for position in range(start, end):
        sign = text[position]
        if sign in opened:
            opened[sign] += 1
        elif sign in _CLOSING:
            if not opened[_CLOSING[sign]]:
                return position
            opened[_CLOSING[sign]] -= 1
    return end
