"""Prose that is indented as code: Koreans set off sentences and items so, and mean no code by it."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.documents.markdown.block import Block
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span, strip
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex

_MARKER = regex(r"(?:[-*+•·✓]|\d{1,3}[.)])[ \t]+")
_HANGUL = regex(r"[가-힣]")
_LATIN = regex(r"[A-Za-z]")
_WORDS = regex(r"[가-힣][^\s가-힣]*\s")
# What sentences hardly have: the signs of programs, a key before a colon, the lines of a drawing.
_CODE = regex(r"[{};│├└─┌|#]|[=!<>]=|:=|[-=]+>|//|\w\([^가-힣]*\)$|^(?:-\s+)?[A-Za-z_][\w.-]*\s*[:=](?:\s|$)")


def prose_in(text: str, lines: Sequence[Span]) -> Sequence[Block]:
    """Read indented lines as items and paragraphs, if they are Korean prose; else there is nothing to give.

    They are if every line is an item or a sentence mostly in Hangul, and none has what code has.
    """
    shown = [strip(text, *line) for line in lines]
    said = [text[line.start : line.end] for line in shown]
    if not any(map(has_hangul, said)) or any(map(_CODE.search, said)) or not all(map(_is_prose, said)):
        return ()
    blocks: list[Block] = []
    for line in shown:
        marker = _MARKER.match(text, *line)
        if marker:
            blocks.append(Block(SegmentKind.ITEM, [Span(marker.end(), line.end)]))
        elif blocks:
            blocks[-1] = Block(blocks[-1].kind, [*blocks[-1].spans, line])
        else:
            blocks.append(Block(SegmentKind.PARAGRAPH, [line]))
    return blocks


def _is_prose(line: str) -> bool:
    if _MARKER.match(line):
        return True
    return len(_HANGUL.findall(line)) >= len(_LATIN.findall(line)) and _WORDS.search(line) is not None
