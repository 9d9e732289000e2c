"""dsgloss glossary release: the next version of the glossary, with its changelog."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.failure import report
from dsgloss.messages import say
from dsgloss.versioning.release import Plan, Unchanged, UnsoundError, plan_release
from dsgloss.versioning.released import Released
from dsgloss.versioning.version import Version, Weight, parse_version


@click.command("release")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--dry-run", "effect", flag_value="none", help="Show the section of the changelog; write nothing.")
@click.option("--bump", metavar="major|minor|patch|VERSION", help="The version, instead of what the changes call for.")
@click.option("--since", metavar="REVISION", help="Compare with this git revision instead of the last release.")
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day of the release; by default today.")
def release_command(
    path: Path, effect: str | None, bump: str | None, since: str | None, date: datetime.datetime | None
) -> int:
    """Release the glossary in the folder PATH: choose its version, write it, the changelog and the history.

    The version grows by what has changed since the last release, as the git tag glossary-vVERSION or vVERSION has
    it: major if a preferred term changed or went, minor if something was added, patch for wording. Without such a
    tag, the preferred terms are compared that history.tsv has kept. What stands in CHANGELOG.md under "Unreleased"
    moves into the new section.

    Nothing is released while `dsgloss glossary check` reports anything; the exit code is 1 then. Nothing is
    committed: the git commands for that are printed.
    """
    day = date.date() if date is not None else datetime.datetime.now().astimezone().date()
    try:
        plan = plan_release(path, day, _bump(bump), since)
    except UnsoundError as error:
        report(error)
        return Exit.FINDINGS
    if isinstance(plan, Unchanged):
        click.echo(say("nothing has changed since {version}", version=str(plan.released.version)))
        _caution(plan.released)
        return Exit.CLEAN
    if plan.released is not None:
        _caution(plan.released)
    _show(plan) if effect else _write(plan, path)
    return Exit.CLEAN


def _bump(named: str | None) -> Weight | Version | None:
    if named is None:
        return None
    return Weight(named) if named in set(Weight) else parse_version(named)


def _caution(released: Released) -> None:
    """Say where the comparison does not see everything."""
    if released.is_outline:
        said = say(
            "dsgloss: there is no git tag of {version}: only preferred terms are compared; --bump names the step",
            version=str(released.version),
        )
        click.echo(said, err=True)


def _show(plan: Plan) -> None:
    click.echo(plan.section, nl=False)
    for file in sorted(plan.contents):
        click.echo(say("would write {file}", file=file.as_posix()), err=True)


def _write(plan: Plan, path: Path) -> None:
    for file in plan.write():
        click.echo(say("wrote {file}", file=file.as_posix()), err=True)
    click.echo(say("Glossary {version} is ready. To record it in git:", version=str(plan.version)))
    click.echo(f"  git add {shlex.quote(path.as_posix())}")
    message = say("Glossary {version}", version=str(plan.version))
    click.echo(f"  git commit --message={shlex.quote(message)}")
    click.echo(f"  git tag {plan.tag}")
