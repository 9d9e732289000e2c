"""Macros within a line: a name, a target, and what is to be shown of them between square brackets."""

from __future__ import annotations

import re

from dsgloss.documents.asciidoc.attributes import read_attributes
from dsgloss.documents.asciidoc.macro_kinds import KNOWN, SCHEMES, SPACED, Shown, kind_of
from dsgloss.documents.asciidoc.page import Page
from dsgloss.documents.model import MarkKind
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

# What stands before a bracket. Names of macros that are not known count only where code does not begin.
_TARGETS = (
    regex(rf"(?<![A-Za-z0-9_-])(?P<name>{KNOWN}):(?P<target>(?!:)\S*)$"),
    regex(r"(?<![\w`:./}-])(?P<name>[a-z][a-z0-9_-]+):(?P<target>[^\s:\[\]`][^\s\[\]`]*)$"),
    regex(r"(?P<name>)(?P<target>\{\w[\w-]*\}[^\s\[\]]*)$"),
)
_SPACED = regex(rf"(?<![A-Za-z0-9_-])(?P<name>{SPACED}):(?P<target>[^\s\[\]:][^\[\]]*)$")
_LONGEST_SPACED = 120
# Nobody writes more between two brackets; the bound keeps the cost linear where they nest.
_LONGEST = 4000
_HAS_ATTRIBUTES = regex(r"""\s*(?:"|'|[A-Za-z][\w-]*\s*=)|.*,\s*[A-Za-z][\w-]*\s*=""")
_MARKS = {
    Shown.LINK: MarkKind.LINK,
    Shown.REFERENCE: MarkKind.LINK,
    Shown.CODE: MarkKind.CODE,
    Shown.NAME: MarkKind.CODE,
}


def read_macro(page: Page, word_start: int, opening: int) -> int | None:
    """Read the macro whose brackets open at `opening`; None if what stands before that from `word_start` is none.

    What comes back is the offset from which to read on.
    """
    macro = _macro(page.unread, word_start, opening)
    closing = page.closing_bracket(opening) if macro else -1
    if macro is None or not opening < closing < opening + _LONGEST:
        return None
    if not page.unescape(macro.start(), opening + 1):
        _show(page, macro, Span(opening + 1, closing))
    return opening + 1


def _macro(text: str, word_start: int, opening: int) -> re.Match[str] | None:
    for target in _TARGETS:
        macro = target.search(text, word_start, opening)
        if macro:
            return macro
    return _SPACED.search(text, max(opening - _LONGEST_SPACED, 0), opening)


def _show(page: Page, macro: re.Match[str], content: Span) -> None:
    """Show what is seen of a macro, and nothing else of it."""
    shown = kind_of(macro["name"]) if macro["name"] else Shown.LINK
    text, target = _text(page.text, content, shown), Span(*macro.span("target"))
    visible = _visible(macro, text, shown)
    if shown is Shown.NOTE:
        page.set_aside(macro.start(), content.end + 1)
    if shown is Shown.MENU and visible == text:
        page.set_aside(*target)
        page.drop(macro.start(), target.start)
        page.drop(target.end, visible.start)
    else:
        page.drop(macro.start(), visible.start)
    page.drop(visible.end, content.end + 1)
    if shown in _MARKS:
        page.mark(_MARKS[shown], *visible)
    if visible != text or shown is Shown.CODE:
        page.take(*visible)


def _visible(macro: re.Match[str], text: Span, shown: Shown) -> Span:
    """Give what is shown, which may be empty: the text in the brackets, or what stands before them."""
    if shown is Shown.NOTHING:
        return Span(text.end, text.end)
    has_text = text.start < text.end and shown is not Shown.NAME
    if has_text or shown not in {Shown.LINK, Shown.MENU, Shown.NAME}:
        return text
    begins = macro.start() if macro["name"] in SCHEMES else macro.start("target")
    return Span(begins, macro.end("target"))


def _text(text: str, content: Span, shown: Shown) -> Span:
    """Give what of the brackets is text, not attributes."""
    found = strip(text, *content)
    if shown is Shown.PICTURE or (shown in {Shown.LINK, Shown.REFERENCE} and _HAS_ATTRIBUTES.match(text, *content)):
        attributes = read_attributes(text, *content)
        named = attributes.named.get("alt") if shown is Shown.PICTURE else None
        found = named or next(iter(attributes.positional), Span(content.end, content.end))
    if shown is Shown.LINK and text.startswith("^", found.end - 1) and found.start < found.end:
        found = Span(found.start, found.end - 1)
    return found
