"""The block level of reStructuredText: lines to headings, paragraphs, items, cells and code."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.rst.body import Body
from dsgloss.documents.rst.explicit import start_anonymous_target, start_explicit
from dsgloss.documents.rst.grid import start_grid_table
from dsgloss.documents.rst.lines import indented_end, read_lines
from dsgloss.documents.rst.lists import start_bullet, start_enumerated, start_field, start_line_block, start_option
from dsgloss.documents.rst.paragraph import read_paragraph
from dsgloss.documents.rst.sections import start_ornament
from dsgloss.documents.rst.simple_table import start_simple_table
from dsgloss.documents.rst.verbatim import start_doctest

# Nobody nests deeper on purpose, and each level costs time on every line.
DEEPEST = 32

_STARTS = (
    ("-*+•‣⁃", start_bullet),
    ("+", start_grid_table),
    ("#(0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", start_enumerated),
    (":", start_field),
    ("-/", start_option),
    (">", start_doctest),
    ("|", start_line_block),
    ("=", start_simple_table),
    (".", start_explicit),
    ("_", start_anonymous_target),
    ("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", start_ornament),
)
_BY_SIGN = {sign: tuple(start for signs, start in _STARTS if sign in signs) for signs, _ in _STARTS for sign in signs}


def read_blocks(text: str, start: int = 0) -> Sequence[Block]:
    """Find the blocks of `text` from the offset `start` on."""
    found: list[Block] = []
    _read(Body(text, read_lines(text, start), SegmentKind.PARAGRAPH), found, 0)
    return found


def _read(body: Body, found: list[Block], depth: int) -> None:
    index, base = 0, -1
    lines = body.lines
    while index < len(lines):
        line = lines[index]
        if line.is_blank:
            index += 1
            continue
        base = line.column if base < 0 else min(base, line.column)
        if line.column > base and depth < DEEPEST:
            end = indented_end(lines, index, base)
            _read(body.inner(lines[index:end]), found, depth + 1)
            index = end
            continue
        index = _read_block(body, index, found, depth)


def _read_block(body: Body, index: int, found: list[Block], depth: int) -> int:
    sign = body.text[body.lines[index].start]
    starts = _BY_SIGN.get(sign, ()) if depth < DEEPEST else ()
    step = next((step for start in starts if (step := start(body, index))), None) or read_paragraph(body, index)
    for each in step.found:
        if isinstance(each, Block):
            found.append(each)
        else:
            _read(each, found, depth + 1)
    return step.next
