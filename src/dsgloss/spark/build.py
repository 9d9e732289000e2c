"""Building a glossary on Spark: the sums come from the cluster, the last step is the library's own."""

from __future__ import annotations

from collections.abc import Callable, Sequence, Set
from pathlib import Path
from typing import TYPE_CHECKING

from dsgloss.building import BuildReport, Cite, build_added
from dsgloss.errors import DsglossError, UnreadableError
from dsgloss.spark.adding import added
from dsgloss.spark.documents import selected
from dsgloss.survey import Question, Semantics, Total

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

OnError = Callable[[DsglossError], None]


def build(
    df: DataFrame,
    glossary: Path,
    text: str = "text",
    path: str = "path",
    cite: Cite = Cite.PAIRS,
    semantics: Semantics = Semantics.OFF,
    on_error: OnError | None = None,
) -> BuildReport:
    """Merge what documents state into the glossary at a path on this machine, as `dsgloss.build` does.

    The columns of `df` are those that `extract` reads. The glossary is the same to the byte as the one that the local
    engine makes of the same documents, however they are split. Raises GlossaryError if the glossary cannot be used,
    and UnreadableError if a document cannot be read, unless `on_error` takes the error; then nothing has been written.
    """
    documents = selected(df, text, path)

    def add_up(questions: Sequence[Question], cited: Set[str]) -> Total:
        found = added(documents, questions, cited)
        for problem in found.problems:
            if on_error is None:
                raise UnreadableError(*found.problems)
            on_error(UnreadableError(problem))
        return found.total

    return build_added(add_up, glossary, cite, semantics)
