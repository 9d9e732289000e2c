"""The result of an evaluation as one value; as JSON it is what `dsgloss evaluate --output-format json` prints."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsgloss.evaluation.bootstrap import Intervals, intervals
from dsgloss.evaluation.confidences import Confidences, confidences
from dsgloss.evaluation.confusion import Confusion, RelationScores, by_relation, confusions
from dsgloss.evaluation.gold import Label, Row
from dsgloss.evaluation.judge import Judgement, Outcome
from dsgloss.evaluation.mistakes import Mistake, mistakes
from dsgloss.evaluation.scores import CorpusScores, Scores, by_corpus, by_mention, by_type, scores
from dsgloss.evaluation.systems import System
from dsgloss.model import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCount(Record):
    """How many brackets have a label."""

    label: Label
    """The label."""
    count: int
    """The number of brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeCount(Record):
    """How many brackets came out in one way."""

    outcome: Outcome
    """How they came out."""
    count: int
    """The number of brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemReport(Record):
    """How one system did."""

    system: System
    """The system."""
    mentions: Scores
    """The scores of pairs, each bracket counted."""
    intervals: Intervals
    """Their 95 % intervals."""
    types: Scores
    """The scores of pairs, each distinct pair counted once."""
    outcomes: tuple[OutcomeCount, ...]
    """How the brackets came out, every outcome listed."""
    corpora: tuple[CorpusScores, ...]
    """The scores by corpus."""
    relations: tuple[RelationScores, ...]
    """How well each relation is told from the others, whatever became of the strings."""
    confusions: tuple[Confusion, ...]
    """Which relation was taken for which, right ones included."""
    confidences: Confidences | None
    """What the confidences are worth; none for a system that states none."""
    mistakes: tuple[Mistake, ...]
    """The brackets that came out wrong, in the order of the labelled brackets."""

    def count(self, outcome: Outcome) -> int:
        """Give the number of brackets of an outcome."""
        return sum(each.count for each in self.outcomes if each.outcome is outcome)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Record):
    """An evaluation."""

    gold: str
    """The file of labelled brackets."""
    labels: tuple[LabelCount, ...]
    """How many brackets have each label."""
    astray: tuple[str, ...]
    """Rows whose place holds no bracket, as the text is now; they are scored all the same."""
    systems: tuple[SystemReport, ...]
    """How each system did, dsgloss first."""


def label_counts(rows: Iterable[Row]) -> tuple[LabelCount, ...]:
    """Count rows by label, every label listed."""
    counter = Counter(row.label for row in rows)
    return tuple(LabelCount(label=label, count=counter[label]) for label in Label)


def system_report(system: System, judgements: Sequence[Judgement]) -> SystemReport:
    """Compute everything that is said of one system."""
    counter = Counter(judgement.outcome for judgement in judgements)
    cells = confusions(judgements)
    return SystemReport(
        system=system,
        mentions=scores(by_mention(judgements)),
        intervals=intervals(judgements),
        types=scores(by_type(judgements)),
        outcomes=tuple(OutcomeCount(outcome=outcome, count=counter[outcome]) for outcome in Outcome),
        corpora=by_corpus(judgements),
        relations=by_relation(cells),
        confusions=cells,
        confidences=confidences(judgements) if system.has_confidence else None,
        mistakes=mistakes(judgements),
    )
