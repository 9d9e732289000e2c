"""What is shown as it is written: between plus signs, and in the macros for that and for formulas."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from dsgloss.documents.asciidoc.page import Page
from dsgloss.documents.model import MarkKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_SIGN = regex(
    r"(?P<double>\+\+\+?|\$\$)|(?P<plus>(?<![\w;:\\+])\+(?=\S))"
    r"|(?<![A-Za-z0-9_])(?P<name>pass|stem|latexmath|asciimath):(?P<flags>[a-z,-]{0,40})\["
)
_PLUS_END = regex(r"(?<=[^\s\\])\+(?![A-Za-z0-9_])")
_TAG = regex(r"</?[A-Za-z][^<>]*>")


def read_passthroughs(page: Page) -> None:
    """Read all stretches in which nothing else is markup."""
    sign = _SIGN.search(page.text)
    if sign is None:
        return
    plus_ends = [end.start() for end in _PLUS_END.finditer(page.text)]
    while sign is not None:
        sign = _SIGN.search(page.text, _read(page, sign, _closing(page, sign, plus_ends)))
    page.settle()


def _closing(page: Page, sign: re.Match[str], plus_ends: Sequence[int]) -> int:
    """Give where the stretch ends that a sign begins, or -1."""
    if sign["name"]:
        return page.closing_bracket(sign.end() - 1)
    if sign["double"]:
        return page.lookahead.find(sign["double"], sign.end())
    number = bisect_left(plus_ends, sign.end() + 1)
    return plus_ends[number] if number < len(plus_ends) else -1


def _read(page: Page, sign: re.Match[str], closing: int) -> int:
    """Read a stretch that ends at `closing`, and give the offset behind it."""
    start, opened = sign.span()
    if closing < 0:
        return opened
    if page.unescape(start, opened):
        return opened
    end = closing + (1 if sign["name"] else opened - start)
    page.drop(start, opened)
    page.drop(closing, end)
    _read_content(page, sign, Span(opened, closing))
    return end


def _read_content(page: Page, sign: re.Match[str], content: Span) -> None:
    if sign["name"] not in {None, "pass"}:
        page.mark(MarkKind.MATH, *content)
    elif sign["name"] or sign["double"] == "+++":
        for tag in _TAG.finditer(page.text, *content):
            page.hide(*tag.span())
    if not (sign["flags"] and sign["name"] == "pass"):
        page.take(*content)
