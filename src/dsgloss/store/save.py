"""Writing a glossary back: only what changed is written anew, so that comments and layout survive.

A concept that did not change keeps its lines; of one that did, the fields that changed are rendered again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from pydantic import BaseModel
from yaml.nodes import MappingNode, Node

from dsgloss.atomic import write_all
from dsgloss.model import Concept, ReviewState, Terminology
from dsgloss.store.entry import ConceptEntry
from dsgloss.store.folder import METADATA_FILE, YAML_SUFFIXES, Shelf, read_shelf
from dsgloss.store.render import HEADER, render_concept, render_field, render_metadata

PROPOSALS_FILE = "proposals.yaml"
UNSORTED_FILE = "concepts.yaml"


def save(terminology: Terminology, path: Path) -> list[Path]:
    """Write a terminology to a folder, or to one file if `path` ends in .yaml; give the files that changed.

    In a folder, new concepts go to the file of their subject field's first part, proposals to
    `proposals.yaml`. Raises UnreadableError when the place cannot be written; then nothing has changed.
    """
    shelf = read_shelf(path) if _holds_glossary(path) else Shelf(path, Terminology())
    texts = changed_texts(shelf, terminology)
    write_texts(texts)
    return sorted(texts)


def write_texts(texts: Mapping[Path, str]) -> None:
    """Write glossary files, all or none."""
    write_all({file: text.encode("utf-8") for file, text in texts.items()})


def changed_texts(shelf: Shelf, terminology: Terminology) -> dict[Path, str]:
    """Give the new texts of the files that change when a shelf is to hold another terminology."""
    wanted = {concept.id: concept for concept in terminology.concepts}
    texts = {file: _patched(shelf, file, wanted) for file in shelf.texts if not _is_metadata(shelf, file)}
    for concept in terminology.concepts:
        if concept.id not in shelf.terminology:
            file = _file_for(shelf, concept)
            texts[file] = _with_appended(texts.get(file, HEADER), concept)
    if _is_folder(shelf) and (terminology.metadata != shelf.terminology.metadata or not shelf.texts):
        texts[shelf.path / METADATA_FILE] = _metadata_text(shelf, terminology)
    return {file: text for file, text in texts.items() if shelf.texts.get(file) != text}


def _patched(shelf: Shelf, file: Path, wanted: Mapping[str, Concept]) -> str:
    lines = shelf.texts[file].split("\n")
    nodes: Sequence[Node] = shelf.trees[file].root.value if shelf.trees[file].root else []  # type: ignore[union-attr]
    known = [c for c, o in zip(shelf.terminology.concepts, shelf.origins, strict=True) if o.path == file]
    for index in reversed(range(len(nodes))):
        concept = wanted.get(known[index].id)
        if concept == known[index]:
            continue
        end = nodes[index + 1].start_mark.line if index + 1 < len(nodes) else len(lines)
        _patch_concept(lines, nodes[index], end, known[index], concept)
    return "\n".join(lines)


def _patch_concept(lines: list[str], node: Node, end: int, old: Concept, new: Concept | None) -> None:
    start = node.start_mark.line
    if new is None:
        del lines[start:end]
    elif not isinstance(node, MappingNode) or node.flow_style:
        lines[start : _content_end(lines, start, end)] = render_concept(new).rstrip("\n").split("\n")
    else:
        before, after = ConceptEntry.of(old), ConceptEntry.of(new)
        _patch_fields(lines, node, end, before, after)


def _patch_fields(lines: list[str], node: MappingNode, end: int, before: BaseModel, after: BaseModel) -> None:
    """Replace the lines of the fields that differ, from the last to the first, so that line numbers stay valid."""
    indent = " " * node.start_mark.column
    keys = [(str(key.value), key.start_mark.line) for key, _ in node.value]
    starts = [line for _, line in keys] + [end]
    order = list(type(after).model_fields)
    present = {_field_name(after, key): index for index, (key, _) in enumerate(keys)}
    for name in reversed(order):
        if getattr(before, name) == getattr(after, name):
            continue
        rendered = [indent + line for line in render_field(after, name)]
        if name in present:
            first, stop = starts[present[name]], starts[present[name] + 1]
            stop = _content_end(lines, first, stop)
            if rendered:
                rendered[0] = lines[first][: len(indent)] + rendered[0][len(indent) :]
            lines[first:stop] = rendered
        else:
            earlier = [present[other] for other in order[: order.index(name)] if other in present]
            at = _content_end(lines, starts[max(earlier)], starts[max(earlier) + 1])
            lines[at:at] = rendered


def _field_name(model: BaseModel, key: str) -> str:
    aliases = {info.alias or name: name for name, info in type(model).model_fields.items()}
    return aliases.get(key, key)


def _content_end(lines: Sequence[str], start: int, end: int) -> int:
    """Give the line behind the last one between two that is neither blank nor a comment."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].lstrip().startswith("#")):
        end -= 1
    return end


def _with_appended(text: str, concept: Concept) -> str:
    return text.rstrip("\n") + "\n\n" + render_concept(concept)


def _metadata_text(shelf: Shelf, terminology: Terminology) -> str:
    file = shelf.path / METADATA_FILE
    root = shelf.trees[file].root if file in shelf.trees else None
    if not isinstance(root, MappingNode) or root.flow_style:
        return render_metadata(terminology.metadata)
    lines = shelf.texts[file].split("\n")
    _patch_fields(lines, root, len(lines), shelf.terminology.metadata, terminology.metadata)
    return "\n".join(lines)


def _file_for(shelf: Shelf, concept: Concept) -> Path:
    if not _is_folder(shelf):
        return shelf.path
    if concept.review.state is ReviewState.PROPOSED:
        return shelf.path / PROPOSALS_FILE
    return shelf.path / (f"{concept.subject.split('/')[0]}.yaml" if concept.subject else UNSORTED_FILE)


def _is_folder(shelf: Shelf) -> bool:
    return shelf.path.suffix.lower() not in YAML_SUFFIXES


def _is_metadata(shelf: Shelf, file: Path) -> bool:
    return _is_folder(shelf) and file.name == METADATA_FILE


def _holds_glossary(path: Path) -> bool:
    return path.is_file() or (path.is_dir() and any(f.suffix.lower() in YAML_SUFFIXES for f in path.iterdir()))
