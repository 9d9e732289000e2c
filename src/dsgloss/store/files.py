"""The files of a glossary: which they are, and their text."""

from __future__ import annotations

from collections.abc import Sequence
from os.path import isdir
from pathlib import Path

from dsgloss.documents.contents import contents
from dsgloss.documents.decoding import Decoded, Encoding, decode
from dsgloss.errors import Problem, UnreadableError, UsageError
from dsgloss.messages import say

METADATA_FILE = "glossary.yaml"
TERM_LIST_SUFFIXES = frozenset({".csv", ".tsv"})
YAML_SUFFIXES = frozenset({".yaml", ".yml"})


def is_term_list(path: Path) -> bool:
    """Tell whether a path leads to a CSV/TSV term list, which can be read, but not changed."""
    return path.suffix.lower() in TERM_LIST_SUFFIXES and not isdir(path)


def is_folder(path: Path) -> bool:
    """Tell whether a glossary is a folder, or will be one when it is written, and not one file."""
    return isdir(path) or path.suffix.lower() not in YAML_SUFFIXES


def holds_concepts(glossary: Path, file: Path) -> bool:
    """Tell whether a file of a glossary is one of concepts, and not the one of its metadata."""
    return not (is_folder(glossary) and file.name == METADATA_FILE)


def refuse_term_list(path: Path) -> None:
    """Raise UsageError if a path leads to a term list, or would if something were written there."""
    if is_term_list(path):
        what = say("a term list can be read, but not changed")
        raise UsageError(Problem(path.as_posix(), what, say("Name a glossary folder or a .yaml file.")))


def files_of(glossary: Path) -> Sequence[Path]:
    """List the files of a glossary, the one of its metadata first. Raises UnreadableError if there are none."""
    if not isdir(glossary):
        return [glossary]
    files = yaml_files(glossary)
    if not files:
        what = say("this folder holds no glossary: no YAML file is in it")
        remedy = say("Name the glossary's folder, or run dsgloss build.")
        raise UnreadableError(Problem(glossary.as_posix(), what, remedy))
    return sorted(files, key=lambda file: holds_concepts(glossary, file))


def yaml_files(folder: Path) -> Sequence[Path]:
    """List the YAML files in a folder, by name. Raises UnreadableError if it cannot be looked into."""
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        raise _unreadable(folder, error) from error
    return [file for file in entries if file.suffix.lower() in YAML_SUFFIXES and not file.name.startswith(".")]


def read_utf_8(file: Path) -> Decoded:
    """Read a file of a glossary. Raises UnreadableError if it is not to be had, or is not in UTF-8."""
    decoded = read_text(file)
    if decoded.encoding is not Encoding.UTF_8:
        what = say("a glossary must be UTF-8, this file is {encoding}", encoding=decoded.encoding.upper())
        raise UnreadableError(Problem(file.as_posix(), what, say("Save the file as UTF-8.")))
    return decoded


def read_text(file: Path) -> Decoded:
    """Read a file in whatever encoding it is. Raises UnreadableError if it is not to be had, or is no text."""
    try:
        return decode(contents(file), file.as_posix())
    except OSError as error:
        raise _unreadable(file, error) from error


def _unreadable(path: Path, error: OSError) -> UnreadableError:
    what = say("cannot be read: {reason}", reason=error.strerror or str(error))
    return UnreadableError(Problem(path.as_posix(), what, say("Check the name and the permissions.")))
