"""Inline markup whose content is not Markdown: escapes, code, mathematics, entities, template tags."""

from __future__ import annotations

from dsgloss.documents.markdown.scan import Scan
from dsgloss.documents.model import MarkKind
from dsgloss.lazy import regex

_ESCAPED = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BACKTICKS = regex(r"`+")
_MATH = regex(r"\$\$?(?!\s)((?:[^$\\]|\\.)++)(?<!\s)\$\$?(?!\d)")
_ENTITY = regex(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_ATTRIBUTES = regex(r"\{:[ ]?[.#\w][^{}]{0,200}\}")
_HANGUL = regex("[가-힣]")

# Template tags and comments that leave nothing behind, by their first two signs.
_TEMPLATES = {"{%": "%}", "{{<": ">}}", "{{%": "%}}", "{/*": "*/}"}


def read_backslash(scan: Scan, position: int) -> int:
    r"""Read an escape such as `\*`, or a formula in `\\(` and `\\)`."""
    for opening, closing in ((r"\\(", r"\\)"), (r"\\[", r"\\]")):
        if scan.text.startswith(opening, position):
            end = scan.lookahead.find(closing, position + 3)
            if end >= 0:
                scan.mark(MarkKind.MATH, position, end + 3)
                return end + 3
    if scan.text[position + 1 : position + 2] not in _ESCAPED:
        return position + 1
    scan.hide(position, position + 1)
    return position + 2


def read_backticks(scan: Scan, position: int) -> int:
    """Read code between two runs of equally many backticks; unpaired ones are text."""
    start = position + 1
    end = scan.text.find("`", start)
    if end == start or scan.text.startswith("`", end + 1):
        run = _BACKTICKS.match(scan.text, position)
        start = run.end() if run else start
        end = scan.lookahead.closing_backticks(start, start - position)
    if end < 0:
        return start
    length = start - position
    padded = scan.text[start] == scan.text[end - 1] == " " and end - start > 2
    padding = 1 if padded and scan.text[start:end].strip() else 0
    scan.hide(position, start + padding)
    scan.mark(MarkKind.CODE, start + padding, end - padding)
    scan.hide(end - padding, end + length)
    return end + length


def read_dollar(scan: Scan, position: int) -> int:
    """Read a formula such as `$x_i$`, which stays as it is; `$5와 $6` holds none."""
    formula = _MATH.match(scan.text, position)
    if formula is None or (formula[1][0].isdigit() and _HANGUL.search(formula[1])):
        return position + 1
    scan.mark(MarkKind.MATH, position, formula.end())
    return formula.end()


def read_entity(scan: Scan, position: int) -> int:
    """Read an HTML entity that stands for one character."""
    from html import unescape

    entity = _ENTITY.match(scan.text, position)
    character = unescape(entity[0]) if entity else ""
    if entity is None or len(character) != 1:
        return position + 1
    scan.show(position, entity.end(), " " if character.isspace() else character)
    return entity.end()


def read_brace(scan: Scan, position: int) -> int:
    """Read a shortcode, a template tag, a comment of MDX, or attributes: none of them is shown."""
    for opening, closing in _TEMPLATES.items():
        if scan.text.startswith(opening, position):
            end = scan.lookahead.find(closing, position + len(opening))
            if end >= 0:
                scan.hide(position, end + len(closing))
                return end + len(closing)
    attributes = _ATTRIBUTES.match(scan.text, position)
    if attributes is None:
        return position + 1
    scan.hide(position, attributes.end())
    return attributes.end()
