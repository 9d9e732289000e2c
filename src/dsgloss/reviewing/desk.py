"""A glossary under review: every decision lies on disk before the next one is taken."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from os.path import isdir, lexists
from pathlib import Path

from dsgloss.errors import GlossaryError
from dsgloss.lock import locked
from dsgloss.model import Terminology
from dsgloss.reviewing.change import Change
from dsgloss.reviewing.decision import Decision, decided
from dsgloss.reviewing.filing import filed
from dsgloss.reviewing.healing import heal
from dsgloss.store import ConceptFile, Shelf, open_shelf, read_shelf, write_texts


@dataclass(frozen=True, slots=True)
class _Step:
    """Decisions that were written together: what they changed, and the files before and after."""

    decisions: tuple[Decision, ...]
    change: Change
    before: dict[Path, ConceptFile | None]
    after: dict[Path, ConceptFile]


class Desk:
    """A glossary folder, or one YAML file, that takes decisions and writes them at once.

    What others write meanwhile, such as an editor or git, is read again before the next decision; of files, and
    within a file of concepts, only what has changed is read and written.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._steps: list[_Step] = []
        self._known: dict[Path, ConceptFile] = {}
        self.healed: tuple[str, ...] = ()
        """The proposals whose move to another file was completed when the glossary was opened."""
        self._open()

    @property
    def terminology(self) -> Terminology:
        """The glossary as it lies on disk. Raises DsglossError if it cannot be read any more."""
        return self._current().terminology

    @property
    def folder(self) -> Path:
        """The folder that the paths of its sources are relative to."""
        return self._path if self._shelf.is_folder else self._path.parent

    def preview(self, decisions: Sequence[Decision]) -> tuple[Path, ...]:
        """Tell which files decisions would change. Raises DsglossError if they cannot be taken."""
        shelf = self._current()
        return tuple(filed(shelf, decided(shelf.terminology, decisions)))

    def take(self, decisions: Sequence[Decision]) -> tuple[Path, ...]:
        """Write decisions, all or none; give the files that changed. Raises DsglossError if they cannot be taken."""
        with locked(self._path):
            shelf = self._current()
            wanted = decided(shelf.terminology, decisions)
            files = filed(shelf, wanted)
            known = shelf.files()
            before = {file: known.get(file) for file in files}
            self._write(files)
        change = Change.between(shelf.terminology, wanted)
        self._steps.append(_Step(tuple(decisions), change, before, files))
        return tuple(files)

    def undo(self) -> tuple[Decision, ...]:
        """Take back what was written last, and give it; nothing if there is nothing.

        The files become what they were, to the byte, unless somebody else has changed them since: then only the
        concepts do. Raises UsageError if these have been changed, too.
        """
        if not self._steps:
            return ()
        with locked(self._path):
            self._take_back(self._steps[-1], self._current())
        return self._steps.pop().decisions

    def _take_back(self, step: _Step, shelf: Shelf) -> None:
        if all(shelf.texts.get(file) == after.text for file, after in step.after.items()):
            back = {file: before for file, before in step.before.items() if before is not None}
            # The proposals first: what returns to them is there before it goes elsewhere.
            self._write(dict(reversed(back.items())), [file for file, each in step.before.items() if each is None])
        else:
            self._write(filed(shelf, step.change.undone(shelf.terminology)))

    def _write(self, files: Mapping[Path, ConceptFile], gone: Sequence[Path] = ()) -> None:
        with _uninterrupted():
            write_texts(self._shelf, {file: each.text for file, each in files.items()})
            for file in gone:
                file.unlink()
        self._known |= files

    def _current(self) -> Shelf:
        if self._signature != _signature(self._path):
            self._open()
        return self._shelf

    def _open(self) -> None:
        self._signature = _signature(self._path)
        try:
            self._shelf = _read(self._path, self._known)
        except GlossaryError:
            with locked(self._path):
                self.healed = heal(self._path) if isdir(self._path) else ()
            if not self.healed:
                raise
            self._signature = _signature(self._path)
            self._shelf = _read(self._path, self._known)
        self._known = self._shelf.files()


def _read(path: Path, known: Mapping[Path, ConceptFile]) -> Shelf:
    return open_shelf(path, known) if lexists(path) else read_shelf(path, known)


def _signature(path: Path) -> tuple[tuple[str, int, int, int], ...]:
    """Give what changes when a file of the glossary does."""
    files = sorted(path.iterdir()) if isdir(path) else [path]
    stats = ((file.name, file.stat()) for file in files if file.is_file() and not file.name.startswith("."))
    return tuple((name, stat.st_ino, stat.st_mtime_ns, stat.st_size) for name, stat in stats)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until a decision has been written."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    pressed: list[int] = []
    usual = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, usual)
    if pressed:
        raise KeyboardInterrupt
