"""What commands that mine have in common: their options, and the survey of their inputs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import wraps
from itertools import starmap
from pathlib import Path

import click

from dsgloss.cli.inputs import STDIN, Failures, files_of
from dsgloss.cli.progress import tracked
from dsgloss.documents import may_be_bilingual, paired
from dsgloss.survey import Cache, Input, Parallels, Question, Semantics, Surveyed, cores, file_input, survey, user_cache


@dataclass(frozen=True, slots=True)
class Effort:
    """How the inputs of a command are surveyed: the name of standard input, worker processes, cache, what counts."""

    stdin_filename: str
    jobs: int
    cache: Cache | None
    semantics: Semantics

    def survey(self, targets: Sequence[str], questions: Sequence[Question], failures: Failures) -> Generator[Surveyed]:
        """Survey files, folders and standard input in order; what cannot be read is reported and left out."""
        files = files_of(targets)
        yield from self._surveyed(files, map(self._input, files), questions, failures)

    def compare(self, targets: Sequence[str], originals: Path | None, failures: Failures) -> Generator[Surveyed]:
        """Survey the files among the targets that are translations, each with its original.

        That is the file of the same name in `originals`, or lies in a bilingual file itself.
        """
        found = [(own, other) for own, other in paired(targets, originals) if other or may_be_bilingual(own.name)]
        inputs = starmap(file_input, found)
        yield from self._surveyed([own for own, _ in found], inputs, [Parallels()], failures)

    def _surveyed(
        self, files: Sequence[Path], inputs: Iterable[Input], questions: Sequence[Question], failures: Failures
    ) -> Generator[Surveyed]:
        with closing(survey(inputs, questions, self.jobs, self.cache)) as results:
            for found in tracked(results, files):
                if isinstance(found, Surveyed):
                    failures.notify(found.notices)
                    yield found
                else:
                    failures(found)

    def _input(self, path: Path) -> Input:
        return Input(self.stdin_filename, sys.stdin.buffer.read) if path == Path(STDIN) else file_input(path)


_Command = Callable[..., int]
_Option = Callable[[_Command], _Command]

semantic_option: _Option = click.option(
    "--semantic", "semantics", flag_value=Semantics.ON.value, default=Semantics.OFF.value,
    help="Weigh meaning, too, with the sentence encoder of the extra dsgloss[semantic]: slower.",
)  # fmt: skip
_HOW: tuple[_Option, ...] = (
    click.option("--no-cache", "caching", flag_value="off", help="Neither use nor keep earlier results."),
    click.option("--cache-dir", type=click.Path(file_okay=False, path_type=Path), envvar="DSGLOSS_CACHE_DIR",
                 help="Where results are kept; by default the user's cache folder."),
    click.option("--jobs", type=click.IntRange(min=1),
                 help="How many processes share the work; by default one per core."),
)  # fmt: skip
_WHAT: tuple[_Option, ...] = (
    semantic_option,
    *_HOW,
    click.option("--stdin-filename", default="stdin.md", show_default=True, help="How to read standard input (-)."),
)  # fmt: skip


def survey_options(command: _Command) -> _Command:
    """Give a command the options that say how to survey its inputs; it gets what they ask for as its `effort`.

    If they say nothing, that is all cores and the user's cache folder.
    """
    return _with_effort(command, _WHAT)


def comparing_options(command: _Command) -> _Command:
    """Give a command those of these options that matter where texts are compared with their originals alone."""
    return _with_effort(command, _HOW)


def _with_effort(command: _Command, options: Sequence[_Option]) -> _Command:
    @wraps(command)
    def surveying(
        *,
        jobs: int | None,
        cache_dir: Path | None,
        caching: str | None,
        stdin_filename: str = "",
        semantics: str = Semantics.OFF.value,
        **others: object,
    ) -> int:
        cache = None if caching == "off" else Cache(cache_dir or user_cache())
        return command(effort=Effort(stdin_filename, jobs or cores(), cache, Semantics(semantics)), **others)

    given: _Command = surveying
    for option in options:
        given = option(given)
    return given
