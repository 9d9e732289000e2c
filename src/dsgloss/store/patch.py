"""Changing the text of a glossary file where its concepts changed, and nowhere else.

A concept that did not change keeps its lines; of one that did, the fields that changed are rendered again. The
result is a proposal: whoever asked for it reads it again and compares, so that an unusual layout cannot do harm.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from yaml.nodes import MappingNode, Node, SequenceNode

from dsgloss.lazy import regex
from dsgloss.model import Concept, Metadata, Record
from dsgloss.model.record import field_names
from dsgloss.store.entry import ConceptEntry
from dsgloss.store.render import render_concept, render_field

_COMMENT = regex(r"\s+#.*$")


@dataclass(frozen=True, slots=True)
class _Edit:
    """Lines that take the place of those from `start` to before `stop`."""

    start: int
    stop: int
    lines: list[str]


def newline_of(text: str) -> str:
    """Tell how the lines of a text end, going by the first."""
    return "\r\n" if text.partition("\n")[0].endswith("\r") else "\n"


def patched(
    text: str, root: Node | None, known: Sequence[Concept], wanted: Mapping[str, Concept], new: Sequence[Concept]
) -> str:
    """Patch a file that holds the concepts `known` to hold what is wanted of them, and new ones at its end."""
    lines = _lines(text)
    newline = newline_of(text)
    nodes: Sequence[Node] = root.value if isinstance(root, SequenceNode) else ()
    starts = [*(_first_line(lines, node) for node in nodes), len(lines)]
    for index in reversed(range(len(nodes))):
        concept = wanted.get(known[index].id)
        if concept != known[index]:
            _patch_concept(lines, nodes[index], (starts[index], starts[index + 1]), known[index], concept, newline)
    indent = " " * root.start_mark.column if nodes and root else ""
    return appended("".join(lines), new, indent, newline)


def appended(text: str, new: Sequence[Concept], indent: str, newline: str) -> str:
    """Write new concepts behind a text, each behind a blank line."""
    added = (newline + "".join(_concept_lines(concept, indent, newline)) for concept in new)
    return (without_blank_end(text) if new else text) + "".join(added)


def without_blank_end(text: str) -> str:
    """Drop the blank lines at the end of a text."""
    lines = text.splitlines(keepends=True)
    while lines and not lines[-1].strip():
        del lines[-1]
    return "".join(lines)


def ended(text: str) -> str:
    """Give a text of which the last line ends as a line does."""
    return "".join(_lines(text))


def patched_metadata(text: str, root: Node | None, old: Metadata, new: Metadata) -> str:
    """Patch a metadata file; without one, the text stays as it is."""
    lines = _lines(text)
    if isinstance(root, MappingNode) and not root.flow_style:
        _patch_fields(lines, root, len(lines), (old, new), newline_of(text))
    return "".join(lines)


def _lines(text: str) -> list[str]:
    """Split at what YAML takes for line breaks; the last line ends with one, too."""
    lines = text.splitlines(keepends=True)
    if lines and lines[-1].splitlines() == [lines[-1]]:
        lines[-1] += newline_of(text)
    return lines


def _first_line(lines: Sequence[str], node: Node) -> int:
    """Find the line of the dash before an item; it may stand on a line of its own."""
    line = node.start_mark.line
    if "-" not in lines[line][: node.start_mark.column]:
        line = next((n for n in range(line - 1, -1, -1) if lines[n].lstrip().startswith("-")), line)
    return line


def _patch_concept(
    lines: list[str], node: Node, span: tuple[int, int], old: Concept, new: Concept | None, newline: str
) -> None:
    start, end = span
    if new is None:
        inside = lines[start].find("-") + 1
        stop = _content_end(lines, start, end)
        while stop < end and not lines[stop][:inside].strip():
            stop += 1
        del lines[start:stop]
    elif not isinstance(node, MappingNode) or node.flow_style:
        indent = lines[start][: len(lines[start]) - len(lines[start].lstrip())]
        lines[start : _content_end(lines, start, end)] = _concept_lines(new, indent, newline)
    else:
        _patch_fields(lines, node, end, (ConceptEntry.of(old), ConceptEntry.of(new)), newline)


def _concept_lines(concept: Concept, indent: str, newline: str) -> list[str]:
    return [indent + line + newline for line in render_concept(concept).splitlines()]


def _patch_fields(lines: list[str], node: MappingNode, end: int, change: tuple[Record, Record], newline: str) -> None:
    """Render the fields that differ again; what stands before the first field, a dash, stays before the first."""
    start, column = node.start_mark.line, node.start_mark.column
    lead, lines[start] = lines[start][:column], " " * column + lines[start][column:]
    edits = sorted(_edits(lines, node, end, change, newline), key=lambda edit: (edit.start, edit.stop))
    for edit in reversed(edits):
        lines[edit.start : edit.stop] = edit.lines
    first = next((n for n in range(start, len(lines)) if not _is_remark(lines[n])), None)
    if first is not None:
        lines[first] = lead + lines[first][column:]


def _edits(
    lines: Sequence[str], node: MappingNode, end: int, change: tuple[Record, Record], newline: str
) -> Iterator[_Edit]:
    before, after = change
    indent = " " * node.start_mark.column
    starts = [*(key.start_mark.line for key, _ in node.value), end]
    names = [str(key.value) for key, _ in node.value]
    spans = {name: (starts[n], _content_end(lines, starts[n], starts[n + 1])) for n, name in enumerate(names)}
    order = list(field_names(type(after)))
    for name in order:
        if getattr(before, name) != getattr(after, name):
            earlier = [spans[other][1] for other in order[: order.index(name)] if other in spans]
            behind = max(earlier, default=node.start_mark.line)
            start, stop = spans.get(name, (behind, behind))
            rendered = [indent + line + newline for line in render_field(after, name)]
            yield _Edit(start, stop, _with_comments(lines[start:stop], rendered))


def _with_comments(old: Sequence[str], new: Sequence[str]) -> list[str]:
    """Keep the comments of a field's old lines: lines that stay keep theirs, and so do the places between them."""
    matcher = SequenceMatcher(None, [_bare(line) for line in old], [_bare(line) for line in new], autojunk=False)
    merged: list[str] = []
    for kind, first, last, new_first, new_last in matcher.get_opcodes():
        if kind == "equal":
            merged += old[first:last]
        else:
            merged += [line for line in old[first:last] if line.lstrip().startswith("#")]
            merged += new[new_first:new_last]
    return merged


def _bare(line: str) -> str:
    return _COMMENT.sub("", line).strip()


def _content_end(lines: Sequence[str], start: int, end: int) -> int:
    """Give the line behind the last one between two that is neither blank nor a comment."""
    while end > start + 1 and _is_remark(lines[end - 1]):
        end -= 1
    return end


def _is_remark(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")
