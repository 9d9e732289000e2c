"""What the bench measures on: texts, glossaries of some sizes, and the commands as they are called."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from bench.process import Command, Cost, Runner
from bench.texts import pages
from bench.words import entries
from dsgloss.documents import walk

CONCEPTS = 250
DSGLOSS = (sys.executable, "-m", "dsgloss")


@dataclass(frozen=True)
class Desk:
    """A folder to work in. `named` are texts that somebody wants measured; without any, texts are written."""

    folder: Path
    megabytes: float
    named: Sequence[Path] = ()

    @cached_property
    def runner(self) -> Runner:
        """Runs commands that share a cache; it is empty at first."""
        return Runner.in_folder(self.folder / "cache")

    @cached_property
    def _known(self) -> dict[tuple[str, ...], Cost]:
        return {}

    def cost(self, command: Command) -> Cost:
        """Tell what a command costs that remembers nothing; it runs once, however often somebody asks."""
        if tuple(command) not in self._known:
            self._known[tuple(command)] = self.runner.cost(command)
        return self._known[tuple(command)]

    @cached_property
    def texts(self) -> Path:
        """The folder of Korean texts."""
        folder = self.folder / "ko"
        if self.named:
            for number, path in enumerate(walk(self.named)):
                _write(folder / f"{number // 100:03}" / f"{number:05}{path.suffix}", path.read_bytes())
        else:
            write_pages(folder, self.folder / "en", self.megabytes)
        return folder

    @property
    def source(self) -> Path | None:
        """The folder of the English texts, if there are any."""
        return self.folder / "en" if not self.named else None

    @cached_property
    def files(self) -> list[Path]:
        """The Korean texts."""
        return sorted(path for path in self.texts.rglob("*") if path.is_file())

    @cached_property
    def size(self) -> float:
        """How many megabytes of Korean texts there are."""
        return sum(path.stat().st_size for path in self.files) / 1e6

    def part(self, name: str, share: int) -> Path:
        """Copy every so-manieth text into a folder of that name."""
        folder = self.folder / name
        for file in self.files[::share]:
            copy = folder / file.relative_to(self.texts)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, copy)
        return folder

    @cached_property
    def glossary(self) -> Path:
        """The glossary that the texts are linted with."""
        return self.glossary_of(CONCEPTS)

    def glossary_of(self, count: int) -> Path:
        """Write a glossary of so many concepts, if it has not been written yet."""
        folder = self.folder / f"glossary-{count}"
        if not folder.exists():
            self.runner.figures("write", str(count), str(folder))
        return folder

    @cached_property
    def terms(self) -> Path:
        """A file with the terms of the glossary, one a line."""
        found = [term for entry in entries(CONCEPTS) for term in (entry.korean, entry.old, entry.english) if term]
        return _write(self.folder / "terms.txt", "\n".join(found).encode())

    @cached_property
    def is_shared(self) -> bool:
        """Whether a lint can share its work among processes."""
        return "--jobs" in self.runner.printed([*DSGLOSS, "lint", "--help"])

    def lint(self, target: Path, *options: str, glossary: Path | None = None, jobs: int = 1) -> Command:
        """Lint some texts with no configuration."""
        share = ["--jobs", str(jobs)] if self.is_shared else []
        with_what = ["--isolated", "--glossary", str(glossary or self.glossary), "--output-format", "concise"]
        return [*DSGLOSS, "lint", *with_what, *share, *options, str(target)]

    def extract(self, target: Path, *options: str, jobs: int = 1) -> Command:
        """Mine some texts."""
        return [*DSGLOSS, "extract", "--output-format", "jsonl", "--jobs", str(jobs), *options, str(target)]


def cores() -> int:
    """Tell how many processors there are."""
    return os.cpu_count() or 1


def write_pages(korean: Path, english: Path, megabytes: float) -> None:
    """Write so many megabytes of Korean pages, and the English pages that they translate."""
    left = megabytes * 1e6
    for page in pages(entries(CONCEPTS)):
        said = page.korean.encode()
        _write(korean / f"{page.name}.md", said)
        _write(english / f"{page.name}.md", page.english.encode())
        left -= len(said)
        if left <= 0:
            return


def _write(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path
