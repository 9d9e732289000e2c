"""dsgloss lint: texts against the glossary."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path

import click

from dsgloss.atomic import write_all
from dsgloss.checking import counterpart
from dsgloss.cli import Exit
from dsgloss.cli.inputs import STDIN, stdin_document, with_progress
from dsgloss.documents import Document, encode, load_document, read_document, walk
from dsgloss.errors import Problem, UsageError
from dsgloss.glossary import Glossary
from dsgloss.lint import Applicability, Bitext, Finding, Linter, mended
from dsgloss.lint.reporters import REPORTERS
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
    bitexts = _read(paths, source, stdin_filename)
    linter = Linter(Glossary.load(glossary).in_force())
    findings = linter.lint(bitexts)
    allowed = [Applicability.SAFE, Applicability.UNSAFE] if unsafe else [Applicability.SAFE]
    if mode == "diff":
        return _show_diff([bitext.target for bitext in bitexts], findings, allowed)
    if mode == "fix":
        _write_fixes([bitext.target for bitext in bitexts], findings, allowed)
        bitexts = _read(paths, source, stdin_filename)
        findings = linter.lint(bitexts)
    click.echo(REPORTERS[output_format](findings, [bitext.target for bitext in bitexts]), nl=False)
    return Exit.FINDINGS if any(finding.severity.fails for finding in findings) else Exit.CLEAN


def _read(paths: Sequence[str], source: Path | None, stdin_filename: str) -> list[Bitext]:
    """Read the texts to lint, each with its source text where --source has one of the same relative path."""
    found: list[tuple[Path, Path | None]] = []
    for target in paths:
        root = Path(target)
        files = [root] if target == STDIN else list(walk([root]))
        found += [(path, counterpart(path, root, source) if source is not None else None) for path in files]
    documents = with_progress([path for path, _ in found])
    return [
        Bitext(
            stdin_document(stdin_filename) if path == Path(STDIN) else read_document(path),
            read_document(other) if other is not None else None,
        )
        for path, (_, other) in zip(documents, found, strict=True)
    ]


def _show_diff(documents: Sequence[Document], findings: Sequence[Finding], allowed: Sequence[Applicability]) -> int:
    changed = False
    for document in documents:
        after = mended(document, findings, allowed)
        old, new = document.text.splitlines(keepends=True), after.splitlines(keepends=True)
        for line in difflib.unified_diff(old, new, document.path, document.path):
            changed = True
            click.echo(printable(line.rstrip("\n")))
    return Exit.FINDINGS if changed else Exit.CLEAN


def _write_fixes(documents: Sequence[Document], findings: Sequence[Finding], allowed: Sequence[Applicability]) -> None:
    files: dict[Path, bytes] = {}
    for document in documents:
        after = mended(document, findings, allowed)
        if after != document.text:
            path = Path(document.path)
            if not path.is_file():
                remedy = say("Name files, or use --diff.")
                raise UsageError(Problem(document.path, say("standard input cannot be fixed in place"), remedy))
            files[path] = encode(after, load_document(path).decoded)
    write_all(files)
