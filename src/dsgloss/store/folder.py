"""A glossary on disk: a folder of YAML files, or one file, read with every problem found and placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from dsgloss.documents import decode
from dsgloss.errors import GlossaryError, Problem, UnreadableError, Where
from dsgloss.messages import say
from dsgloss.model import Concept, Metadata, Terminology
from dsgloss.store.entry import GlossaryEntries
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.problems import contradictions
from dsgloss.store.term_list import TERM_LIST_SUFFIXES, read_term_list
from dsgloss.store.validate import validated

METADATA_FILE = "glossary.yaml"
YAML_SUFFIXES = frozenset({".yaml", ".yml"})


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a concept lies: the file, and the concept's number in it from 0."""

    path: Path
    index: int


@dataclass
class Shelf:
    """A glossary as it lies on disk: its concepts, where each lies, and the text of every file."""

    path: Path
    terminology: Terminology
    origins: tuple[Origin, ...] = ()
    texts: dict[Path, str] = field(default_factory=dict)
    trees: dict[Path, Tree] = field(default_factory=dict)

    def origin(self, concept_id: str) -> Origin | None:
        """Tell where a concept lies; none if it is not there."""
        for concept, origin in zip(self.terminology.concepts, self.origins, strict=True):
            if concept.id == concept_id:
                return origin
        return None

    def place(self, concept_id: str) -> Where:
        """Give the place of a concept for a message."""
        origin = self.origin(concept_id)
        if origin is None or origin.path not in self.trees:
            return Where(self.path.as_posix())
        node = self.trees[origin.path].at([origin.index])
        line = node.start_mark.line + 1 if node else 0
        return Where(origin.path.as_posix(), line, 1 if line else 0)


def read_terminology(path: Path) -> Terminology:
    """Read a glossary folder, a YAML file of concepts, or a CSV/TSV term list.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found.
    """
    if path.suffix.lower() in TERM_LIST_SUFFIXES and not path.is_dir():
        return Terminology(concepts=read_term_list(_read(path), path.as_posix()))
    return read_shelf(path).terminology


def read_shelf(path: Path) -> Shelf:
    """Read a glossary folder or YAML file together with its files' texts, for changing it.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found.
    """
    shelf = Shelf(path, Terminology())
    metadata = Metadata()
    concepts: list[Concept] = []
    origins: list[Origin] = []
    for file in _files(path):
        tree = _load(shelf, file)
        if file.name == METADATA_FILE and path.is_dir():
            metadata = validated(Metadata, tree.data, tree) or metadata
            continue
        entries = validated(GlossaryEntries, tree.data or [], tree)
        for index, entry in enumerate(entries.root if entries else ()):
            concepts.append(entry.to_concept())
            origins.append(Origin(file, index))
    _refuse([problem for tree in shelf.trees.values() for problem in tree.problems])
    shelf.terminology = Terminology(metadata=metadata, concepts=tuple(concepts))
    shelf.origins = tuple(origins)
    _refuse(_placed(shelf))
    return shelf


def _load(shelf: Shelf, file: Path) -> Tree:
    text = _read(file)
    tree = read_yaml(text, file.as_posix())
    shelf.texts[file] = text
    shelf.trees[file] = tree
    return tree


def _files(path: Path) -> Sequence[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(f for f in path.iterdir() if f.suffix.lower() in YAML_SUFFIXES and not f.name.startswith("."))
    if not files:
        what = say("this folder holds no glossary: no YAML file is in it")
        raise UnreadableError(Problem(path.as_posix(), what, say("Name the glossary's folder, or run dsgloss build.")))
    return files


def _read(path: Path) -> str:
    try:
        return decode(path.read_bytes(), path.as_posix()).text
    except OSError as error:
        what = say("cannot be read: {reason}", reason=error.strerror or str(error))
        raise UnreadableError(Problem(path.as_posix(), what, say("Check the name and the permissions."))) from error


def _placed(shelf: Shelf) -> list[Problem]:
    problems = []
    for found in contradictions(shelf.terminology.concepts):
        origin = shelf.origins[found.concept]
        node = shelf.trees[origin.path].at([origin.index])
        line = node.start_mark.line + 1 if node else 1
        problems.append(Problem(str(Where(origin.path.as_posix(), line, 1)), found.what, found.remedy))
    return problems


def _refuse(problems: Sequence[Problem]) -> None:
    if problems:
        raise GlossaryError(*problems)
