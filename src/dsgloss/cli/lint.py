"""dsgloss lint: texts against the glossary."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.cli import Exit
from dsgloss.cli.inputs import STDIN, read, with_progress
from dsgloss.documents import Document, counterpart, encode, load_document, paired, parse_document, read_document
from dsgloss.errors import Problem, UsageError
from dsgloss.glossary import Glossary
from dsgloss.linting import Applicability, Bitext, Linter, settled
from dsgloss.linting.reporters import REPORTERS
from dsgloss.messages import say
from dsgloss.printable import printable


@click.command("lint")
@click.argument("paths", nargs=-1, required=True)
@click.option(
    "--glossary",
    type=click.Path(path_type=Path),
    default=Path("glossary"),
    show_default=True,
    help="A glossary folder, a YAML file, or a CSV/TSV term list.",
)
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
    if mode == "fix" and STDIN in paths:
        remedy = say("Name files, or use --diff.")
        raise UsageError(Problem(stdin_filename, say("standard input cannot be fixed in place"), remedy))
    linter = _linter(glossary)
    bitexts = _read(paths, source, stdin_filename)
    findings = linter.lint(bitexts)
    allowed = [Applicability.SAFE, Applicability.UNSAFE] if unsafe else [Applicability.SAFE]
    if mode is not None:
        fixed = [(bitext.target, settled(linter, bitext, findings, allowed)) for bitext in bitexts]
        if mode == "diff":
            return _show_diff(fixed)
        _write_fixes(fixed)
        mended = [parse_document(after, document.path) for document, after in fixed]
        bitexts = [Bitext(document, bitext.source) for document, bitext in zip(mended, bitexts, strict=True)]
        findings = linter.lint(bitexts)
    click.echo(REPORTERS[output_format](findings, [bitext.target for bitext in bitexts]), nl=False)
    return Exit.FINDINGS if any(finding.severity.fails for finding in findings) else Exit.CLEAN


def _linter(path: Path) -> Linter:
    """Load a glossary to lint with; one without accepted concepts would find nothing and say all is well."""
    concepts = list(Glossary.load(path).in_force())
    if not concepts:
        remedy = say("Accept proposals by taking out 'review: proposed', or name another glossary.")
        raise UsageError(Problem(path.as_posix(), say("no concept in this glossary is accepted"), remedy))
    return Linter(concepts)


def _read(paths: Sequence[str], source: Path | None, stdin_filename: str) -> list[Bitext]:
    """Read the texts to lint, each with its source text where --source has one of the same relative path."""
    found: dict[Path, Path | None] = {}
    if STDIN in paths:
        name = Path(stdin_filename)
        found[Path(STDIN)] = counterpart(name, name, source) if source else None
    found |= paired([path for path in paths if path != STDIN], source)
    return [
        Bitext(read(path, stdin_filename), read_document(other) if (other := found[path]) is not None else None)
        for path in with_progress([*found])
    ]


def _show_diff(fixed: Iterable[tuple[Document, str]]) -> int:
    changed = False
    for document, after in fixed:
        for line in difflib.unified_diff(_lines(document.text), _lines(after), document.path, document.path):
            changed = True
            shown = line.rstrip("\r\n")
            click.echo(printable(shown) + line[len(shown) :], nl=False)
            if not line.endswith("\n"):
                click.echo("\n\\ No newline at end of file")
    return Exit.FINDINGS if changed else Exit.CLEAN


def _lines(text: str) -> list[str]:
    """Split a text behind its line feeds, which are the only ends of lines that a diff knows."""
    return re.findall(r"[^\n]*\n|[^\n]+", text)


def _write_fixes(fixed: Iterable[tuple[Document, str]]) -> None:
    changed = [(Path(document.path), after) for document, after in fixed if after != document.text]
    write_all({path: encode(after, load_document(path).decoded) for path, after in changed})
