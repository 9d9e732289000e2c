r"""Emphasis, code and quotation marks: which signs pair up.

A sign alone pairs only around whole words, and a doubled one anywhere. Asciidoctor takes a particle for a part of the
word, and so leaves `*용어*를` as it is; here a sign alone may close before Hangul, too, as the writer meant.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from dsgloss.documents.asciidoc.page import Page
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_BEFORE = r"(?<![\w;:}])"
_AFTER = "(?![A-Za-z0-9_])"
_SCRIPT = regex(r"\^\S[^\s^]*\^|~\S[^\s~]*~")
_ROLE = regex(r"\[[^\[\]]{1,200}\]$")
_LONGEST_ROLE = 202
_WORD = regex(r"[\w;:}]")


class _Kind(NamedTuple):
    """Signs that pair, how they mark what stands between, and what is shown for them."""

    opening: str
    closing: str
    mark: MarkKind | None
    shown: tuple[str, str] = ("", "")


_DOUBLE = (
    _Kind("**", "**", MarkKind.EMPHASIS),
    _Kind("``", "``", MarkKind.CODE),
    _Kind("__", "__", MarkKind.EMPHASIS),
    _Kind("##", "##", MarkKind.EMPHASIS),
)
_STRONG = _Kind("*", "*", MarkKind.EMPHASIS)
_CODE = _Kind("`", "`", MarkKind.CODE)
_EMPHASIS = _Kind("_", "_", MarkKind.EMPHASIS)
_MARKED = _Kind("#", "#", MarkKind.EMPHASIS)
_QUOTED = _Kind('"`', '`"', None, ("“", "”"))
_QUOTED_ONCE = _Kind("'`", "`'", None, ("‘", "’"))
# In the order in which Asciidoctor reads them.
_ORDER = (_DOUBLE[0], _STRONG, _QUOTED, _QUOTED_ONCE, _DOUBLE[1], _CODE, _DOUBLE[2], _EMPHASIS, _DOUBLE[3], _MARKED)
_OPENINGS = {
    "*": regex(rf"{_BEFORE}\*(?=\S)"),
    '"`': regex(rf'{_BEFORE}"`(?=\S)'),
    "'`": regex(rf"{_BEFORE}'`(?=\S)"),
    "`": regex(r"(?<![\w;:}\"'`])`(?=\S)"),
    "_": regex(rf"{_BEFORE}_(?=\S)"),
    "#": regex(r"(?<![\w&;:}])#(?=\S)"),
}
_CLOSINGS = {
    "*": regex(rf"(?<=\S)\*{_AFTER}"),
    '`"': regex(rf'(?<=\S)`"{_AFTER}'),
    "`'": regex(rf"(?<=\S)`'{_AFTER}"),
    "`": regex(r"(?<=\S)`(?![A-Za-z0-9_\"'`])"),
    "_": regex(rf"(?<=\S)_{_AFTER}"),
    "#": regex(rf"(?<=\S)#{_AFTER}"),
}


def read_quotes(page: Page) -> None:
    """Read all signs that pair."""
    for kind in _ORDER:
        if kind.opening in page.unread:
            for opening, closing in _pairs(page.unread, kind):
                _read_pair(page, kind, opening, closing)
            page.settle()
    for script in _SCRIPT.finditer(page.unread):
        _read_pair(page, _Kind("^", "^", MarkKind.EMPHASIS), script.start(), script.end() - 1)


def _pairs(text: str, kind: _Kind) -> Sequence[tuple[int, int]]:
    return _pairs_anywhere(text, kind.opening) if kind in _DOUBLE else _pairs_of_words(text, kind)


def _pairs_anywhere(text: str, sign: str) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    opening = text.find(sign)
    while opening >= 0 and (closing := text.find(sign, opening + 3)) >= 0:
        found.append((opening, closing))
        opening = text.find(sign, closing + 2)
    return found


def _pairs_of_words(text: str, kind: _Kind) -> Sequence[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    closings = [sign.start() for sign in _CLOSINGS[kind.closing].finditer(text)]
    end = -1
    for sign in _OPENINGS[kind.opening].finditer(text):
        if sign.start() <= end:
            continue
        number = bisect_left(closings, sign.end() + 1)
        if number == len(closings):
            break
        found.append((sign.start(), closings[number]))
        end = closings[number] + len(kind.closing)
    return found


def _read_pair(page: Page, kind: _Kind, opening: int, closing: int) -> None:
    """Read a pair, unless a backslash stands before it, which then is not shown."""
    start, end = opening + len(kind.opening), closing + len(kind.closing)
    role = _role_start(page.unread, opening)
    page.take(role, start)
    page.take(closing, end)
    if role and page.unread[role - 1] == "\\":
        page.drop(role - 1, role)
        return
    page.show(role, start, kind.shown[0])
    page.show(closing, end, kind.shown[1])
    if kind.mark:
        page.mark(kind.mark, start, closing)


def _role_start(text: str, opening: int) -> int:
    """Give where what says the role of a stretch begins, which stands before the sign at `opening`, or else that."""
    if not opening or text[opening - 1] != "]":
        return opening
    role = _ROLE.search(text, max(opening - _LONGEST_ROLE, 0), opening)
    if role is None or (role.start() and _WORD.match(text, role.start() - 1)):
        return opening
    return role.start()
