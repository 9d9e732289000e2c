"""The comments of a YAML text, and what each of them is about: the part of the data beside or below it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import Enum

from yaml.nodes import Node, ScalarNode

from dsgloss.lazy import regex
from dsgloss.store.layout import Layout, is_flow
from dsgloss.store.render import Place

_COMMENT = regex("#[^\r\n\x85\u2028\u2029]*")


class Side(Enum):
    """Where a comment stands to the line that it is about."""

    ABOVE = "above"
    BESIDE = "beside"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment, the number of the canonical line that it is about, and where it stands to that.

    One that follows everything is about no line. One `is_apart` if a blank line follows, as after a heading.
    `depth` counts the steps to what it is indented like, where it stands below.
    """

    text: str
    line: int | None
    side: Side
    is_apart: bool = False
    depth: int = 0


def comments(text: str, root: Node, canonical: Mapping[Place, int]) -> Iterator[Comment]:
    """Give the comments of a text in their order; `canonical` says on which line each part of the data goes.

    >>> from dsgloss.store.compose import compose
    >>> text = "- id: gpu  # 칩\\n"
    >>> [(found.text, found.line, found.side.value) for found in comments(text, compose(text), {(0,): 0, (0, "id"): 0})]
    [('# 칩', 0, 'beside')]
    """
    page = _Page(Layout(text), root, canonical)
    found = _COMMENT.search(text)
    while found:
        end = page.end_of_scalar(found.start())
        if end is None:
            yield page.comment(found.group().rstrip(), found.start())
        found = _COMMENT.search(text, end or found.end())


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of the data that a canonical line shows; a concept in block style is a frame around its fields."""

    canonical: int
    depth: int
    start: int
    line: int
    column: int
    is_frame: bool


class _Page:
    """A text with the parts that its comments may be about."""

    def __init__(self, layout: Layout, root: Node, canonical: Mapping[Place, int]) -> None:
        self._layout = layout
        self._margin = root.start_mark.column
        self._parts = [*_parts(layout, root, (), {_folded(place): line for place, line in canonical.items()})]
        self._begins = [part.start for part in self._parts]
        nodes = [*layout.nodes(root)]
        self._scalars = sorted(layout.extent(node) for node in nodes if isinstance(node, ScalarNode))
        self._flows = sorted(layout.extent(node) for node in nodes if is_flow(node))

    def end_of_scalar(self, offset: int) -> int | None:
        """Give the end of the text of the data in which an offset lies; a number sign there begins no comment."""
        index = bisect_right(self._scalars, (offset, len(self._layout.text) + 1)) - 1
        end = self._scalars[index][1] if index >= 0 else 0
        return end if offset < end else None

    def comment(self, text: str, offset: int) -> Comment:
        """Decide what a comment is about."""
        number = self._layout.line(offset)
        is_last = self._layout.start_of_line(number + 1) == len(self._layout.text)
        is_apart = not is_last and not self._layout.text_of_line(number + 1)
        return replace(self._about(offset, number), text=text, is_apart=is_apart)

    def _about(self, offset: int, number: int) -> Comment:
        behind = bisect_left(self._begins, offset)
        here = [p for p in self._parts[bisect_left(self._begins, self._layout.start_of_line(number)) : behind]
                if not p.is_frame]  # fmt: skip
        if here:
            return Comment("", here[0].canonical, Side.BESIDE)
        following = self._parts[behind] if behind < len(self._parts) else None
        if behind and self._belongs_to_what_precedes(offset, number, following):
            column = offset - self._layout.start_of_line(number)
            earlier = self._parts[:behind][::-1]
            like = next((part for part in earlier if part.column <= column), earlier[0])
            return Comment("", earlier[0].canonical, Side.BELOW, depth=like.depth)
        return Comment("", following.canonical if following else None, Side.ABOVE)

    def _belongs_to_what_precedes(self, offset: int, number: int, following: _Part | None) -> bool:
        start = self._layout.start_of_line(number)
        before = self._layout.text[start:offset].strip()
        around = [end for begin, end in self._flows if begin < offset < end]
        if around:
            return following is None or following.start > min(around)
        if before:
            return before.strip("- ") != ""
        return offset - start > (following.column if following else self._margin)


def _parts(layout: Layout, node: Node, place: Place, canonical: Mapping[Place, int]) -> Iterator[_Part]:
    """List the parts of the data that have a canonical line, in the order of the text."""
    for inner in layout.inner(node):
        there = (*place, *_folded((inner.step,)))
        if there in canonical:
            within = [*_parts(layout, inner.value, there, canonical)]
            is_frame = isinstance(inner.step, int) and bool(within) and not is_flow(inner.value)
            yield _Part(canonical[there], len(there), inner.start, layout.line(inner.start), inner.column, is_frame)
            yield from within


def _folded(place: Place) -> Place:
    """Fold the steps of a place: keys may be spelled in several ways, such as language tags."""
    return tuple(step.casefold().replace("_", "-") if isinstance(step, str) else step for step in place)
