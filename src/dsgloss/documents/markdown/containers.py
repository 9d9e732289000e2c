"""Quotes, list items and other containers: which lines stay in them, and what opens one."""

from __future__ import annotations

import re
from collections.abc import Callable

from dsgloss.documents.markdown.cursor import Cursor
from dsgloss.documents.markdown.headings import is_thematic_break
from dsgloss.documents.markdown.labels import normalise
from dsgloss.documents.markdown.state import Container, ContainerKind, State
from dsgloss.documents.model import SegmentKind
from dsgloss.documents.surface import strip
from dsgloss.lazy import regex

# Nobody nests deeper on purpose, and each level costs time on every line.
DEEPEST = 32

_MARKER_SIGN = r"(?:[-+*]|(\d{1,9})[.)])"
_MARKER = regex(_MARKER_SIGN + r"(?=[ \t]|$)")
_KOREAN_ITEM = regex(_MARKER_SIGN + r"[ \t]+[^\w\s]*[가-힣]")
_FOOTNOTE = regex(r"\[(\^[^\[\]\s]{1,200})\]:")
_ADMONITION = regex(r'(?:!!!|\?\?\?\+?|===\+?)[ \t]+(?:[\w-]+[ \t]*)*+(?:"([^"]*)"[ \t]*)?')


def matching(state: State, cursor: Cursor) -> int:
    """Move `cursor` past the signs of the open containers and count those the line stays in."""
    for depth, container in enumerate(state.containers):
        if not _stays(container, cursor):
            return depth
    return len(state.containers)


def _stays(container: Container, cursor: Cursor) -> bool:
    indent = cursor.indent
    if container.kind is not ContainerKind.QUOTE:
        if indent < container.indent and cursor.first < cursor.end:
            return False
        cursor.skip(container.indent)
        return True
    if indent > 3 or not cursor.text.startswith(">", cursor.first, cursor.end):
        return False
    _enter_quote(cursor, indent)
    return True


def _enter_quote(cursor: Cursor, indent: int) -> None:
    cursor.skip(indent)
    cursor.advance(1)
    cursor.skip(1)


def open_containers(state: State, cursor: Cursor) -> None:
    """Open every container that starts at `cursor`, and move past its sign."""
    while len(state.containers) < DEEPEST and cursor.first < cursor.end and not _begins_code(state, cursor):
        opener = _OPENERS.get(cursor.text[cursor.first])
        if opener is None or not opener(state, cursor):
            return


def _begins_code(state: State, cursor: Cursor) -> bool:
    """Tell whether a line is indented as code is, and is no item in Korean.

    Writers indent the items of lists by as much as they like, where no other item stands above them, too.
    """
    if cursor.indent < state.code_indent:
        return False
    return state.continued is not None or _KOREAN_ITEM.match(cursor.text, cursor.first, cursor.end) is None


def _open_quote(state: State, cursor: Cursor) -> bool:
    state.close()
    _enter_quote(cursor, cursor.indent)
    state.containers.append(Container(ContainerKind.QUOTE))
    return True


def _open_item(state: State, cursor: Cursor) -> bool:
    marker = _MARKER.match(cursor.text, cursor.first, cursor.end)
    if marker is None or is_thematic_break(cursor):
        return False
    empty = not cursor.text[marker.end() : cursor.end].strip()
    if state.continued and (empty or marker[1] not in {None, "1"}):
        return False
    state.close()
    state.containers.append(Container(ContainerKind.ITEM, _enter_item(cursor, marker)))
    return True


def _enter_item(cursor: Cursor, marker: re.Match[str]) -> int:
    """Move past the marker of an item and give the columns by which its further lines are indented.

    Five columns and more after the marker are code inside the item, but for one of them.
    """
    start = cursor.column
    cursor.skip(cursor.indent)
    cursor.advance(marker.end() - marker.start())
    gap = cursor.indent
    padding = gap if 1 <= gap <= 4 and cursor.first < cursor.end else 1
    width = cursor.column - start + padding
    cursor.skip(padding)
    return width


def _open_footnote(state: State, cursor: Cursor) -> bool:
    label = _FOOTNOTE.match(cursor.text, cursor.first, cursor.end)
    if label is None:
        return False
    state.close()
    state.labels.add(normalise(label[1]))
    cursor.skip(cursor.indent)
    cursor.advance(label.end() - label.start())
    state.containers.append(Container(ContainerKind.BODY, 4))
    return True


def _open_admonition(state: State, cursor: Cursor) -> bool:
    """Open the body of an MkDocs admonition or tab, whose title is a heading."""
    opening = _ADMONITION.fullmatch(cursor.text, *cursor.content)
    if opening is None or state.continued:
        return False
    title = [strip(cursor.text, *opening.span(1))] if opening[1] else []
    state.add(SegmentKind.HEADING, title)
    state.containers.append(Container(ContainerKind.BODY, 4))
    cursor.finish()
    return True


# What may open a container, by its first sign: each opens it and moves past its sign, or says that there is none.
_OPENERS: dict[str, Callable[[State, Cursor], bool]] = {
    ">": _open_quote,
    "[": _open_footnote,
    **dict.fromkeys("!?=", _open_admonition),
    **dict.fromkeys("-+*0123456789", _open_item),
}
