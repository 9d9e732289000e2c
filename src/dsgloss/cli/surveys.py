"""What commands that mine have in common: their options, and the survey of their inputs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import wraps
from pathlib import Path

import click

from dsgloss.cli.inputs import STDIN, Failures, files_of, notify
from dsgloss.cli.progress import tracked
from dsgloss.survey import Cache, Input, Question, Semantics, Surveyed, cores, file_input, survey, user_cache


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
        inputs = map(self._input, files)
        with closing(survey(inputs, questions, self.jobs, self.cache)) as results:
            for found in tracked(results, files):
                if isinstance(found, Surveyed):
                    notify(found.notices)
                    yield found
                else:
                    failures(found)

    def _input(self, path: Path) -> Input:
        return Input(self.stdin_filename, sys.stdin.buffer.read) if path == Path(STDIN) else file_input(path)


def survey_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give a command the options that say how to survey its inputs; it gets what they ask for as its `effort`.

    If they say nothing, that is all cores and the user's cache folder.
    """

    @wraps(command)
    def surveying(
        *,
        stdin_filename: str,
        jobs: int | None,
        cache_dir: Path | None,
        caching: str | None,
        semantics: str,
        **others: object,
    ) -> int:
        cache = None if caching == "off" else Cache(cache_dir or user_cache())
        return command(effort=Effort(stdin_filename, jobs or cores(), cache, Semantics(semantics)), **others)

    given: Callable[..., int] = surveying
    for option in (
        click.option("--semantic", "semantics", flag_value=Semantics.ON.value, default=Semantics.OFF.value,
                     help="Weigh meaning, too, with the sentence encoder of the extra dsgloss[semantic]: slower."),
        click.option("--no-cache", "caching", flag_value="off", help="Neither use nor keep earlier results."),
        click.option("--cache-dir", type=click.Path(file_okay=False, path_type=Path), envvar="DSGLOSS_CACHE_DIR",
                     help="Where results are kept; by default the user's cache folder."),
        click.option("--jobs", type=click.IntRange(min=1),
                     help="How many processes share the work; by default one per core."),
        click.option("--stdin-filename", default="stdin.md", show_default=True,
                     help="How to read standard input (-)."),
    ):  # fmt: skip
        given = option(given)
    return given
