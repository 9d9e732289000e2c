"""Emphasis: which runs of `*`, `_` and `~` pair up.

CommonMark lets a closing run stand only where English would have it, and so leaves `**용어(term)**를` as it
is: between a bracket and a particle. Here a run may close after anything but whitespace, as the writer
meant.
"""

from __future__ import annotations

from dsgloss.documents.markdown.scan import Delimiter, Scan
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

# Longer runs are ornaments.
LONGEST = 3
# How many open runs are tried as partners: enough for any text, and the cost stays linear.
REACH = 16

_RUN = regex(r"\*+|_+|~+")
_ASCII_WORD = regex(r"[A-Za-z0-9_]")


def read_signs(scan: Scan, position: int) -> int:
    """Read a run of emphasis signs: it closes what it can, and what is left of it may open."""
    run = _RUN.match(scan.text, position)
    end = run.end() if run else position + 1
    length, sign = end - position, scan.text[position]
    before, after = scan.text[position - 1 : position] if position else "", scan.text[end : end + 1]
    if length > LONGEST or (sign == "~" and length != 2):
        return end
    opened = scan.delimiters.setdefault(sign, [])
    opens = _opens(sign, length, before, after)
    closes = _closes(sign, before, after)
    rest = Delimiter(position, length, opens and closes)
    if closes and opened:
        rest = _close(scan, opened, rest)
    if opens and rest.length:
        opened.append(rest)
    return end


def _opens(sign: str, length: int, before: str, after: str) -> bool:
    if not after or after.isspace():
        return False
    if sign == "_":
        return not before.isalnum()
    # `2*(3)` multiplies: a lone asterisk inside a word opens only before a letter or digit.
    return length > 1 or after.isalnum() or not before.isalnum()


def _closes(sign: str, before: str, after: str) -> bool:
    if not before or before.isspace():
        return False
    return sign != "_" or not _ASCII_WORD.match(after)


def _close(scan: Scan, opened: list[Delimiter], closing: Delimiter) -> Delimiter:
    """Pair `closing` with open runs for as long as it has signs, and give what is left of it."""
    start, length = closing.start, closing.length
    while length:
        number = _partner(opened, length, closing)
        if number is None:
            break
        del opened[number + 1 :]
        opener = opened[number]
        used = min(2, length, opener.length)
        _pair(scan, opener, start, used)
        if not opener.length:
            opened.pop()
        start, length = start + used, length - used
    return Delimiter(start, length, closing.both)


def _partner(opened: list[Delimiter], length: int, closing: Delimiter) -> int | None:
    """Choose the nearest open run of the same length, else the nearest that CommonMark lets pair."""
    if opened and opened[-1].length == length:
        return len(opened) - 1
    reach = range(len(opened) - 1, max(len(opened) - 1 - REACH, -1), -1)
    same = next((number for number in reach if opened[number].length == length), None)
    if same is not None:
        return same
    return next((number for number in reach if _may_pair(opened[number], length, closing)), None)


def _may_pair(opener: Delimiter, length: int, closing: Delimiter) -> bool:
    return not (opener.both or closing.both) or (opener.length + length) % 3 != 0


def _pair(scan: Scan, opener: Delimiter, closing: int, used: int) -> None:
    opening = opener.start + opener.length
    scan.hide(opening - used, opening)
    scan.mark(MarkKind.EMPHASIS, opening, closing)
    scan.hide(closing, closing + used)
    opener.length -= used
