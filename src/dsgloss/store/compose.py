"""YAML text to nodes with their places, in bounded depth and without what could expand or deceive.

PyYAML's own composer recurses, so that a file of brackets ends the process; and it tells types apart, where
every scalar is to be a string.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Protocol, cast

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import Reader

from dsgloss.messages import say

try:
    from yaml import CBaseLoader as _Composer
    from yaml import CSafeLoader as Loader
except ImportError:  # PyYAML without libyaml reads the same, only slower
    from yaml import BaseLoader as _Composer  # type: ignore[assignment]
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

__all__ = ["DEEPEST", "Loader", "Mark", "Place", "YamlProblem", "compose", "compose_sound"]

DEEPEST = 50
"""How many collections may lie within each other."""


# What the parser was about where it came upon the end of a text, or of an item.
_UNCLOSED = frozenset(
    {"while parsing a flow sequence", "while parsing a flow mapping", "while scanning a quoted scalar"}
)


class Mark(Protocol):
    """A place in a text, as PyYAML counts: line and column from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column in code points."""


@dataclass(frozen=True, slots=True)
class Place:
    """A mark of our own."""

    line: int
    column: int


class YamlProblem(Exception):  # noqa: N818 - it never leaves the store: the reader makes a Problem of it
    """Something in a YAML text that cannot be read, its place and the remedy."""

    def __init__(self, mark: Mark | None, what: str, remedy: str) -> None:
        super().__init__(what)
        self.mark = mark
        self.what = what
        self.remedy = remedy


def compose(text: str) -> Node | None:
    """Build the node of the one document in a YAML text; raise YamlProblem if it is not as it should be."""
    try:
        return _composed(yaml.parse(text, Loader=Loader))
    except yaml.MarkedYAMLError as error:
        raise _invalid(_place(error), error.problem or str(error)) from error
    except yaml.YAMLError as error:
        raise _invalid(_unprintable(text), str(error).splitlines()[0]) from error


def compose_sound(text: str) -> Node | None:
    """Build the node of a text that was read before and is known to be as it should be, so not too deep, either.

    Then PyYAML's own composer can do it, in a quarter of the time.
    """
    with suppress(yaml.YAMLError):
        return yaml.compose(text, Loader=_Composer)
    return None


def _composed(events: Iterator[Event]) -> Node | None:
    root: Node | None = None
    open_: list[CollectionNode] = []
    for event in events:
        if isinstance(event, DocumentStartEvent) and root is not None:
            raise _invalid(event.start_mark, say("a second document begins"))
        if isinstance(event, CollectionEndEvent):
            _close(open_.pop(), event)
        if not isinstance(event, NodeEvent):
            continue
        node = _node(event)
        if open_:
            open_[-1].value.append(node)
        else:
            root = node
        if isinstance(node, CollectionNode):
            open_.append(node)
        if len(open_) > DEEPEST:
            raise _invalid(event.start_mark, say("it is nested too deeply"))
    return root


def _node(event: NodeEvent) -> Node:
    start, end = cast("yaml.Mark", event.start_mark), cast("yaml.Mark", event.end_mark)
    if isinstance(event, AliasEvent):
        remedy = say("Write the value out in both places.")
        raise YamlProblem(start, say("an anchor is used again by an alias"), remedy)
    if isinstance(event, ScalarEvent | CollectionStartEvent) and event.tag is not None:
        raise YamlProblem(start, say("the tag '{tag}' is not supported", tag=event.tag), say("Leave it out."))
    if isinstance(event, ScalarEvent):
        # The plain style is None in Python's parser and "" in libyaml's.
        return ScalarNode("", event.value, start, end, style=event.style or None)
    kind = MappingNode if isinstance(event, MappingStartEvent) else SequenceNode
    return kind("", [], start, end, flow_style=isinstance(event, CollectionStartEvent) and event.flow_style)


def _close(node: CollectionNode, event: CollectionEndEvent) -> None:
    node.end_mark = event.end_mark
    if isinstance(node, MappingNode):
        node.value = list(zip(node.value[::2], node.value[1::2], strict=True))


def _invalid(mark: Mark | None, detail: str) -> YamlProblem:
    what = say("this is not valid YAML: {detail}", detail=detail)
    return YamlProblem(mark, what, say("Mend the line; often a quotation mark, a colon or the indentation is off."))


def _place(error: yaml.MarkedYAMLError) -> Mark | None:
    """Give the place of an error: of a bracket or quotation mark that is never closed, where it opens."""
    opening, found = error.context_mark, error.problem_mark
    is_open = error.context in _UNCLOSED and opening is not None and found is not None and opening.line < found.line
    return opening if is_open else found


def _unprintable(text: str) -> Mark | None:
    """Find the first character that YAML does not allow."""
    found = Reader.NON_PRINTABLE.search(text)
    if found is None:
        return None
    before = text[: found.start()]
    return Place(before.count("\n"), len(before) - before.rfind("\n") - 1)
