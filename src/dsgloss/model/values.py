"""The values that fields have, with what must hold of them: lines of text, identifiers, numbers that count."""

from __future__ import annotations

from typing import Annotated

from dsgloss.errors import FlawError
from dsgloss.lazy import regex
from dsgloss.model.record import Constraint, at_least, pattern

_NOT_ON_A_LINE = regex("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+")


def one_line(text: str) -> str:
    """Put a text on one line: line breaks and control characters become spaces.

    >>> one_line("전문가\\n혼합 ")
    '전문가 혼합'
    """
    return _NOT_ON_A_LINE.sub(" ", text).strip()


def _on_a_line(text: str) -> str:
    stripped = text.strip()
    if not stripped:
        raise FlawError("it should have at least one character that is no space")
    if not stripped.isprintable():  # most are, which is told faster
        _refuse_controls(stripped)
    return stripped


def _refuse_controls(text: str) -> None:
    found = _NOT_ON_A_LINE.search(text)
    if found:
        code = format(ord(found[0][0]), "04X")
        raise FlawError(
            "a line break or control character (U+{code}) is in it; write it on one line, without", code=code
        )
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise FlawError("half a character (a surrogate) is in it, which is no valid unicode")


TEXT = Constraint(_on_a_line, {"strip_whitespace": True, "min_length": 1})
SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID = pattern(SLUG)
SUBJECT = pattern(f"{SLUG}(?:/{SLUG})*")

Text = Annotated[str, TEXT]
"""One line of text, without the spaces around it."""
ConceptId = Annotated[str, ID]
SubjectField = Annotated[str, SUBJECT]
FROM_ONE = at_least(1)
FROM_ZERO = at_least(0)
Ordinal = Annotated[int, FROM_ONE]
Count = Annotated[int, FROM_ZERO]
