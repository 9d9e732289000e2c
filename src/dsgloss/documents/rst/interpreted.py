"""Text between single backticks: roles, links and their targets."""

from __future__ import annotations

from dsgloss.documents.markdown.scan import Scan
from dsgloss.documents.model import MarkKind
from dsgloss.documents.rst.closers import Closers, may_open
from dsgloss.documents.rst.roles import Role, role_of
from dsgloss.documents.surface import Span, strip
from dsgloss.lazy import regex

_LINK = regex(r"__?(?![A-Za-z0-9_])")
_ROLE_AFTER = regex(r":([A-Za-z][\w.+:-]{0,60}):(?![\w`])")
_MARKS = {
    Role.CODE: MarkKind.CODE,
    Role.MATH: MarkKind.MATH,
    Role.EMPHASIS: MarkKind.EMPHASIS,
    Role.LINK: MarkKind.LINK,
}


def read_interpreted(scan: Scan, closers: Closers, begin: int, opening: int, role: str) -> int | None:
    """Read the text behind the backtick at `opening`, and give the offset after it; None if nothing closes it.

    What stands from `begin` to there is the name of its `role`, which is empty if there is none so far.
    """
    if not may_open(scan.text, begin, opening + 1):
        return None
    closing = closers.find("`", opening + 2)
    if closing < 0:
        return None
    link = None if role else _LINK.match(scan.text, closing + 1)
    behind = None if role or link else _ROLE_AFTER.match(scan.text, closing + 1)
    last = link or behind
    end = last.end() if last else closing + 1
    kind = _kind(role or (behind[1] if behind else ""), is_link=link is not None)
    shown = _shown(scan.text, Span(opening + 1, closing), kind)
    scan.hide(begin, shown.start)
    if shown.start < shown.end:
        _mark(scan, shown, kind, has_title=shown.end < closing)
    scan.hide(shown.end, end)
    return end


def show_escapes(scan: Scan, start: int, end: int) -> int:
    r"""Read the escapes that begin from `start` to `end`, and give the offset after the last; `\ ` shows nothing."""
    position = scan.text.find("\\", start, end)
    after = start
    while position >= 0:
        following = scan.text[position + 1 : position + 2]
        scan.hide(position, position + (2 if following.isspace() else 1 if following else 0))
        after = position + 2
        position = scan.text.find("\\", after, end)
    return after


def _kind(name: str, *, is_link: bool) -> Role:
    if is_link or name == "target":
        return Role.LINK
    return role_of(name) if name else Role.EMPHASIS


def _shown(text: str, content: Span, kind: Role) -> Span:
    """Give what is shown: the title before a target in angle brackets, or of a dotted name the last part."""
    start, end = content
    if kind is not Role.MATH and text[end - 1] == ">":
        angle = text.rfind("<", start, end)
        if angle == start and kind is Role.LINK:
            return Span(start + 1, end - 1)
        if angle > start and text[angle - 1].isspace():
            return strip(text, start, angle)
    if kind is Role.LABEL:
        return Span(end, end)
    if kind is Role.CODE and text[start] == "~":
        return Span(max(text.rfind(".", start, end), start) + 1, end)
    return Span(start + (kind is Role.CODE and text[start] in "!."), end)


def _mark(scan: Scan, shown: Span, kind: Role, *, has_title: bool) -> None:
    """Mark what is shown; a title of one's own for a name in code is no code."""
    if kind is Role.LABEL or (kind is Role.CODE and has_title):
        kind = Role.LINK
    scan.mark(_MARKS[kind], *shown)
    if kind not in {Role.CODE, Role.MATH}:
        show_escapes(scan, *shown)
