"""The options of dsgloss lint, gathered into what is linted and what is done about it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from pathlib import Path

import click

from dsgloss.cli.inputs import STDIN
from dsgloss.cli.lint_report import DEFAULT_BASELINE, Sieve
from dsgloss.cli.lint_setup import Setup, choice_of, configuration_for
from dsgloss.errors import Problem, UsageError
from dsgloss.linting.finding import Applicability
from dsgloss.linting.reporters import REPORTERS
from dsgloss.messages import say
from dsgloss.survey.cache import Cache, user_cache
from dsgloss.survey.crew import cores


class Mode(StrEnum):
    """What is done with the findings."""

    REPORT = "report"
    FIX = "fix"
    DIFF = "diff"
    BASELINE = "baseline"
    SETTINGS = "settings"
    STATISTICS = "statistics"


@dataclass(frozen=True, slots=True)
class Effects:
    """What is done with the findings, and where the result goes."""

    mode: Mode
    allowed: tuple[Applicability, ...]
    output_format: str
    output_file: Path | None
    baseline: Path | None
    since: str | None
    cache: Cache | None
    jobs: int
    failing: Callable[[int], int]

    @property
    def sifts(self) -> bool:
        """Whether some findings are held back."""
        return self.baseline is not None or self.since is not None

    def sieve(self, setup: Setup) -> Sieve:
        """Make what lets findings through, as the files are now. Raises UsageError if git knows no such revision."""
        baseline = None if self.mode is Mode.BASELINE else self.baseline
        if self.since is None:
            return Sieve(None, baseline)
        from dsgloss.revisions import changes_since  # late: most lints do not ask git

        return Sieve(changes_since(self.since, setup.folder), baseline)


def lint_options(command: Callable[[Setup, Effects], int]) -> Callable[..., int]:
    """Give a command the options of the lint; it takes what they come to."""

    @wraps(command)
    def called(
        paths: tuple[str, ...],
        glossary: tuple[Path, ...],
        source: Path | None,
        config: Path | None,
        isolated: str | None,
        select: tuple[str, ...],
        extend_select: tuple[str, ...],
        ignore: tuple[str, ...],
        since: str | None,
        since_version: str | None,
        baseline: Path | None,
        output_format: str | None,
        output_file: Path | None,
        mode: str | None,
        unsafe: str | None,
        exit_zero: str | None,
        stdin_filename: str,
        jobs: int | None,
        caching: str | None,
        cache_dir: Path | None,
    ) -> int:
        configuration = configuration_for(paths, config, isolated, stdin_filename)
        choice = choice_of(select, extend_select, ignore)
        setup = Setup(configuration, choice, paths, glossary, source, stdin_filename, since_version)
        effects = Effects(
            mode=Mode(mode or Mode.REPORT),
            allowed=(Applicability.SAFE, Applicability.UNSAFE) if unsafe else (Applicability.SAFE,),
            output_format=output_format or configuration.table.lint.output_format,
            output_file=output_file,
            baseline=baseline or configuration.baseline,
            since=since,
            cache=Cache(cache_dir or user_cache()) if caching is None else None,
            jobs=jobs or cores(),
            failing=(lambda _code: 0) if exit_zero else int,
        )
        _refuse_contradictions(setup, effects)
        return command(setup, effects)

    decorated: Callable[..., int] = called
    for option in reversed(_OPTIONS):
        decorated = option(decorated)
    return decorated


def _refuse_contradictions(setup: Setup, effects: Effects) -> None:
    if STDIN in setup.named:
        if effects.mode is Mode.FIX:
            remedy = say("Name files, or use --diff.")
            raise UsageError(Problem(setup.stdin_filename, say("standard input cannot be fixed in place"), remedy))
        if effects.since is not None:
            what = say("git knows no earlier state of standard input")
            raise UsageError(Problem(setup.stdin_filename, what, say("Name files, or leave out --since.")))
    if effects.mode is Mode.BASELINE and effects.since is not None:
        remedy = say("Leave out --since: a baseline is of whole files.")
        raise UsageError(Problem("--write-baseline", say("it cannot be combined with --since"), remedy))


_PATH = click.Path(path_type=Path)
_OPTIONS = (
    click.option("--glossary", type=_PATH, multiple=True,
                 help="A glossary folder, a YAML file, or a CSV/TSV term list; may be given several times. "
                      "By default that of the configuration, else glossary."),
    click.option("--source", type=click.Path(path_type=Path, exists=True), help="The texts that PATHS translate."),
    click.option("--config", type=_PATH, help="The configuration file, instead of the nearest one."),
    click.option("--isolated", flag_value="isolated", help="Use no configuration file."),
    click.option("--select", multiple=True, metavar="RULES", help="Apply these rules and no others: codes or names, "
                                                                  "with commas between them, or ALL."),
    click.option("--extend-select", multiple=True, metavar="RULES", help="Apply these rules, too."),
    click.option("--ignore", multiple=True, metavar="RULES", help="Do not apply these rules."),
    click.option("--since-version", metavar="VERSION",
                 help="Report the terms, too, that the glossary preferred in this version or later, and no more."),
    click.option("--since", metavar="REVISION",
                 help="Report only what stands on lines that differ from a git revision; main... is where this "
                      "branch left main."),
    click.option("--baseline", type=_PATH, help="The file of known findings, which are not reported."),
    click.option("--write-baseline", "mode", flag_value=Mode.BASELINE.value,
                 help=f"Take down all findings as known, in the file of --baseline, by default {DEFAULT_BASELINE}."),
    click.option("--output-format", type=click.Choice(sorted(REPORTERS)),
                 help="How to print findings; by default as the configuration says, else full."),
    click.option("--output-file", "-o", type=click.Path(path_type=Path, dir_okay=False),
                 help="Write the findings into a file."),
    click.option("--fix", "mode", flag_value=Mode.FIX.value, help="Write the safe fixes into the files."),
    click.option("--diff", "mode", flag_value=Mode.DIFF.value, help="Show what --fix would change."),
    click.option("--unsafe-fixes", "unsafe", flag_value="unsafe",
                 help="Apply fixes that a person should look at, too."),
    click.option("--show-settings", "mode", flag_value=Mode.SETTINGS.value,
                 help="Show what applies to PATHS, as JSON."),
    click.option("--statistics", "mode", flag_value=Mode.STATISTICS.value,
                 help="Count how the texts use the terms instead of judging them; as JSON with --output-format json."),
    click.option("--exit-zero", flag_value="zero", help="Exit with 0 even if something was found."),
    click.option("--stdin-filename", default="stdin.md", show_default=True, help="How to read standard input (-)."),
    click.option("--jobs", type=click.IntRange(min=1),
                 help="How many processes share the work; by default one per core, if there is much to do."),
    click.option("--no-cache", "caching", flag_value="off", help="Neither use nor keep earlier results."),
    click.option("--cache-dir", type=click.Path(file_okay=False, path_type=Path), envvar="DSGLOSS_CACHE_DIR",
                 help="Where results are kept; by default the user's cache folder."),
)  # fmt: skip
