"""dsgloss lint: texts against the glossary."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import STDIN, stdin_document, with_progress
from dsgloss.documents import Document, encode, load_document, walk
from dsgloss.errors import Problem, UsageError
from dsgloss.glossary import Glossary
from dsgloss.lint import Applicability, Bitext, Finding, Linter, mended
from dsgloss.lint.reporters import REPORTERS
from dsgloss.messages import say
from dsgloss.store.save import write_all


@click.command("lint")
@click.argument("paths", nargs=-1, required=True)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True,
              help="A glossary folder, a YAML file, or a CSV/TSV term list.")
@click.option("--source", type=click.Path(path_type=Path, exists=True), help="The texts that PATHS translate.")
@click.option("--output-format", type=click.Choice(sorted(REPORTERS)), default="full", show_default=True)
@click.option("--fix", "mode", flag_value="fix", help="Write the safe fixes into the files.")
@click.option("--diff", "mode", flag_value="diff", help="Show what --fix would change.")
@click.option("--unsafe-fixes", "unsafe", flag_value="unsafe", help="Apply fixes that a person should look at, too.")
@click.option("--stdin-filename", default="stdin.md", show_default=True, help="How to read standard input (-).")
def command(
    paths: tuple[str, ...],
    glossary: Path,
    source: Path | None,
    output_format: str,
    mode: str | None,
    unsafe: str | None,
    stdin_filename: str,
) -> int:
    """Check that PATHS use the glossary's terms, and fix what does not, particles included.

    The exit code is 1 if there are errors or warnings left (with --diff: if something would change).
    """
