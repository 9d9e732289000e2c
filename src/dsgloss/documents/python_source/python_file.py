"""Python files as a format of the registry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from dsgloss.documents.format import Parsed
from dsgloss.documents.markdown.formats import Markdown
from dsgloss.documents.model import Segment, SegmentKind
from dsgloss.documents.nested import lifted
from dsgloss.documents.python_source.comments import (
    MARKDOWN_CELL,
    PARTING,
    comment_blocks,
    comment_text,
    is_pragma,
    title,
)
from dsgloss.documents.python_source.docstring import docstring
from dsgloss.documents.python_source.tokens import Token, TokenKind, tokens
from dsgloss.documents.rst.formats import ReStructuredText
from dsgloss.documents.surface import Span, lines, segment

_REST = ReStructuredText()
_MARKDOWN = Markdown()
_COMMENTS = {TokenKind.COMMENT, TokenKind.REMARK}


@dataclass(frozen=True, slots=True)
class PythonSource:
    """Programs whose comments and docstrings are read, as in the galleries of Sphinx."""

    name: str = "python"
    suffixes: frozenset[str] = frozenset({".py", ".pyi"})

    def read(self, text: str) -> Parsed:
        """Read the comments, docstrings and strings of `text`."""
        segments: list[Segment] = []
        for are_comments, found in groupby(tokens(text), key=lambda token: token.kind in _COMMENTS):
            if are_comments:
                for block in comment_blocks(text, list(found)):
                    segments += _read_comments(text, block)
            else:
                for token in found:
                    segments += _read_string(text, token)
        return Parsed(segments)

    def escape(self, text: str) -> str:
        """Write a text as it is: terms hold no quotation marks or backslashes."""
        return text


def _read_comments(text: str, block: Sequence[Token]) -> Iterator[Segment]:
    first = block[0]
    if is_pragma(text, first):
        return
    in_cell = PARTING.fullmatch(text, *first.span)
    if in_cell:
        heading = title(text, first)
        if heading.start < heading.end:
            yield segment(SegmentKind.HEADING, text, [heading])
        block = block[1:]
    is_markdown = in_cell and MARKDOWN_CELL.match(text, *first.span)
    if block:
        inner = comment_text(text, block).surface()
        yield from lifted(inner, (_MARKDOWN if is_markdown else _REST).read(inner.text).segments)


def _read_string(text: str, token: Token) -> Iterator[Segment]:
    if token.kind is TokenKind.DOCSTRING:
        inner = docstring(text, token)
        yield from lifted(inner, _REST.read(inner.text).segments)
        return
    written = text[token.span.start : token.span.end]
    for start, end in lines(written):
        stripped = written[start:end].rstrip()
        if stripped:
            begin = token.span.start + start
            yield segment(SegmentKind.CODE, text, [Span(begin, begin + len(stripped))])
