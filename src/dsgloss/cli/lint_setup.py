"""What a lint is about: the configuration, and over it what the command line says."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dsgloss.cli.inputs import STDIN, notify, with_progress
from dsgloss.configuration import (
    Choice,
    Configuration,
    UnknownRuleError,
    codes,
    configuration_near,
    read_glossaries,
)
from dsgloss.documents import counterpart, paired
from dsgloss.errors import Problem, UsageError
from dsgloss.linting.options import Options
from dsgloss.messages import say
from dsgloss.relinting import Holder, Relinter, Sheet
from dsgloss.survey.cache import Cache
from dsgloss.survey.text import Input, file_input, read_text

if TYPE_CHECKING:
    from dsgloss.model import Concept
    from dsgloss.revisions import Changes


@dataclass(frozen=True)
class Setup:
    """What to lint and with what, as the command line says, else the configuration."""

    configuration: Configuration
    choice: Choice
    named: tuple[str, ...]
    named_glossaries: tuple[Path, ...]
    source: Path | None
    stdin_filename: str
    since_version: str | None = None

    @property
    def glossaries(self) -> tuple[Path, ...]:
        """The glossaries to hold the texts against."""
        return self.named_glossaries or self.configuration.glossaries

    @property
    def folder(self) -> Path:
        """The folder that everything to lint lies in."""
        return common_folder(self._targets, self.stdin_filename)

    def options_for(self, path: str) -> Options:
        """Give the options for a file."""
        return self.choice.over(self.configuration.options_for(path))

    def concepts(self) -> list[Concept]:
        """Load the glossaries; ones without accepted concepts would find nothing and say all is well."""
        terminology = read_glossaries(self.glossaries)
        if self.since_version is not None:
            from dsgloss.versioning import superseded_in  # late: few lints ask what was preferred once

            terminology = superseded_in(terminology, self.glossaries, self.since_version)
        concepts = list(terminology.in_force())
        if not concepts:
            remedy = say("Accept proposals by taking out 'review: proposed', or name another glossary.")
            where = ", ".join(path.as_posix() for path in self.glossaries)
            raise UsageError(Problem(where, say("no concept in this glossary is accepted"), remedy))
        return concepts

    def relinter(self, cache: Cache | None, jobs: int) -> Relinter:
        """Make the linter for these glossaries and options."""
        kept = cache if self.since_version is None else None
        return Relinter(self.glossaries, self.concepts, self.options_for, kept, jobs)

    @cached_property
    def files(self) -> dict[Path, Path | None]:
        """The files to lint, each with the text that it translates, where there is one."""
        found: dict[Path, Path | None] = {}
        if STDIN in self.named:
            name = Path(self.stdin_filename)
            found[Path(STDIN)] = self._source_of(name, counterpart(name, name, self.source) if self.source else None)
        named = [Path(target) for target in self._targets if target != STDIN]
        for path, other in paired(named, self.source):
            if path in named or not self.configuration.excludes(path):
                found[path] = self._source_of(path, other)
        return found

    def sheets(self, changes: Changes | None) -> list[Sheet]:
        """Read the files, those that have changed if `changes` are given, and the texts that they translate."""
        files = [path for path in self.files if changes is None or changes.concern(path)]
        holder = Holder()
        return [self._sheet(path, holder) for path in with_progress(files)]

    @property
    def _targets(self) -> Sequence[str]:
        targets = self.named or [str(path) for path in self.configuration.lint_paths]
        if not targets:
            raise click.UsageError(say("nothing to read was named"), click.get_current_context(silent=True))
        return targets

    def _source_of(self, path: Path, other: Path | None) -> Path | None:
        return other if self.source is not None else self.configuration.source_of(path)

    def _sheet(self, path: Path, holder: Holder) -> Sheet:
        is_stdin = path == Path(STDIN)
        target = read_text(Input(self.stdin_filename, sys.stdin.buffer.read) if is_stdin else file_input(path))
        notify(target.notices)
        other = self.files[path]
        source = holder.hold(read_text(file_input(other)), other) if other is not None else None
        return Sheet(target if is_stdin else holder.hold(target, path), source)


def configuration_for(
    named: Sequence[str], file: Path | None, isolated: str | None, stdin_filename: str
) -> Configuration:
    """Find the configuration: the one that is named, none, or the one nearest to what is linted."""
    if file is not None and isolated is not None:
        problem = Problem("--isolated", say("it cannot be combined with --config"), say("Leave out one of the two."))
        raise UsageError(problem)
    if isolated is not None:
        return Configuration()
    if file is not None:
        from dsgloss.configuration import read_configuration  # late: it loads what reads TOML

        return read_configuration(file)
    return configuration_near(common_folder(named, stdin_filename))


def choice_of(select: tuple[str, ...], extend_select: tuple[str, ...], ignore: tuple[str, ...]) -> Choice:
    """Read the rules that the options name. Raises UsageError if one does not exist."""
    return Choice(
        _codes("--select", select) if select else None,
        _codes("--extend-select", extend_select),
        _codes("--ignore", ignore),
    )


def _codes(option: str, values: Iterable[str]) -> tuple[str, ...]:
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    try:
        return codes(names)
    except UnknownRuleError as error:
        raise UsageError(Problem(option, str(error), error.remedy)) from error


def common_folder(named: Sequence[str], stdin_filename: str) -> Path:
    """Give the folder that everything named lies in; the current one if nothing is, or on several drives."""
    real = [os.path.realpath(stdin_filename if name == STDIN else name) for name in named]
    folders = [name if os.path.isdir(name) else os.path.dirname(name) for name in real]  # noqa: PTH120 - a text
    try:
        return Path(os.path.commonpath(folders)) if folders else Path.cwd()
    except ValueError:
        return Path.cwd()
