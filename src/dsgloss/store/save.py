"""Writing a glossary back: only what changed is written anew, so that comments and layout survive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from yaml.nodes import Node

from dsgloss.atomic import write_all
from dsgloss.errors import GlossaryError, Problem
from dsgloss.model import Concept, Metadata, ReviewState, Terminology
from dsgloss.store.folder import METADATA_FILE, Shelf, concepts_of, open_shelf
from dsgloss.store.nodes import read_yaml
from dsgloss.store.patch import newline_of, patched, patched_metadata
from dsgloss.store.problems import contradictions
from dsgloss.store.render import HEADER, render_file, render_metadata
from dsgloss.store.validate import validated

PROPOSALS_FILE = "proposals.yaml"
UNSORTED_FILE = "concepts.yaml"


def save(terminology: Terminology, path: Path) -> list[Path]:
    """Write a terminology to a folder, or to one file if `path` ends in .yaml; give the files that changed.

    In a folder, new concepts go to the file of their subject field's first part, proposals to
    `proposals.yaml`. Raises GlossaryError if the terminology contradicts itself, UnreadableError when the
    place cannot be written; then nothing has changed.
    """
    shelf = open_shelf(path)
    texts = changed_texts(shelf, terminology)
    write_texts(shelf, texts)
    return sorted(texts)


def write_texts(shelf: Shelf, texts: Mapping[Path, str]) -> None:
    """Write files of a shelf, all or none."""
    write_all({file: shelf.marks.get(file, b"") + text.encode("utf-8") for file, text in texts.items()})


def changed_texts(shelf: Shelf, terminology: Terminology) -> dict[Path, str]:
    """Give the new texts of the files that change when a shelf is to hold another terminology.

    Raises GlossaryError if what would be written could not be read again, because it contradicts itself.
    """
    where = shelf.path.as_posix()
    problems = [Problem(where, found.what, found.remedy) for found in contradictions(terminology.concepts)]
    if problems:
        raise GlossaryError(*problems)
    wanted = {concept.id: concept for concept in terminology.concepts}
    new: dict[Path, list[Concept]] = {} if shelf.is_folder else {shelf.path: []}
    for concept in terminology.concepts:
        if concept.id not in shelf.terminology:
            new.setdefault(_file_for(shelf, concept), []).append(concept)
    files = dict.fromkeys([*filter(shelf.holds_concepts, shelf.texts), *new])
    texts = {file: _concepts_text(shelf, file, wanted, new.get(file, [])) for file in files}
    if shelf.is_folder and (terminology.metadata != shelf.terminology.metadata or not shelf.texts or shelf.steps):
        texts[shelf.path / METADATA_FILE] = _metadata_text(shelf, terminology.metadata)
    return {file: text for file, text in texts.items() if shelf.texts.get(file) != text}


def _concepts_text(shelf: Shelf, file: Path, wanted: Mapping[str, Concept], new: Sequence[Concept]) -> str:
    """Give a file's text with its concepts as they are wanted: patched, or all anew where that goes wrong."""
    text = shelf.texts.get(file, HEADER)
    known = shelf.concepts_in(file)
    concepts = [wanted[concept.id] for concept in known if concept.id in wanted] + [*new]
    if concepts == [*known] and not shelf.steps:
        return text
    result = patched(text, _root(shelf, file), known, wanted, new)
    tree = read_yaml(result, file.as_posix())
    if concepts_of(tree) == concepts and not tree.problems:
        return result
    return render_file(concepts).replace("\n", newline_of(text))


def _metadata_text(shelf: Shelf, metadata: Metadata) -> str:
    """Give the text of the metadata file, patched, or all anew where there is none or that goes wrong."""
    file = shelf.path / METADATA_FILE
    text = shelf.texts.get(file, "")
    result = patched_metadata(text, _root(shelf, file), shelf.terminology.metadata, metadata)
    tree = read_yaml(result, file.as_posix())
    if validated(Metadata, tree.data or {}, tree) == metadata and not tree.problems:
        return result
    return render_metadata(metadata).replace("\n", newline_of(text))


def _root(shelf: Shelf, file: Path) -> Node | None:
    return shelf.trees[file].root if file in shelf.trees else None


def _file_for(shelf: Shelf, concept: Concept) -> Path:
    if not shelf.is_folder:
        return shelf.path
    if concept.review.state is ReviewState.PROPOSED:
        return shelf.path / PROPOSALS_FILE
    name = f"{concept.subject.split('/')[0]}.yaml" if concept.subject else UNSORTED_FILE
    return shelf.path / (name if name != METADATA_FILE else UNSORTED_FILE)
