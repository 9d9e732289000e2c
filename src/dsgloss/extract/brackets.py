"""Where the brackets of a text are: round, square and full-width, nested ones too, in one pass."""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGN = re.compile(r"[()\[\]（）［］]")
_CLOSES = {")": "(（", "）": "(（", "]": "[［", "］": "[［"}


@dataclass(frozen=True, slots=True)
class Bracket:
    """A bracket pair: offsets of the opening sign and just behind the closing one, in code points."""

    start: int
    end: int
    depth: int
    is_square: bool

    def inside(self, text: str) -> str:
        """Give what the bracket holds."""
        return text[self.start + 1 : self.end - 1]


def find_brackets(text: str) -> list[Bracket]:
    """Find the matched brackets of a text, outer before inner; a stray sign closes nothing.

    >>> [bracket.inside("가(나(다)) [라]") for bracket in find_brackets("가(나(다)) [라]")]
    ['나(다)', '다', '라']
    """
    found: list[Bracket] = []
    stack: list[tuple[int, str]] = []
    for sign in _SIGN.finditer(text):
        opens = _CLOSES.get(sign[0])
        if opens is None:
            stack.append((sign.start(), sign[0]))
        elif stack and stack[-1][1] in opens:
            start, opened = stack.pop()
            found.append(Bracket(start, sign.end(), len(stack), opened in "[［"))
    return sorted(found, key=lambda bracket: bracket.start)
