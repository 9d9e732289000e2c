"""Where the parts of a YAML text stand in it: offsets, from the marks of its nodes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from dsgloss.lazy import regex
from dsgloss.store.compose import Mark

_BREAK = regex("\r\n|[\r\n\x85\u2028\u2029]")
_TO_DASH = regex("(?:[ \t\r\n\x85\u2028\u2029]|#[^\r\n\x85\u2028\u2029]*)*(?=-)")
_BLOCK_SCALARS = frozenset({"|", ">"})


@dataclass(frozen=True, slots=True)
class Inner:
    """Something in a collection: the step to it, the offset and the column where it begins, and its value."""

    step: int | str
    start: int
    column: int
    value: Node


class Layout:
    """A text in lines, as YAML breaks them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def line(self, offset: int) -> int:
        """Give the number of the line of an offset, from 0."""
        return bisect_right(self._starts, offset) - 1

    def start_of_line(self, number: int) -> int:
        """Give the offset where a line begins; behind the last one, that of the end."""
        return self._starts[number] if number < len(self._starts) else len(self.text)

    def text_of_line(self, number: int) -> str:
        """Give a line without its end and the spaces before that."""
        return self.text[self.start_of_line(number) : self.start_of_line(number + 1)].rstrip()

    def offset(self, mark: Mark) -> int:
        """Give the offset of a mark."""
        return self.start_of_line(mark.line) + mark.column

    def extent(self, node: Node) -> tuple[int, int]:
        """Give the offsets of a node; the first line of a block scalar, which may have a comment, is left out."""
        if isinstance(node, ScalarNode) and node.style in _BLOCK_SCALARS:
            return self.start_of_line(node.start_mark.line + 1), self.offset(node.end_mark)
        return self.offset(node.start_mark), self.offset(node.end_mark)

    def inner(self, node: Node) -> Iterator[Inner]:
        """List what is in a node; what a dash introduces begins with the dash."""
        if isinstance(node, MappingNode):
            for key, value in node.value:
                yield Inner(str(key.value), self.offset(key.start_mark), key.start_mark.column, value)
        elif isinstance(node, SequenceNode):
            end = self.offset(node.start_mark)
            for number, item in enumerate(node.value):
                start = self.offset(item.start_mark) if node.flow_style else self._dash(end, item)
                yield Inner(number, start, node.start_mark.column, item)
                end = self.offset(item.end_mark)

    def nodes(self, node: Node) -> Iterator[Node]:
        """List a node and all nodes in it."""
        yield node
        if isinstance(node, MappingNode):
            yield from (key for key, _ in node.value)
        for inner in self.inner(node):
            yield from self.nodes(inner.value)

    def _dash(self, end: int, item: Node) -> int:
        found = _TO_DASH.match(self.text, end)
        return found.end() if found else self.offset(item.start_mark)


def is_flow(node: Node) -> bool:
    """Tell whether a node is a collection in brackets or braces."""
    return isinstance(node, CollectionNode) and bool(node.flow_style)
