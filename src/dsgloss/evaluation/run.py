"""The whole way of an evaluation: from labelled brackets and texts to a report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from dsgloss.documents import Document, read_document
from dsgloss.evaluation.gold import Label, Row, read_gold
from dsgloss.evaluation.judge import Judgement, judge
from dsgloss.evaluation.report import Report, label_counts, system_report
from dsgloss.evaluation.systems import System, systems
from dsgloss.evaluation.texts import locate
from dsgloss.extraction.reading.brackets import OPENING_SIGNS
from dsgloss.survey import Semantics

Progress = Callable[[Sequence[Path]], Iterable[Path]]


def evaluate(
    gold: Path, targets: Sequence[Path], progress: Progress = iter, semantics: Semantics = Semantics.OFF
) -> Report:
    """Measure mining and the baselines on labelled brackets, whose texts lie in the targets.

    `progress` gets the files to read and gives them back one by one; `semantics` is that of `extract`. Raises
    UnreadableError if the labelled brackets are malformed, or if a text is not there or cannot be read.
    """
    rows = read_gold(gold)
    files = locate((row for row in rows if row.label is not Label.WEAK), targets)
    measured = systems(semantics)
    judged: dict[System, list[Judgement]] = {system: [] for system in measured}
    astray: list[str] = []
    for path in progress([*files]):
        document = read_document(path)
        astray += [row.where for row in files[path] if not _is_bracket(document, row)]
        for system, find in measured.items():
            mentions = find(document)
            judged[system] += [judge(row, document.path, mentions) for row in files[path]]
    return Report(
        gold=gold.as_posix(),
        labels=label_counts(rows),
        astray=tuple(astray),
        systems=tuple(system_report(system, judgements) for system, judgements in judged.items()),
    )


def _is_bracket(document: Document, row: Row) -> bool:
    """Tell whether a bracket opens at the place of a row; else its text has changed since it was labelled."""
    lines = document.text.split("\n")
    return row.line <= len(lines) and lines[row.line - 1][row.column - 1 :].startswith(tuple(OPENING_SIGNS))
