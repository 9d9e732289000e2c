"""dsgloss glossary: work on the glossary itself."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.checking import check
from dsgloss.cli import Exit
from dsgloss.glossary import Glossary
from dsgloss.messages import say


@click.group("glossary")
def command() -> None:
    """Check the glossary."""


@command.command("check")
@click.argument("path", type=click.Path(path_type=Path), default=Path("glossary"))
def check_command(path: Path) -> int:
    """Check a glossary: its form, its contradictions, and its ok/bad examples."""
    glossary = Glossary.load(path)
    problems = check(glossary)
    for problem in problems:
        click.echo(f"{path.as_posix()}: {problem}")
    if not problems:
        click.echo(say("{count} concepts, nothing wrong", count=len(glossary)))
    return Exit.FINDINGS if problems else Exit.CLEAN
