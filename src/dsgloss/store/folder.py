"""A glossary on disk: a folder of YAML files, or one file, read with every problem found and placed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from os.path import exists, isdir
from pathlib import Path

from dsgloss.documents.decode import Decoded, Encoding, decode
from dsgloss.errors import GlossaryError, Problem, UnreadableError, UsageError, Where
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
    marks: dict[Path, bytes] = field(default_factory=dict)

    @property
    def is_folder(self) -> bool:
        """Whether it is a folder, or will be one when it is written, and not one file."""
        return isdir(self.path) or self.path.suffix.lower() not in YAML_SUFFIXES

    def holds_concepts(self, file: Path) -> bool:
        """Tell whether a file of it is one of concepts, and not the one of its metadata."""
        return not (self.is_folder and file.name == METADATA_FILE)

    def concepts_in(self, file: Path) -> tuple[Concept, ...]:
        """Give the concepts that lie in a file, in their order."""
        return tuple(c for c, o in zip(self.terminology.concepts, self.origins, strict=True) if o.path == file)


def read_terminology(path: Path) -> Terminology:
    """Read a glossary folder, a YAML file of concepts, or a CSV/TSV term list.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found.
    """
    if path.suffix.lower() in TERM_LIST_SUFFIXES and not isdir(path):
        return Terminology(concepts=read_term_list(_read(path).text, path.as_posix()))
    return read_shelf(path).terminology


def open_shelf(path: Path) -> Shelf:
    """Read the glossary at a path for changing it, or begin one if nothing is there or the folder has none yet.

    Raises UsageError if it is a term list, else as `read_shelf` does.
    """
    if path.suffix.lower() in TERM_LIST_SUFFIXES and not isdir(path):
        what = say("a term list can be read, but not changed")
        raise UsageError(Problem(path.as_posix(), what, say("Name a glossary folder or a .yaml file.")))
    is_there = bool(_yaml_files(path)) if isdir(path) else exists(path)
    return read_shelf(path) if is_there else Shelf(path, Terminology())


def read_shelf(path: Path) -> Shelf:
    """Read a glossary folder or YAML file together with its files' texts, for changing it.

    Raises UnreadableError if there is nothing to read, GlossaryError with every problem found.
    """
    shelf = Shelf(path, Terminology())
    metadata = Metadata()
    concepts: list[Concept] = []
    origins: list[Origin] = []
    unreadable: list[Problem] = []
    for file in _files(path):
        try:
            tree = _load(shelf, file)
        except UnreadableError as error:
            unreadable.extend(error.problems)
            continue
        if not shelf.holds_concepts(file):
            metadata = validated(Metadata, tree.data or {}, tree) or metadata
            continue
        read = concepts_of(tree)
        concepts.extend(read)
        origins.extend(Origin(file, index) for index in range(len(read)))
    problems = [problem for tree in shelf.trees.values() for problem in tree.problems]
    if unreadable:
        raise UnreadableError(*unreadable, *problems)
    _refuse(problems)
    shelf.terminology = Terminology(metadata=metadata, concepts=tuple(concepts))
    shelf.origins = tuple(origins)
    _refuse(_placed(shelf))
    return shelf


def concepts_of(tree: Tree) -> list[Concept]:
    """Give the concepts of a file; what is wrong becomes a problem of the tree, and then there are none."""
    entries = validated(GlossaryEntries, tree.data or [], tree)
    return [entry.to_concept() for entry in entries.root] if entries else []


def _load(shelf: Shelf, file: Path) -> Tree:
    decoded = _read(file)
    if decoded.encoding is not Encoding.UTF_8:
        what = say("a glossary must be UTF-8, this file is {encoding}", encoding=decoded.encoding.upper())
        raise UnreadableError(Problem(file.as_posix(), what, say("Save the file as UTF-8.")))
    tree = read_yaml(decoded.text, file.as_posix())
    shelf.texts[file] = decoded.text
    shelf.trees[file] = tree
    shelf.marks[file] = decoded.mark
    return tree


def _files(path: Path) -> Sequence[Path]:
    if not isdir(path):
        return [path]
    files = _yaml_files(path)
    if not files:
        what = say("this folder holds no glossary: no YAML file is in it")
        raise UnreadableError(Problem(path.as_posix(), what, say("Name the glossary's folder, or run dsgloss build.")))
    return files


def _yaml_files(folder: Path) -> Sequence[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise _unreadable(folder, error) from error
    return [file for file in entries if file.suffix.lower() in YAML_SUFFIXES and not file.name.startswith(".")]


def _read(path: Path) -> Decoded:
    try:
        return decode(path.read_bytes(), path.as_posix())
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    what = say("cannot be read: {reason}", reason=error.strerror or str(error))
    return UnreadableError(Problem(path.as_posix(), what, say("Check the name and the permissions.")))


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
