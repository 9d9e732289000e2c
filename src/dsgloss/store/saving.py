"""Writing a glossary back: only what changed is written anew, so that comments and layout survive."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from yaml.nodes import Node

from dsgloss.atomic import write_all
from dsgloss.errors import GlossaryError, Problem
from dsgloss.lock import locked_or_new
from dsgloss.model import Concept, Metadata, ReviewState, Terminology
from dsgloss.store.concept_file import ConceptFile, concepts_of, revised
from dsgloss.store.files import METADATA_FILE, refuse_term_list
from dsgloss.store.folder import Shelf, open_shelf
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
    refuse_term_list(path)
    with locked_or_new(path):
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
    return {file: changed.text for file, changed in changed_files(shelf, terminology).items()}


def changed_files(shelf: Shelf, terminology: Terminology) -> dict[Path, ConceptFile]:
    """Give the files that change, as `changed_texts` does, with what they say; the one of the metadata has a text."""
    where = shelf.path.as_posix()
    problems = [Problem(where, found.what, found.remedy) for found in contradictions(terminology.concepts)]
    if problems:
        raise GlossaryError(*problems)
    wanted = {concept.id: concept for concept in terminology.concepts}
    new: dict[Path, list[Concept]] = {} if shelf.is_folder else {shelf.path: []}
    for concept in terminology.concepts:
        if concept.id not in shelf.terminology:
            new.setdefault(file_for(shelf, concept), []).append(concept)
    known = shelf.files()
    changed = {
        file: _concept_file(shelf, file, known.get(file, ConceptFile(HEADER)), wanted, new.get(file, []))
        for file in dict.fromkeys([*known, *new])
    }
    if shelf.is_folder and (terminology.metadata != shelf.terminology.metadata or not shelf.texts or shelf.steps):
        changed[shelf.path / METADATA_FILE] = ConceptFile(_metadata_text(shelf, terminology.metadata))
    return {file: each for file, each in changed.items() if shelf.texts.get(file) != each.text}


def _concept_file(
    shelf: Shelf, file: Path, known: ConceptFile, wanted: Mapping[str, Concept], new: Sequence[Concept]
) -> ConceptFile:
    """Give a file with its concepts as they are wanted: patched, or all anew where that goes wrong."""
    concepts = [wanted[concept.id] for concept in known.concepts if concept.id in wanted] + [*new]
    if concepts == [*known.concepts] and not shelf.steps:
        return known
    changed = revised(known, wanted, new) if not shelf.steps else None
    return changed or _read_again(shelf, file, known, wanted, new) or _rendered(known, concepts)


def _read_again(
    shelf: Shelf, file: Path, known: ConceptFile, wanted: Mapping[str, Concept], new: Sequence[Concept]
) -> ConceptFile | None:
    """Give a file of an unusual layout, patched as a whole and read again; nothing where that goes wrong."""
    result = patched(known.text, _root(shelf, file), known.concepts, wanted, new)
    tree = read_yaml(result, file.as_posix())
    concepts = tuple(concepts_of(tree))
    is_right = concepts == (*(wanted[c.id] for c in known.concepts if c.id in wanted), *new) and not tree.problems
    return ConceptFile(result, concepts, tree.starts) if is_right else None


def _rendered(known: ConceptFile, concepts: Sequence[Concept]) -> ConceptFile:
    text = render_file(concepts).replace("\n", newline_of(known.text))
    return ConceptFile(text, tuple(concepts), read_yaml(text, "").starts)


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


def file_for(shelf: Shelf, concept: Concept) -> Path:
    """Tell which file of a shelf a new concept goes to, whether it is there or not."""
    if not shelf.is_folder:
        return shelf.path
    if concept.review.state is ReviewState.PROPOSED:
        return shelf.path / PROPOSALS_FILE
    name = f"{concept.subject.split('/')[0]}.yaml" if concept.subject else UNSORTED_FILE
    return shelf.path / (name if name != METADATA_FILE else UNSORTED_FILE)
