"""The inline level of AsciiDoc: which stretches of a block's text are markup."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from dsgloss.documents.asciidoc.macros import read_macro
from dsgloss.documents.asciidoc.page import Page
from dsgloss.documents.asciidoc.passthrough import read_passthroughs
from dsgloss.documents.asciidoc.quotes import read_quotes
from dsgloss.documents.asciidoc.references import read_anchor, read_attribute, read_index_term, read_reference
from dsgloss.documents.asciidoc.words import Words
from dsgloss.documents.markdown.links import read_colon
from dsgloss.documents.markdown.literals import read_entity
from dsgloss.documents.markdown.scan import Part
from dsgloss.lazy import regex

_MARKUP = regex(r"[\\`*_#^~+{\[&]|\$\$|<<|\(\(|://")
_SIGN = regex(r"<<|\(\(|[{&\[]|://|\\(?:<<|\(\(|\[\[|[{|\]]|https?://)")


def visible_parts(text: str) -> Sequence[Part]:
    """Find the parts of `text`, a block's lines put together, that each read as one."""
    if _MARKUP.search(text) is None:
        return [Part(0, len(text), (), ())]
    page = Page(text)
    read_passthroughs(page)
    _read_signs(page)
    page.settle()
    read_quotes(page)
    return page.shown()


def _read_signs(page: Page) -> None:
    """Read macros, references and the like, in the order of the text."""
    words = Words(page.unread)
    sign = _SIGN.search(page.unread)
    while sign is not None:
        sign = _SIGN.search(page.unread, _read_sign(page, words, sign))


def _read_sign(page: Page, words: Words, sign: re.Match[str]) -> int:
    position = sign.start()
    if sign[0] == "[":
        after = read_macro(page, words.start_of(position), position)
        return after or read_anchor(page, position) or sign.end()
    if sign[0] == "://":
        return sign.end() if words.is_before_bracket(position) else _read_address(page, position)
    if sign[0].startswith("\\"):
        page.drop(position, position + 1)
        page.take(*sign.span())
        return sign.end()
    return _READERS[sign[0]](page, position)


def _read_address(page: Page, position: int) -> int:
    end = read_colon(page, position)
    page.take(position, end)
    return end


_READERS: Mapping[str, Callable[[Page, int], int]] = {
    "<<": read_reference,
    "((": read_index_term,
    "{": read_attribute,
    "&": read_entity,
}
