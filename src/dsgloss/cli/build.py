"""dsgloss build: merge what texts state into a glossary."""

from __future__ import annotations

from pathlib import Path

import click

from dsgloss.cli import Exit
from dsgloss.cli.inputs import Failures, documents
from dsgloss.cli.terminal import console, table
from dsgloss.messages import say
from dsgloss.mining import BuildReport, Cite, build
from dsgloss.model import ENGLISH, KOREAN, Concept


@click.command("build")
@click.argument("paths", nargs=-1)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option("--cite", type=click.Choice([c.value for c in Cite]), default=Cite.PAIRS.value, show_default=True,
              help="Record pairs that texts state, or the first use of every term as well.")  # fmt: skip
@click.option("--stdin-filename", default="stdin.md", show_default=True, help="How to read standard input (-).")
def command(paths: tuple[str, ...], glossary: Path, cite: str, stdin_filename: str) -> int:
    """Merge the term pairs that PATHS state into a glossary, as proposals for review.

    Nothing that a person wrote or decided is changed, and the same texts again change nothing.
    """
    failures = Failures()
    report = build(documents(paths, stdin_filename, failures), glossary, Cite(cite))
    _print(report)
    return Exit.FAILED if failures.count else Exit.CLEAN


def _print(report: BuildReport) -> None:
    if report.proposed:
        title = say("{count} concepts proposed", count=len(report.proposed))
        columns = ("concept", "Korean", "English", "citations")
        console().print(table(title, columns, [_row(concept) for concept in report.proposed]))
    click.echo(say("{count} concepts known already gained or lost citations", count=len(report.cited)))
    for file in report.files:
        click.echo(say("wrote {file}", file=file.as_posix()))
    if not report.files:
        click.echo(say("nothing to change"))


def _row(concept: Concept) -> list[str]:
    terms = [" · ".join(term.text for term in concept.terms_in(language)) for language in (KOREAN, ENGLISH)]
    return [concept.id, *terms, str(len(concept.citations))]
