"""The picture of the house in README.md is the import graph."""

from __future__ import annotations

import re
from pathlib import Path

import grimp

ROOT = Path(__file__).parents[1]
Edges = set[tuple[str, str]]


def imports_between_rooms() -> Edges:
    """Read the import graph from the code, a room being a module or package directly below dsgloss."""
    graph = grimp.build_graph("dsgloss", cache_dir=None)
    edges = set()
    for module in graph.modules:
        for imported in graph.find_modules_directly_imported_by(module):
            one, other = (name.split(".")[1:2] for name in (module, imported))
            if one and other and one != other:
                edges.add((one[0], other[0]))
    return edges


def without_detours(edges: Edges) -> Edges:
    """Drop the edges that a longer way makes obvious (the transitive reduction)."""
    return {edge for edge in edges if not is_reachable(*edge, edges - {edge})}


def is_reachable(start: str, goal: str, edges: Edges) -> bool:
    """Tell whether edges lead from one room to another."""
    seen = {start}
    waiting = [start]
    while waiting:
        here = waiting.pop()
        for one, other in edges:
            if one == here and other not in seen:
                seen.add(other)
                waiting.append(other)
    return goal in seen


def drawn_edges() -> Edges:
    """Read the diagram: each line `a & b --> c & d` stands for every arrow between its sides."""
    diagram = re.search(r"```mermaid\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert diagram is not None
    lines = [line.split("-->") for line in diagram[1].splitlines() if "-->" in line]
    return {(a.strip(), b.strip()) for left, right in lines for a in left.split("&") for b in right.split("&")}


def test_the_diagram_is_the_import_graph() -> None:
    """Every arrow is an import, and every import between rooms is an arrow or a chain of arrows."""
    assert drawn_edges() == {edge for edge in without_detours(imports_between_rooms()) if edge[0] != "__main__"}
