"""Plain text: a paragraph a line, unless the lines look like one paragraph wrapped at a fixed width."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents.format import Parsed
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import Span, lines, segment, strip
from dsgloss.lazy import regex

# The widths editors wrap at. A wider line is a paragraph by itself; a narrower one a title or a caption.
NARROWEST, WIDEST = 60, 100

_WIDE = regex("[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]+")
_OPENING = regex(r"[-*+•·▲△▶■□◆◇○●※#>\[<【①-⑳|]|\(?(?:\d{1,3}|[A-Za-z가-하])[.)]\s|제\d+[장절조]")
_SENTENCE_ENDS = tuple(".?!。”\"'…:")


@dataclass(frozen=True, slots=True)
class PlainText:
    """The format of texts without markup."""

    name: str = "text"
    suffixes: frozenset[str] = frozenset({".txt", ".text"})

    def read(self, text: str) -> Parsed:
        """Read `text` as paragraphs."""
        return Parsed(
            [
                segment(SegmentKind.PARAGRAPH, text, paragraph)
                for block in _blocks(text)
                for paragraph in _paragraphs(text, block)
            ]
        )

    def escape(self, text: str) -> str:
        """Write a text as it is: there is no markup."""
        return text


def _blocks(text: str) -> Iterator[list[Span]]:
    """Yield the lines between which no blank line stands and none opens an item or a heading."""
    block: list[Span] = []
    for line in lines(text):
        span = strip(text, *line)
        if block and (span.start == span.end or _OPENING.match(text, span.start)):
            yield block
            block = []
        if span.start < span.end:
            block.append(span)
    if block:
        yield block


def _paragraphs(text: str, block: Sequence[Span]) -> Iterator[list[Span]]:
    filled = _filled(text, block)
    paragraph: list[Span] = []
    for number, span in enumerate(block):
        paragraph.append(span)
        if number not in filled:
            yield paragraph
            paragraph = []


def _filled(text: str, block: Sequence[Span]) -> frozenset[int]:
    """Give the lines of `block` that were wrapped: none, unless the block as a whole looks wrapped.

    A wrapped line is one that the first word of the next line would have made wider than the widest line.
    The block is wrapped if two lines or more, and at least half of those that have a next one, are such, and
    most of them stop within a sentence: lines that each end one are paragraphs.
    """
    if len(block) < 3 or any(span.end - span.start > WIDEST for span in block):
        return frozenset()
    parts = [text[span.start : span.end] for span in block]
    widths = [_width(part) for part in parts]
    widest = max(widths)
    if not NARROWEST <= widest <= WIDEST:
        return frozenset()
    needed = [width + 1 + _width(after.split(None, 1)[0]) for width, after in zip(widths, parts[1:], strict=False)]
    filled = {number for number, room in enumerate(needed) if widths[number] >= NARROWEST and room > widest}
    within = sum(not parts[number].endswith(_SENTENCE_ENDS) for number in filled)
    wrapped = len(filled) >= 2 and 2 * len(filled) >= len(needed) and 2 * within > len(filled)
    return frozenset(filled) if wrapped else frozenset()


def _width(part: str) -> int:
    """Count columns: two for a Korean syllable or another full-width character, one for the rest."""
    return len(part) + sum(map(len, _WIDE.findall(part)))
