"""The inline level of Markdown: which stretches of a block's text are markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from dsgloss.documents.markdown.emphasis import read_signs
from dsgloss.documents.markdown.inline_html import read_angle
from dsgloss.documents.markdown.links import close_bracket, open_bracket, read_colon
from dsgloss.documents.markdown.literals import (
    read_backslash,
    read_backticks,
    read_brace,
    read_dollar,
    read_entity,
)
from dsgloss.documents.markdown.lookahead import Lookahead
from dsgloss.documents.markdown.scan import Part, Scan
from dsgloss.lazy import regex

# Reads what starts with the sign at the offset, and gives the offset to go on from: a greater one.
Reader = Callable[[Scan, int], int]

_READERS: dict[str, Reader] = {
    "\\": read_backslash,
    "`": read_backticks,
    "$": read_dollar,
    "&": read_entity,
    "{": read_brace,
    "*": read_signs,
    "_": read_signs,
    "~": read_signs,
    "[": open_bracket,
    "]": close_bracket,
    ":": read_colon,
    "<": read_angle,
}
# A colon means something only in an address; prose is full of others.
_SIGN = regex(r"[\\`$&{*_~\[\]:<](?<!:(?!//))")


def has_markup(text: str) -> bool:
    """Tell whether any sign of markup stands in a text; without one it shows as it is."""
    return _SIGN.search(text) is not None


def visible_parts(text: str, labels: frozenset[str]) -> Sequence[Part]:
    """Find the parts of `text`, a block's lines put together, that each read as one.

    There is more than one if HTML sets them apart or says something in its attributes. `labels` are those that
    references may use.
    """
    scan = Scan(text, labels, Lookahead(text))
    sign = _SIGN.search(text)
    while sign is not None:
        position = sign.start()
        sign = _SIGN.search(text, _READERS[text[position]](scan, position))
    scan.end(len(text))
    return [*scan.parts, *scan.asides]
