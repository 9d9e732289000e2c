"""YAML text to plain data with the place of every part, strictly.

Strings stay strings, whatever YAML 1.1 would make of `no` or `12:30`; duplicate keys, anchors, aliases and
tags are refused, so that a file means what it looks like and cannot expand without bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dsgloss.errors import Problem, Where
from dsgloss.messages import say

try:
    from yaml import CSafeLoader as _Loader
except ImportError:  # PyYAML without libyaml reads the same, only slower
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]

Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"


@dataclass
class Tree:
    """A YAML file as data, and the problems found on the way."""

    path: str
    data: Data = None
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)

    def report(self, node: Node | None, what: str, remedy: str) -> None:
        """Note a problem at a node."""
        mark = node.start_mark if node else None
        where = Where(self.path, mark.line + 1, mark.column + 1) if mark else Where(self.path)
        self.problems.append(Problem(str(where), what, remedy))

    def at(self, location: Sequence[int | str]) -> Node | None:
        """Find the node that a path of keys and indices leads to, as far as it leads."""
        node = self.root
        for step in location:
            inner = _step(node, step) if node else None
            if inner is None:
                break
            node = inner
        return node


def read_yaml(text: str, path: str) -> Tree:
    """Read a YAML text; syntax errors and forbidden constructs become problems of the tree."""
    tree = Tree(path)
    try:
        tree.root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        tree.problems.append(_syntax_problem(error, path))
    else:
        tree.data = _convert(tree, tree.root, set())
    return tree


def _convert(tree: Tree, node: Node | None, seen: set[int]) -> Data:
    if node is None or (isinstance(node, ScalarNode) and node.value == "" and node.style is None):
        return None
    if id(node) in seen:
        tree.report(node, say("an anchor is used again by an alias"), say("Write the value out in both places."))
        return None
    seen.add(id(node))
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_convert(tree, item, seen) for item in node.value]
    return _convert_mapping(tree, node, seen)


def _convert_mapping(tree: Tree, node: Node, seen: set[int]) -> Data:
    data: dict[str, Data] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in data:
            tree.report(key, say("duplicate key '{key}'", key=name), say("Keep one of the two."))
        else:
            data[name] = _convert(tree, value, seen)
    return data


def _step(node: Node, step: int | str) -> Node | None:
    if isinstance(node, MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        inner: Node = node.value[step]
        return inner
    return None


def key_node(node: Node | None, key: str) -> Node | None:
    """Find the node of a mapping's key itself, for pointing at it."""
    if not isinstance(node, MappingNode):
        return None
    return next((name for name, _ in node.value if name.value == key), None)


def _syntax_problem(error: yaml.YAMLError, path: str) -> Problem:
    mark = error.problem_mark if isinstance(error, yaml.MarkedYAMLError) else None
    where = Where(path, mark.line + 1, mark.column + 1) if mark else Where(path)
    detail = error.problem if isinstance(error, yaml.MarkedYAMLError) else str(error).splitlines()[0]
    return Problem(
        str(where),
        say("this is not valid YAML: {detail}", detail=detail),
        say("Mend the line; often a quotation mark, a colon or the indentation is off."),
    )
