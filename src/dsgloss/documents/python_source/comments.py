"""Comments as texts of their own: the lines of a block without their signs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from dsgloss.documents.nested import Builder
from dsgloss.documents.python_source.tokens import Token, TokenKind
from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

# A line of signs, as galleries part their blocks, or the sign of a cell.
PARTING = regex(r"##[#\s]*+|#[ \t]*%%.*")
MARKDOWN_CELL = regex(r"#[ \t]*%%.*\[(?:markdown|md)\]")
_CELL = regex(r"#[ \t]*%%+(?:[ \t]*\[[^\[\]]*\])?\s*+")
_SIGNS = regex(r"#+[:!]?")
# What is said to programs rather than to people.
_PRAGMA = regex(
    r"#!|#[ \t]*(?:noqa|type:|pylint:|pragma[: ]|fmt:|isort:|mypy:|ruff:|pyright:|flake8|nosec|dsgloss:|-\*-|vim?:"
    r"|(?:en)?coding[:=]|yapf:|cspell:|sphinx_gallery_|fmt: )",
    re.IGNORECASE,
)


def is_pragma(text: str, token: Token) -> bool:
    """Tell whether a comment is an instruction to a program."""
    return _PRAGMA.match(text, *token.span) is not None


def comment_blocks(text: str, found: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the comments that read as one: on lines that follow each other, at one column, or alone."""
    block: list[Token] = []
    for token in found:
        if block and not _follows(text, block[-1], token):
            yield block
            block = []
        block.append(token)
    if block:
        yield block


def _follows(text: str, before: Token, token: Token) -> bool:
    if TokenKind.REMARK in {before.kind, token.kind} or is_pragma(text, before) or is_pragma(text, token):
        return False
    if PARTING.fullmatch(text, *token.span):
        return False
    between = text[before.span.end : token.span.start]
    return between.count("\n") == 1 and _column(text, before) == _column(text, token)


def _column(text: str, token: Token) -> int:
    return token.span.start - text.rfind("\n", 0, token.span.start)


def title(text: str, token: Token) -> Span:
    """Give the title in the sign of a cell, `# %% 제목`; empty if there is none."""
    sign = _CELL.match(text, *token.span)
    end = token.span.start + len(text[token.span.start : token.span.end].rstrip())
    return Span(min(sign.end() if sign else end, end), end)


def comment_text(text: str, block: Sequence[Token]) -> Builder:
    """Put the lines of comments together, each without its signs and the one space behind them."""
    builder = Builder(text)
    before: int | None = None
    for token in block:
        start, end = token.span
        signs = _SIGNS.match(text, start, end)
        start = signs.end() if signs else start
        start += text.startswith(" ", start, end)
        if before is not None:
            builder.show(before, start, "\n")
        builder.keep(start, end)
        before = end
    return builder
