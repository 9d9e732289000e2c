"""dsgloss build: merge what texts state into a glossary."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from os.path import exists
from pathlib import Path

import click

from dsgloss.building import BuildReport, Cite, build_from, build_parallel_from
from dsgloss.cli import Exit
from dsgloss.cli.inputs import STDIN, Failures
from dsgloss.cli.surveys import Effort, survey_options
from dsgloss.cli.terminal import console, table
from dsgloss.errors import Problem, UsageError
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept


class Engine(StrEnum):
    """Where the texts are mined: by processes of this command, or by Apache Spark."""

    LOCAL = "local"
    SPARK = "spark"


@click.command("build")
@click.argument("paths", nargs=-1)
@click.option("--glossary", type=click.Path(path_type=Path), default=Path("glossary"), show_default=True)
@click.option("--cite", type=click.Choice([c.value for c in Cite]), default=Cite.PAIRS.value, show_default=True,
              help="Record pairs that texts state, or the first use of every term as well.")  # fmt: skip
@click.option(
    "--source",
    type=click.Path(exists=True, path_type=Path),
    help="The English texts that PATHS translate, by the same relative paths.",
)
@click.option(
    "--engine",
    type=click.Choice([engine.value for engine in Engine]),
    default=Engine.LOCAL.value,
    show_default=True,
    help="Mine on Apache Spark, of the extra dsgloss[spark]; it reads .parquet, .jsonl and .wet.gz, too.",
)
@click.option("--master", default="local[*]", show_default=True, help="The Spark cluster, for --engine spark.")
@survey_options
def command(
    paths: tuple[str, ...],
    glossary: Path,
    cite: str,
    source: Path | None,
    engine: str,
    master: str,
    effort: Effort,
) -> int:
    """Merge the term pairs that PATHS state into a glossary, as proposals for review.

    Nothing that a person wrote or decided is changed, and the same texts again change nothing. Bilingual files (PO,
    XLIFF, TMX ...) bring their English with them; for other texts, --source names it.
    """
    failures = Failures()
    if Engine(engine) is Engine.SPARK:
        stated = _build_on_spark(paths, glossary, Cite(cite), effort, master, failures)
    else:
        stated = build_from(lambda q: effort.survey(paths, q, failures), glossary, Cite(cite), effort.semantics)
    files = [path for path in paths if path != STDIN and exists(path)]  # Spark's may lie elsewhere
    _print(stated, build_parallel_from(lambda _: effort.compare(files, source, failures), glossary))
    return Exit.FAILED if failures.count else Exit.CLEAN


def _build_on_spark(
    texts: Sequence[str], glossary: Path, cite: Cite, effort: Effort, master: str, failures: Failures
) -> BuildReport:
    from dsgloss import spark  # late, as Spark is an extra

    if STDIN in texts:
        raise UsageError(Problem("-", say("Spark does not read standard input"), say("Name files or folders.")))
    df = spark.documents(spark.session(master), texts)
    return spark.build(df, glossary, cite=cite, semantics=effort.semantics, on_error=failures)


def _print(*reports: BuildReport) -> None:
    proposed = [concept for report in reports for concept in report.proposed]
    if proposed:
        title = say("{count} concepts proposed", count=len(proposed))
        columns = ("concept", "Korean", "English", "citations")
        console().print(table(title, columns, map(_row, proposed)))
    cited = {concept.id for report in reports for concept in report.cited} - {concept.id for concept in proposed}
    click.echo(say("{count} concepts known already gained or lost citations", count=len(cited)))
    files = dict.fromkeys(file for report in reports for file in report.files)
    for file in files:
        click.echo(say("wrote {file}", file=file.as_posix()))
    if not files:
        click.echo(say("nothing to change"))


def _row(concept: Concept) -> list[str]:
    terms = [" · ".join(term.text for term in concept.terms_in(language)) for language in (KOREAN, ENGLISH)]
    return [concept.id, *terms, str(len(concept.citations))]
