"""References, anchors, terms of the index and attributes, which signs of their own begin."""

from __future__ import annotations

from dsgloss.documents.asciidoc.page import Page
from dsgloss.documents.markdown.literals import read_brace
from dsgloss.documents.model import MarkKind
from dsgloss.documents.surface import Span, strip
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex

_ANCHOR = regex(r"\[\[\[?[^\W\d][\w.:-]{0,200}(?:,[^\[\]]{0,200})?\]\]\]?|\[\[\[?\d[\w.:-]{0,200}\]\]\]")
_TARGET = regex(r"<<[\w#/.:{]")
_ATTRIBUTE = regex(r"\{\w[\w-]{0,200}\}")
_SETTING = regex(r"\{(?:set|counter2?):[^{}]{1,200}\}")
_TEMPLATES = ("{{<", "{{%", "{%")
# Attributes that every document has, each for one character or none.
_CHARACTERS = {
    "{nbsp}": " ", "{sp}": " ", "{blank}": "", "{empty}": "", "{zwsp}": "", "{wj}": "", "{amp}": "&", "{lt}": "<",
    "{gt}": ">", "{plus}": "+", "{asterisk}": "*", "{caret}": "^", "{tilde}": "~", "{backslash}": "\\",
    "{backtick}": "`",
    "{startsb}": "[", "{endsb}": "]", "{vbar}": "|", "{apos}": "'", "{quot}": '"', "{lsquo}": "‘", "{rsquo}": "’",
    "{ldquo}": "“", "{rdquo}": "”", "{deg}": "°", "{brvbar}": "¦",
}  # fmt: skip


def read_reference(page: Page, position: int) -> int:
    """Read `<<id,text>>`; without a text it shows the title of another place, which it may name itself.

    A title has a space, for Asciidoctor too, and an identifier has none.
    """
    closing = page.lookahead.find(">>", position + 3) if _TARGET.match(page.unread, position) else -1
    if closing < 0:
        return position + 2
    comma = page.text.find(",", position, closing)
    shown = strip(page.text, comma + 1 if comma >= 0 else position + 2, closing)
    named = page.text[slice(*shown)]
    if comma < 0 and not (" " in named and has_hangul(named)):
        shown = Span(closing, closing)
    page.drop(position, shown.start)
    page.mark(MarkKind.LINK, *shown)
    page.drop(shown.end, closing + 2)
    return shown.start if comma >= 0 else closing + 2


def read_index_term(page: Page, position: int) -> int:
    """Read `((용어))`, which is shown, or `(((용어)))`, which is not."""
    closing = page.lookahead.find("))", position + 3)
    if closing < 0:
        return position + 2
    end = closing + 2
    while page.text.startswith(")", end) and end < closing + 3:
        end += 1
    if page.text.startswith("(", position + 2) and end == closing + 3:
        page.drop(position, end)
        return end
    page.drop(position, position + 2)
    page.drop(end - 2, end)
    return position + 2


def read_anchor(page: Page, position: int) -> int | None:
    """Read the anchor that begins at a bracket, if there is one, of which nothing is shown."""
    anchor = _ANCHOR.match(page.unread, position)
    if anchor is None:
        return None
    page.drop(*anchor.span())
    return anchor.end()


def read_attribute(page: Page, position: int) -> int:
    """Read an attribute, or what a generator of sites puts between braces."""
    if page.unread.startswith(_TEMPLATES, position):
        return read_brace(page, position)
    setting = _SETTING.match(page.unread, position)
    if setting:
        page.drop(*setting.span())
        return setting.end()
    attribute = _ATTRIBUTE.match(page.unread, position)
    if attribute is None:
        return position + 1
    page.take(*attribute.span())
    _show_attribute(page, attribute[0], Span(*attribute.span()))
    return attribute.end()


def _show_attribute(page: Page, written: str, span: Span) -> None:
    """Show what is written elsewhere as code, and not at all if its name is Korean: no fix may touch that."""
    if written in _CHARACTERS:
        page.show(*span, _CHARACTERS[written])
    elif written.isascii():
        page.mark(MarkKind.CODE, *span)
    else:
        page.hide(*span)
