"""dsgloss glossary diff: what has changed in the glossary, in the words of the trade."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.versioning.diff import diff
from dsgloss.versioning.report import REPORTS, Comparison
from dsgloss.versioning.sides import Side, side


@click.command("diff")
@click.argument("old", metavar="[A]", default="HEAD")
@click.argument("new", metavar="[B]", required=False)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True,
              help="The glossary that is meant where a side is a revision alone, and where B is left out.")  # fmt: skip
@click.option("--output-format", type=click.Choice([*REPORTS]), default="text", show_default=True)
def diff_command(old: str, new: str | None, glossary: Path, output_format: str) -> int:
    """Tell what has changed from A to B: concepts, preferred terms, statuses, definitions.

    A and B are glossary folders, YAML files, term lists, git revisions (branches, tags, commits), or REVISION:PATH.
    A alone is compared with what is on disk now; nothing at all compares the last commit with it.

    Every change has a weight, as in semantic versioning: major if texts that were right may be wrong now, minor if
    something was added, patch if only the wording changed. The exit code is 1 if anything changed.
    """
    before = side(old, glossary)
    after = side(new, glossary) if new is not None else Side(before.path if before.revision else glossary)
    comparison = Comparison(str(before), str(after), diff(before.read(), after.read()))
    click.echo(REPORTS[output_format](comparison), nl=False)
    return Exit.FINDINGS if comparison.changes else Exit.CLEAN
