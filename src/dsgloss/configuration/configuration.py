"""A configuration as the rest of the program asks it: which files, which glossary, which options for a file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import cast

from dsgloss.configuration.choice import Said, laid_over
from dsgloss.configuration.shape import Override, Table
from dsgloss.documents import Rules, counterpart, parse_rules
from dsgloss.linting.options import Options


@dataclass(frozen=True)
class Configuration:
    """What a configuration file says; without one, what holds by default, with paths relative to where we are.

    The paths it gives can be opened from the current folder, and are as short as people would write them.
    """

    table: Table = field(default_factory=Table)
    file: Path | None = None
    said: Said = field(default_factory=dict)
    """What the table says, as the file has it: the rest can be laid over by what says more."""

    @cached_property
    def folder(self) -> Path:
        """The folder that paths are relative to, with its full name."""
        return Path(os.path.realpath(self.file)).parent if self.file is not None else Path.cwd().resolve()

    @property
    def glossaries(self) -> tuple[Path, ...]:
        """The glossaries to use, in their order."""
        return self._named(self.table.glossary)

    @property
    def lint_paths(self) -> tuple[Path, ...]:
        """The files and folders to lint if none is named."""
        return self._named(self.table.lint.paths)

    @property
    def baseline(self) -> Path | None:
        """The file of the findings that are known."""
        name = self.table.lint.baseline
        return self._shown(name) if name is not None else None

    def options_for(self, path: str) -> Options:
        """Give the options for a file: those of the lint, and over them those of each override that names it."""
        options = self._options
        relative = self.relative(path) if self._overrides else None
        for override, said, rules in self._overrides:
            if relative is not None and rules.covers(relative):
                options = laid_over(options, override, said)
        return options

    def excludes(self, path: Path) -> bool:
        """Tell whether a file is passed over when its folder is walked."""
        relative = self.relative(str(path)) if self._excluded.patterns else None
        return relative is not None and self._excluded.covers(relative)

    def source_of(self, path: Path) -> Path | None:
        """Find the text that a file translates, by the first pair of trees it belongs to."""
        trees = self.table.lint.source
        here = Path(os.path.realpath(path)) if trees else path
        for tree in trees:
            source = self._shown(tree.source)
            for root in self._real([tree.target] if tree.target is not None else self.table.lint.paths):
                if here.is_relative_to(root):
                    return counterpart(here, root, source)
            if tree.target is None:
                return counterpart(path, path, source)
        return None

    def relative(self, path: str) -> str | None:
        """Name a file as patterns see it: from the configuration's folder, with slashes; none if it lies elsewhere."""
        name = os.path.relpath(os.path.realpath(path), self.folder).replace(os.sep, "/")
        return None if name == ".." or name.startswith("../") or Path(name).is_absolute() else name

    @cached_property
    def _options(self) -> Options:
        return laid_over(Options(), self.table.lint, self._lint)

    @cached_property
    def _overrides(self) -> tuple[tuple[Override, Said, Rules], ...]:
        said = self._lint.get("overrides", ())
        told = cast("Sequence[Said]", said)
        return tuple((e, s, _rules(e.paths)) for e, s in zip(self.table.lint.overrides, told, strict=True))

    @property
    def _lint(self) -> Said:
        return cast("Said", self.said.get("lint", {}))

    @cached_property
    def _excluded(self) -> Rules:
        return _rules(self.table.lint.exclude)

    def _named(self, names: Iterable[str]) -> tuple[Path, ...]:
        return tuple(self._shown(name) for name in names)

    def _real(self, names: Iterable[str]) -> list[Path]:
        return [Path(os.path.realpath(self.folder / name)) for name in names]

    def _shown(self, name: str) -> Path:
        """Give the path of something named in the file, short if we are in that tree or above it."""
        here = Path.cwd().resolve()
        is_near = here.is_relative_to(self.folder) or self.folder.is_relative_to(here)
        path = self.folder / name
        return Path(os.path.relpath(path, here)) if is_near and not Path(name).is_absolute() else path


def _rules(globs: Iterable[str]) -> Rules:
    return parse_rules("\n".join(globs))
