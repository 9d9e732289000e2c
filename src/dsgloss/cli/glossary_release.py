"""dsgloss glossary release: the next version of the glossary, with its changelog."""

from __future__ import annotations

import datetime
import shlex
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.failure import report
from dsgloss.lock import locked
from dsgloss.messages import mark, say
from dsgloss.versioning.committed import Gap
from dsgloss.versioning.release import Plan, Unchanged, UnsoundError, plan_release
from dsgloss.versioning.released import Released
from dsgloss.versioning.version import Version, Weight, parse_version

_GAPS = {
    Gap.NO_GIT: mark("there is no git repository; --since takes a folder with a copy of {version}"),
    Gap.NOT_COMMITTED: mark("no commit has the release {version}; --since names a revision that has it"),
    Gap.SHALLOW: mark("this clone does not reach back to {version}; fetch the rest (git fetch --unshallow)"),
    Gap.MOVED: mark("the glossary was moved after {version}; --since names a revision and path, as in HEAD~3:terms"),
    Gap.UNREADABLE: mark("the glossary of {version} cannot be read; --since names a revision to compare with"),
}


@click.command("release")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
@click.option("--dry-run", "effect", flag_value="none", help="Show the section of the changelog; write nothing.")
@click.option("--bump", metavar="major|minor|patch|VERSION", help="The version, instead of what the changes call for.")
@click.option(
    "--since",
    metavar="REVISION|FOLDER",
    help="Compare with this git revision, or with a copy in a folder, instead of the last release.",
)
@click.option("--date", type=click.DateTime(["%Y-%m-%d"]), help="The day of the release; by default today.")
def release_command(
    path: Path, effect: str | None, bump: str | None, since: str | None, date: datetime.datetime | None
) -> int:
    """Release the glossary in the folder PATH: choose its version, write it, the changelog and the history.

    The version grows by what has changed since the last release: major if a preferred term changed or went, minor if
    something was added, patch for wording. The last release is what the git tag glossary-vVERSION or vVERSION has,
    else the commit that wrote it into history.tsv. Where git has neither, only the preferred terms are compared that
    history.tsv has kept, and that is said. What stands in CHANGELOG.md under "Unreleased" moves into the new section.

    Nothing is released while `dsgloss glossary check` reports anything; the exit code is 1 then. Nothing is
    committed: the git commands for that are printed.
    """
    day = date.date() if date is not None else datetime.datetime.now().astimezone().date()
    with locked(path):
        return _released(path, day, bump, since, effect)


def _released(path: Path, day: datetime.date, bump: str | None, since: str | None, effect: str | None) -> int:
    try:
        plan = plan_release(path, day, _bump(bump), since)
    except UnsoundError as error:
        report(error)
        return Exit.FINDINGS
    if isinstance(plan, Unchanged):
        _say_unchanged(plan.released)
        return Exit.CLEAN
    if plan.released is not None:
        _compared(plan.released)
    _show(plan) if effect else _write(plan, path)
    return Exit.CLEAN


def _say_unchanged(released: Released) -> None:
    version = str(released.version)
    if released.gap is None:
        click.echo(say("nothing has changed since {version}", version=version))
    else:
        click.echo(say("no preferred term has changed since {version}; --bump patch or minor releases the rest",
                       version=version))  # fmt: skip
    _compared(released)


def _bump(named: str | None) -> Weight | Version | None:
    if named is None:
        return None
    return Weight(named) if named in set(Weight) else parse_version(named)


def _compared(released: Released) -> None:
    """Say with what the glossary was compared, and what was not."""
    click.echo(say("compared with {version} as {origin} has it", version=str(released.version),
                   origin=released.origin), err=True)  # fmt: skip
    if released.gap is not None:
        reason = say(_GAPS[released.gap][0], version=str(released.version))
        click.echo(say("dsgloss: only preferred terms were compared, no other terms, statuses or definitions: {reason}",
                       reason=reason), err=True)  # fmt: skip


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
