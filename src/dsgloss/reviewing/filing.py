"""Which files change when a decision is written, and how: an accepted proposal moves to the file of its subject."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from pathlib import Path

from dsgloss.model import Concept, ReviewState, Terminology
from dsgloss.model.slug import unused_id
from dsgloss.store import ConceptFile, Shelf, changed_files
from dsgloss.store.saving import PROPOSALS_FILE, file_for


def filed(shelf: Shelf, wanted: Terminology) -> dict[Path, ConceptFile]:
    """Give the files that change, as they are to be, in the order in which they are to be written.

    The file that a concept moves to comes before the one it leaves, so that it is in one of them at least,
    wherever writing is cut short. Only files with concepts that differ are looked at, since looking at one takes
    as long as reading it. Raises GlossaryError if the terminology contradicts itself.
    """
    moved = _moved(shelf, wanted) if shelf.is_folder else set()
    forgetful = _forgetting(shelf, moved)
    arriving = (concept for concept in wanted.concepts if concept.id not in forgetful.terminology)
    files = _concerned(shelf, wanted) | {file_for(shelf, concept) for concept in arriving}
    changed: dict[Path, ConceptFile] = {}
    while files:
        changed = changed_files(_narrowed(forgetful, files), wanted)
        overlooked = (changed.keys() & shelf.texts.keys()) - files
        if not overlooked:
            break
        files |= overlooked
    return {file: changed[file] for file in sorted(changed, key=lambda file: (_is_left(file, wanted, moved), file))}


def _is_left(file: Path, wanted: Terminology, moved: Iterable[str]) -> bool:
    """Tell whether concepts leave a file rather than arrive: the proposals, unless some become proposals again."""
    states = {found.review.state for each in moved if (found := wanted.get(each))}
    return (file.name == PROPOSALS_FILE) is not (ReviewState.PROPOSED in states)


def _narrowed(shelf: Shelf, files: Set[Path]) -> Shelf:
    """Give a shelf with the texts of some files only."""
    texts = {file: text for file, text in shelf.texts.items() if file in files}
    return replace(shelf, texts=texts, trees={file: tree for file, tree in shelf.trees.items() if file in files})


def _concerned(shelf: Shelf, wanted: Terminology) -> set[Path]:
    """Find the files of the concepts that differ."""
    return {
        origin.path
        for concept, origin in zip(shelf.terminology.concepts, shelf.origins, strict=True)
        if _differs(concept, wanted)
    }


def _differs(concept: Concept, wanted: Terminology) -> bool:
    """Tell whether a concept is to be another; most are the very same object, which is told at once."""
    then = wanted.get(concept.id)
    return then is not concept and then != concept


def _moved(shelf: Shelf, wanted: Terminology) -> set[str]:
    """Find the proposals that are accepted, and the accepted concepts that are proposals again."""
    moved = set()
    for concept, origin in zip(shelf.terminology.concepts, shelf.origins, strict=True):
        then = wanted.get(concept.id)
        states = (concept.review.state, then.review.state) if then else None
        if states == (ReviewState.PROPOSED, ReviewState.ACCEPTED) and origin.path.name == PROPOSALS_FILE:
            moved.add(concept.id)
        if states == (ReviewState.ACCEPTED, ReviewState.PROPOSED):
            moved.add(concept.id)
    return moved


def _forgetting(shelf: Shelf, ids: Iterable[str]) -> Shelf:
    """Give concepts of a shelf another name, so that those of their own are new to it and find a file anew."""
    taken = {concept.id for concept in shelf.terminology.concepts}
    others = {concept_id: unused_id(f"moved {concept_id}", taken) for concept_id in ids}
    known = shelf.terminology
    renamed = (replace(c, id=others[c.id]) if c.id in others else c for c in known.concepts)
    return replace(shelf, terminology=known.with_concepts(renamed))
