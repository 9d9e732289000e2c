"""Where the brackets of a text are: round, square and full-width, nested ones too, in one pass."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter

from dsgloss.lazy import regex

_SIGN = regex(r"[()\[\]（）［］]")
OPENING_SIGNS = "([（［"
_KIND = {**dict.fromkeys("()（）", "("), **dict.fromkeys("[]［］", "[")}


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
    waiting = {"(": 0, "[": 0}
    for sign in _SIGN.finditer(text):
        kind = _KIND[sign[0]]
        if sign[0] in OPENING_SIGNS:
            stack.append((sign.start(), kind))
            waiting[kind] += 1
        elif waiting[kind]:
            start = _unwind(stack, waiting, kind)
            found.append(Bracket(start, sign.end(), len(stack), kind == "["))
    return sorted(found, key=attrgetter("start")) if len(found) > 1 else found


def _unwind(stack: list[tuple[int, str]], waiting: dict[str, int], kind: str) -> int:
    """Take brackets off the stack until one of the kind comes; those of another kind were never closed."""
    while True:
        start, opened = stack.pop()
        waiting[opened] -= 1
        if opened == kind:
            return start
