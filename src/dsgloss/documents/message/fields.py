"""Fields of a message, which a program fills in: they are no words, but the texts inside them are."""

from __future__ import annotations

import re

from dsgloss.documents.message.scan import MessageScan
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_PERCENT = regex(
    r"%(?:\([^()]{0,60}\)[#0+-]*+[\d.*]*+[A-Za-z]|\{[^{}]{0,60}\}|L?\d{1,2}(?![\d$])|[A-Za-z_][\w.-]{0,40}%"
    r"|(?:\d{1,2}\$)?[#0+-]*+\d*+(?:\.\d+)?(?:hh?|ll?|[Lzjt])?[diouxXeEfgGcrsapn@](?![A-Za-z]))"
)
_DOLLAR = regex(r"\$(?:t\([^()]{0,100}\)|\{[^{}]{0,100}\}|\d{1,2}|[A-Za-z_][\w.]{0,60}\$?)")
_CHOICE = regex(r"\{\s*+[\w.-]++\s*+,\s*+(?:plural|select|selectordinal)\s*+,")
_SELECTOR = regex(r"[^{}]*+")


def read_percent(scan: MessageScan, position: int) -> int:
    """Read a field such as `%s`, `%(name)s`, `%{count}` or `%1$d`; a percentage is none."""
    return _read(scan, _PERCENT, position)


def read_dollar(scan: MessageScan, position: int) -> int:
    """Read a field such as `${name}`, `$NAME$` or `$t(key)`."""
    return _read(scan, _DOLLAR, position)


def read_brace(scan: MessageScan, position: int) -> int:
    """Read a field such as `{name}` or `{{ count }}`, or a choice: `{n, plural, one {…} other {…}}`."""
    closing = scan.lookahead.closing_brace(position)
    if closing < 0:
        return position + 1
    choice = _CHOICE.match(scan.text, position)
    if choice is None:
        scan.mark(MarkKind.CODE, position, closing + 1)
        return closing + 1
    return _read_syntax(scan, position, choice.end(), closing)


def read_closing_brace(scan: MessageScan, position: int) -> int:
    """Read the end of one text of a choice, up to where the next one begins."""
    end = scan.branches.get(position)
    if end is None:
        return position + 1
    scan.mark(MarkKind.CODE, position, end)
    return end


def _read(scan: MessageScan, field: re.Pattern[str], position: int) -> int:
    found = field.match(scan.text, position)
    if found is None:
        return position + 1
    scan.mark(MarkKind.CODE, *found.span())
    return found.end()


def _read_syntax(scan: MessageScan, start: int, position: int, closing: int) -> int:
    """Mark a choice up to its first text, and note where the syntax between and after its texts ends."""
    first = end = _text_start(scan, position, closing)
    while end <= closing:
        after = scan.lookahead.closing_brace(end - 1)
        end = _text_start(scan, after + 1, closing)
        scan.branches[after] = end
    scan.mark(MarkKind.CODE, start, first)
    return first


def _text_start(scan: MessageScan, position: int, closing: int) -> int:
    """Give the offset after the brace that opens the next text of a choice, else after the choice."""
    selector = _SELECTOR.match(scan.text, position)
    opening = selector.end() if selector else closing
    return opening + 1 if opening < closing else closing + 1
