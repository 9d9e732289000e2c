"""Completing a move between two files that was cut short, as when the program was killed or the power failed."""

from __future__ import annotations

from pathlib import Path

from dsgloss.atomic import write_all
from dsgloss.model import Concept, ReviewState
from dsgloss.store.concept_file import ConceptFile, concepts_of, revised
from dsgloss.store.files import YAML_SUFFIXES
from dsgloss.store.nodes import read_yaml
from dsgloss.store.patch import patched
from dsgloss.store.saving import PROPOSALS_FILE


def heal(folder: Path) -> tuple[str, ...]:
    """Drop from the proposals what has arrived, accepted, in another file; give the ids.

    An accepted proposal is written to the file of its subject before it leaves the proposals, so that it cannot be
    lost. Nothing else is touched, whatever may be wrong with the glossary.
    """
    file = folder / PROPOSALS_FILE
    if not file.is_file():
        return ()
    text = _text(file)
    tree = read_yaml(text, file.as_posix())
    proposed = concepts_of(tree)
    arrived = _accepted(folder, file)
    twice = tuple(each.id for each in proposed if each.id in arrived and _is_same(each, arrived[each.id]))
    if twice:
        kept = {concept.id: concept for concept in proposed if concept.id not in twice}
        left = revised(ConceptFile(text, tuple(proposed), tree.starts), kept, ())
        rest = left.text if left else patched(text, tree.root, proposed, kept, ())
        write_all({file: rest.encode("utf-8", "surrogateescape")})
    return twice


def _accepted(folder: Path, proposals: Path) -> dict[str, Concept]:
    files = [file for file in sorted(folder.iterdir()) if file.suffix.lower() in YAML_SUFFIXES and file != proposals]
    shown = (file for file in files if file.is_file() and not file.name.startswith("."))
    return {
        concept.id: concept
        for file in shown
        for concept in concepts_of(read_yaml(_text(file), file.as_posix()))
        if concept.review.state is ReviewState.ACCEPTED and concept.review.date is not None
    }


def _is_same(proposed: Concept, accepted: Concept) -> bool:
    return proposed.review.state is ReviewState.PROPOSED and proposed.citations == accepted.citations


def _text(file: Path) -> str:
    return file.read_bytes().decode("utf-8", "surrogateescape")
