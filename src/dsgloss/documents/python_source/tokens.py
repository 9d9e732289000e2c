"""The comments and strings of a Python file, found without a parser: files with mistakes in them are read too.

`tokenize` stops at the first mistake, and a file of a newer Python is full of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from dsgloss.documents.surface import Span
from dsgloss.lazy import regex

_TOKEN = regex(
    r"""(?P<comment>\#[^\n]*)|(?P<prefix>\b[A-Za-z]{1,2})?(?P<quote>\"{3}|'{3}|["'])"""
    r"""|(?P<open>[(\[{])|(?P<close>[)\]}])|(?P<join>\\\r?\n)|(?P<line>\n)"""
)
_BODY = {
    "'": regex(r"[^\\\n']*+(?:\\.[^\\\n']*+)*+'", re.DOTALL),
    '"': regex(r'[^\\\n"]*+(?:\\.[^\\\n"]*+)*+"', re.DOTALL),
    "'''": regex(r"[^\\']*+(?:(?:\\.|'(?!''))[^\\']*+)*+'''", re.DOTALL),
    '"""': regex(r'[^\\"]*+(?:(?:\\.|"(?!""))[^\\"]*+)*+"""', re.DOTALL),
}
_PREFIXES = frozenset({"r", "u", "b", "f", "t", "br", "rb", "fr", "rf", "tr", "rt"})
_STATEMENT_END = regex(r"[ \t\f]*(?:\#|\r?\n|;|\Z)")
# What cannot stand in a bracket: whatever was open before it was open by mistake.
_MARGIN = regex(r"[ \t]*(?:def|class|async[ \t]+def)\b|(?:import|from)\b|@")


class TokenKind(Enum):
    """What a comment or a string is for."""

    COMMENT = "comment"
    REMARK = "remark"
    """A comment behind code on the same line."""
    DOCSTRING = "docstring"
    """A string that is a statement by itself."""
    STRING = "string"


@dataclass(frozen=True, slots=True)
class Token:
    """A comment with its sign, or what stands between the quotation marks of a string."""

    kind: TokenKind
    span: Span
    is_raw: bool = False


def tokens(text: str) -> Iterator[Token]:
    """Yield the comments and strings of a Python text in its order. Never raises."""
    depth, position, begin = 0, 0, 0
    absent: set[str] = set()
    while found := _TOKEN.search(text, position):
        position = found.end()
        begins_line = begin >= 0 and not text[begin : found.start()].strip()
        begin = -1
        match found.lastgroup:
            case "comment":
                yield Token(TokenKind.COMMENT if begins_line else TokenKind.REMARK, Span(*found.span()))
            case "quote":
                token = None if found["quote"] in absent else _string(text, found)
                if token is None:
                    absent |= {found["quote"]} if len(found["quote"]) == 3 else set()
                    continue
                position = token.span.end + len(found["quote"])
                is_statement = begins_line and not depth and _STATEMENT_END.match(text, position)
                yield token if is_statement else Token(TokenKind.STRING, token.span, token.is_raw)
            case "open":
                depth += 1
            case "close":
                depth = max(depth - 1, 0)
            case "line":
                depth = 0 if _MARGIN.match(text, position) else depth
                begin = position


def _string(text: str, opening: re.Match[str]) -> Token | None:
    """Read the string whose quotation mark was found; None if nothing closes it. Bytes are no text."""
    prefix = (opening["prefix"] or "").lower()
    body = _BODY[opening["quote"]].match(text, opening.end())
    if body is None:
        return None
    span = Span(opening.end(), body.end() - len(opening["quote"]))
    is_text = prefix in {"", "r", "u"}
    return Token(TokenKind.DOCSTRING if is_text else TokenKind.STRING, span, "r" in prefix and prefix in _PREFIXES)
