"""Which of the findings are reported: those on changed lines, and those that the baseline does not know."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dsgloss.cli.lint_setup import Setup
from dsgloss.configuration.rule_names import known_rules
from dsgloss.linting.finding import Finding
from dsgloss.messages import say

DEFAULT_BASELINE = "dsgloss-baseline.json"
# More than a person mends in a sitting.
_MANY = 100

if TYPE_CHECKING:
    from dsgloss.documents import Documents
    from dsgloss.revisions import Changes


@dataclass(frozen=True, slots=True)
class Sieve:
    """What lets findings through: changed lines, if a revision is given, and a baseline, if there is one."""

    changes: Changes | None = None
    baseline: Path | None = None

    def reported(self, findings: Sequence[Finding], documents: Documents, setup: Setup) -> list[Finding]:
        """Give the findings that are reported; what the baseline has in vain is told on standard error."""
        found = list(findings)
        if self.baseline is not None:
            from dsgloss.linting.baseline import read_baseline  # late: many lints have none

            compared = read_baseline(self.baseline).compare(found, documents, _was_judged(setup))
            found = compared.new
            if compared.obsolete and self.changes is None:
                _tell_obsolete(self.baseline, sum(known.count for known in compared.obsolete))
        if self.changes is not None:
            found = [f for f in found if self.changes.touch(Path(f.path), f.line, f.end_line)]
        return found


def write_baseline(named: Path | None, setup: Setup, findings: Sequence[Finding], documents: Documents) -> None:
    """Write what is found into a baseline; of files that were not read it keeps what it knows."""
    from dsgloss.atomic import write_all  # late: most lints write no file
    from dsgloss.linting.baseline import Baseline, read_baseline

    file = named or setup.configuration.folder / DEFAULT_BASELINE
    known = read_baseline(file) if file.exists() else Baseline(file.resolve().parent)
    updated = known.updated(findings, documents)
    write_all({file: updated.to_json().encode("utf-8")})
    count = sum(each.count for each in updated.known)
    click.echo(say("dsgloss: {count} known findings are in {path} now", count=count, path=file.as_posix()), err=True)
    if named is None:
        advice = say('dsgloss: write baseline = "{name}" into [lint] of the configuration', name=DEFAULT_BASELINE)
        click.echo(advice, err=True)


def advise(findings: Sequence[Finding]) -> None:
    """Say how a project that has many findings can begin today."""
    if sum(finding.severity.fails for finding in findings) > _MANY:
        advice = say("dsgloss: to begin with, --write-baseline takes these down as known; --since checks changes alone")
        click.echo(advice, err=True)


def _was_judged(setup: Setup) -> Callable[[str, str], bool]:
    rules = {info.code: info for info in known_rules()}
    paired = {path.as_posix() for path, source in setup.files.items() if source is not None}

    def was_judged(path: str, code: str) -> bool:
        info = rules.get(code)
        if info is None:
            return True
        return setup.options_for(path).enables(info) and (not info.needs_source or path in paired)

    return was_judged


def _tell_obsolete(file: Path, count: int) -> None:
    message = say(
        "dsgloss: {count} findings that {path} knows no longer occur; --write-baseline drops them",
        count=count,
        path=file.as_posix(),
    )
    click.echo(message, err=True)
