"""A glossary on disk: a folder of YAML files, or one file, read with every problem found and placed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from os.path import exists, isdir
from pathlib import Path

from dsgloss.collector import undisturbed
from dsgloss.errors import GlossaryError, Problem, UnreadableError, Where
from dsgloss.model import Concept, Metadata, Terminology
from dsgloss.store.concept_file import ConceptFile, concepts_of
from dsgloss.store.files import files_of, holds_concepts, is_folder, read_utf_8, refuse_term_list, yaml_files
from dsgloss.store.memory import Memory, Remembered
from dsgloss.store.migrations import Step, migrate_concepts, migrate_metadata, pending
from dsgloss.store.nodes import Tree, read_yaml
from dsgloss.store.problems import Contradiction, Steps, conflicts, contradictions
from dsgloss.store.validate import validated


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
    marks: dict[Path, bytes] = field(default_factory=dict)
    steps: tuple[Step, ...] = ()

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, or will be one when it is written, and not one file."""
        return is_folder(self.path)

    def holds_concepts(self, file: Path) -> bool:
        """Tell whether a file of it is one of concepts, and not the one of its metadata."""
        return holds_concepts(self.path, file)

    def concepts_in(self, file: Path) -> tuple[Concept, ...]:
        """Give the concepts that lie in a file, in their order."""
        return tuple(self._by_file().get(file, ()))

    def files(self) -> dict[Path, ConceptFile]:
        """Give the files of concepts with what they say."""
        found = self._by_file()
        return {
            file: ConceptFile(text, tuple(found.get(file, ())), self.trees[file].starts)
            for file, text in self.texts.items()
            if self.holds_concepts(file)
        }

    def _by_file(self) -> dict[Path, list[Concept]]:
        found: dict[Path, list[Concept]] = {}
        for concept, origin in zip(self.terminology.concepts, self.origins, strict=True):
            found.setdefault(origin.path, []).append(concept)
        return found

    def place(self, concept: int, steps: Steps = ()) -> Where:
        """Tell where something lies: a concept by its number, and what the steps into its entry lead to."""
        origin = self.origins[concept]
        mark = self.trees[origin.path].mark((origin.index, *steps))
        return Where(origin.path.as_posix(), *((mark.line + 1, mark.column + 1) if mark else ()))


def open_shelf(path: Path, known: Mapping[Path, ConceptFile] | None = None) -> Shelf:
    """Read the glossary at a path for changing it, or begin one if nothing is there or the folder has none yet.

    `known` is as for `read_shelf`. Raises UsageError if it is a term list, else as `read_shelf` does.
    """
    refuse_term_list(path)
    is_there = bool(yaml_files(path)) if isdir(path) else exists(path)
    return read_shelf(path, known) if is_there else Shelf(path, Terminology())


def read_shelf(path: Path, known: Mapping[Path, ConceptFile] | None = None) -> Shelf:
    """Read a glossary folder or YAML file together with its files' texts, for changing it.

    Of a file that has the text that is `known` of it, what it says is known, too. Raises UnreadableError if there
    is nothing to read, GlossaryError with every problem found.
    """
    shelf = Shelf(path, Terminology())
    with undisturbed():
        _fill(shelf, known or {})
    return shelf


def _fill(shelf: Shelf, known: Mapping[Path, ConceptFile]) -> None:
    metadata = Metadata()
    concepts: list[Concept] = []
    origins: list[Origin] = []
    unreadable: list[Problem] = []
    memory = Memory()
    for file in files_of(shelf.path):
        try:
            decoded = read_utf_8(file)
        except UnreadableError as error:
            unreadable.extend(error.problems)
            continue
        shelf.texts[file] = decoded.text
        shelf.marks[file] = decoded.mark
        if not shelf.holds_concepts(file):
            tree = shelf.trees[file] = read_yaml(decoded.text, file.as_posix())
            shelf.steps = pending(tree)
            migrate_metadata(tree, shelf.steps)
            metadata = validated(Metadata, tree.data or {}, tree) or metadata
            if not (tree.problems or shelf.steps):
                memory.keep(decoded.text.encode(), Remembered(metadata=metadata))
            continue
        read = _concepts(shelf, file, memory, known.get(file))
        concepts.extend(read)
        origins.extend(Origin(file, index) for index in range(len(read)))
    shelf.terminology = Terminology(metadata=metadata, concepts=tuple(concepts))
    shelf.origins = tuple(origins)
    problems = [problem for tree in shelf.trees.values() for problem in tree.problems]
    # What could not be read may hold the concepts that relations lead to.
    is_whole = not (unreadable or problems)
    problems += _placed(shelf, contradictions(concepts) if is_whole else conflicts(concepts))
    if unreadable:
        raise UnreadableError(*unreadable, *problems)
    if problems:
        raise GlossaryError(*problems)


def _concepts(shelf: Shelf, file: Path, memory: Memory, known: ConceptFile | None) -> Sequence[Concept]:
    """Give the concepts of a file as they are known or remembered, else as they are read."""
    text = shelf.texts[file]
    if known is not None and known.text == text and not shelf.steps:
        shelf.trees[file] = Tree(file.as_posix(), text, starts=known.starts)
        return known.concepts
    data = text.encode()
    remembered = memory.recall(data) if not shelf.steps else None
    if remembered is not None:
        shelf.trees[file] = Tree(file.as_posix(), text, starts=remembered.starts)
        return remembered.concepts
    tree = shelf.trees[file] = read_yaml(text, file.as_posix())
    migrate_concepts(tree, shelf.steps)
    read = concepts_of(tree)
    if not (tree.problems or shelf.steps):
        memory.keep(data, Remembered(starts=tree.starts, concepts=tuple(read)))
    return read


def _placed(shelf: Shelf, found: Iterable[Contradiction]) -> list[Problem]:
    return [Problem(str(shelf.place(each.concept, each.steps)), each.what, each.remedy) for each in found]
