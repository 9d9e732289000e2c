"""From the files and folders someone names to the files that are read, always in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dsgloss.documents.contents import contents
from dsgloss.documents.gitignore import Rules, Verdict, parse_rules
from dsgloss.documents.problems import unreadable
from dsgloss.documents.registry import is_walked
from dsgloss.errors import UnreadableError


@dataclass(frozen=True, slots=True)
class _Layer:
    """A folder, with its real path, and the patterns that hold from there downward."""

    folder: str
    rules: Rules


_Layers = tuple[_Layer, ...]


def walk(targets: Sequence[str | Path]) -> Iterator[Path]:
    """Yield every file to read once: targets in the order given, the entries of a folder by name.

    A file that is named is read whatever it is. A folder is walked for files of a known format, JSON, YAML and
    tables only if a name says that they are Korean; without hidden files and folders, links to folders, and what
    the `.gitignore` files between the repository's root and the file ignore. When the folder that is named is
    itself ignored, only those inside it count.

    Raises UnreadableError for targets that do not exist, before any file is yielded, and for a folder that
    cannot be listed, when the walk gets there.
    """
    paths = [Path(target) for target in targets]
    _refuse_absent(paths)
    seen: set[str] = set()
    for path in paths:
        for file, real in _folder_files(path) if path.is_dir() else ((path, os.path.realpath(path)),):
            if real not in seen:
                seen.add(real)
                yield file


def _refuse_absent(paths: Iterable[Path]) -> None:
    problems = []
    for path in paths:
        try:
            path.stat()
        except OSError as error:
            problems.append(unreadable(path.as_posix(), error))
    if problems:
        raise UnreadableError(*problems)


def _folder_files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Give the files of a folder, each with its real path, which is found out for links alone."""
    real = os.path.realpath(folder)
    return _files(folder, real, _layers_above(real))


def _files(folder: Path, real: str, above: _Layers) -> Iterator[tuple[Path, str]]:
    layers = above + _layer(real)
    for entry in _entries(folder):
        path = f"{real}/{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False)
        if entry.name.startswith(".") or _ignored(path + "/" * is_folder, layers):
            continue
        if is_folder:
            yield from _files(folder / entry.name, path, layers)
        elif is_walked(path) and entry.is_file():
            yield folder / entry.name, os.path.realpath(path) if entry.is_symlink() else path


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        raise UnreadableError(unreadable(folder.as_posix(), error)) from error


def _layers_above(real: str) -> _Layers:
    """Collect the patterns above the folder `real`; none if they ignore it, or if it is in no repository."""
    folder = Path(real)
    root = next((each for each in (folder, *folder.parents) if (each / ".git").exists()), folder)
    layers: _Layers = ()
    for name in folder.relative_to(root).parts:
        layers += _layer(str(root))
        root /= name
        if _ignored(f"{root}/", layers):
            return ()
    return layers


def _layer(folder: str) -> _Layers:
    file = Path(folder, ".gitignore")
    try:
        text = contents(file).decode("utf-8", "replace") if file.is_file() else ""
    except OSError as error:
        raise UnreadableError(unreadable(file.as_posix(), error)) from error
    rules = parse_rules(text)
    return (_Layer(folder, rules),) if rules.patterns else ()


def _ignored(path: str, layers: _Layers) -> bool:
    """Ask the innermost file that says anything about `path`."""
    for layer in reversed(layers):
        verdict = layer.rules.verdict(path[len(layer.folder) :].lstrip("/"))
        if verdict is not Verdict.SILENT:
            return verdict is Verdict.IGNORED
    return False
