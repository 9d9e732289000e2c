"""YAML text to plain data with the place of every part, strictly.

Strings stay strings, whatever YAML 1.1 would make of `no` or `12:30`; duplicate keys, aliases and tags are
refused, so that a file means what it looks like and cannot expand without bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from dsgloss.collector import undisturbed
from dsgloss.errors import Problem, Where
from dsgloss.messages import say
from dsgloss.printable import printable
from dsgloss.store.compose import Mark, Place, YamlProblem, compose, compose_sound
from dsgloss.store.items import Items, dashes
from dsgloss.store.lines import plain
from dsgloss.store.plain import Data, UnusualError


@dataclass
class Tree:
    """A YAML file as data, and the problems found on the way.

    `starts` are the lines, from 0, of the dashes of its items, if it is a list of which each item can be read alone.
    """

    path: str
    text: str = ""
    data: Data = None
    problems: list[Problem] = field(default_factory=list)
    starts: tuple[int, ...] = ()

    @cached_property
    def root(self) -> Node | None:
        """The nodes of the file with their places, made when one is asked for; none if it is not valid YAML."""
        try:
            with undisturbed():
                return compose(self.text)
        except YamlProblem:
            return None

    def report(self, node: Node | None, what: str, remedy: str) -> None:
        """Note a problem at a node."""
        self.report_at(node.start_mark if node else None, what, remedy)

    def report_at(self, mark: Mark | None, what: str, remedy: str) -> None:
        """Note a problem at a place in the text."""
        where = Where(self.path, mark.line + 1, mark.column + 1) if mark else Where(self.path)
        self.problems.append(Problem(str(where), printable(what), remedy))

    def at(self, location: Sequence[int | str]) -> Node | None:
        """Find the node that a path of keys and indices leads to, as far as it leads."""
        return _followed(self.root, location)

    def mark(self, location: Sequence[int | str]) -> Mark | None:
        """Find the place that a path of keys and indices leads to, reading no more than the item that it begins with.

        It is that of `at`; a glossary of ten thousand concepts has half a million nodes, and few are asked for.
        """
        number = location[0] if location else None
        if not isinstance(number, int) or number >= len(self.starts):
            node = self.at(location)
            return node.start_mark if node else None
        node = _followed(self._item(number), (0, *location[1:]))
        return Place(self.starts[number] + node.start_mark.line, node.start_mark.column) if node else None

    def _item(self, number: int) -> Node | None:
        if number not in self._composed:
            self._composed[number] = compose_sound(self._items[number])
        return self._composed[number]

    @cached_property
    def _items(self) -> Items:
        return Items(self.text, self.starts)

    @cached_property
    def _composed(self) -> dict[int, Node | None]:
        return {}


def read_yaml(text: str, path: str) -> Tree:
    """Read a YAML text; syntax errors and forbidden constructs become problems of the tree."""
    tree = Tree(path, text)
    if not text.strip():
        tree.report(None, say("this file is empty"), say("Write into it, or remove it."))
        return tree
    try:
        read = plain(text)
    except UnusualError:
        _look_closer(tree)
    else:
        tree.data, tree.starts = read.data, dashes(text, read.begins)
    return tree


def _look_closer(tree: Tree) -> None:
    """Read a text in which something is unusual, and say what and where."""
    try:
        tree.data = _convert(tree, compose(tree.text))
    except YamlProblem as problem:
        if not _leave_out_broken(tree):
            tree.report_at(problem.mark, problem.what, problem.remedy)
        elif tree.root is not None:
            tree.data = _convert(tree, tree.root)


def _leave_out_broken(tree: Tree) -> bool:
    """Report the items of a list that are no valid YAML by themselves, and go on with the others.

    The others stay on their lines. Tells whether that is all that is wrong with the text.
    """
    starts = [number for number, line in enumerate(tree.text.splitlines()) if line.startswith("- ")]
    items = Items(tree.text, starts)
    broken = {number: problem for number in range(len(items)) if (problem := _problem_of(items[number]))}
    kept = ["\n" * items[n].count("\n") if n in broken else items[n] for n in range(len(items))]
    rest = "".join((items.head, *kept))
    if not broken or _problem_of(rest):
        return False
    for number, problem in broken.items():
        mark = problem.mark and Place(problem.mark.line + starts[number], problem.mark.column)
        tree.report_at(mark, problem.what, problem.remedy)
    tree.text = rest
    return True


def _problem_of(text: str) -> YamlProblem | None:
    try:
        compose(text)
    except YamlProblem as problem:
        return problem
    return None


def _convert(tree: Tree, node: Node | None) -> Data:
    if node is None or (isinstance(node, ScalarNode) and node.value == "" and node.style is None):
        return None
    if isinstance(node, ScalarNode):
        return str(node.value)
    if isinstance(node, SequenceNode):
        return [_convert(tree, item) for item in node.value]
    return _convert_mapping(tree, node)


def _convert_mapping(tree: Tree, node: Node) -> Data:
    data: dict[str, Data] = {}
    for key, value in node.value:
        name = str(key.value) if isinstance(key, ScalarNode) else ""
        if not isinstance(key, ScalarNode):
            tree.report(key, say("a key must be a text"), say("Write 'key: value'."))
        elif name in data:
            tree.report(key, say("duplicate key '{key}'", key=name), say("Keep one of the two."))
        else:
            data[name] = _convert(tree, value)
    return data


def _followed(node: Node | None, location: Sequence[int | str]) -> Node | None:
    """Follow a path from a node, as far as it leads."""
    for step in location:
        inner = _step(node, step) if node else None
        if inner is None:
            break
        node = inner
    return node


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
