"""Which relation was taken for which, whatever became of the strings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsgloss.evaluation.gold import Label, Row
from dsgloss.evaluation.judge import Judgement
from dsgloss.evaluation.scores import Counts, Scores, scores
from dsgloss.model import Record, Relation
from dsgloss.model.vocabulary import PAIR_RELATIONS

SILENCE = "none"
"""What was got where a system says nothing of a bracket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confusion(Record):
    """How many brackets of one relation were taken for another, or rightly for the same."""

    wanted: str
    """The relation as labelled."""
    got: str
    """The relation as reported, or `none`."""
    count: int
    """The number of brackets."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationScores(Record):
    """How well one relation is told from all others."""

    relation: str
    """The relation, as labelled or reported."""
    scores: Scores
    """The scores of the relation alone, whatever became of the strings."""


def confusions(judgements: Iterable[Judgement]) -> tuple[Confusion, ...]:
    """Count the brackets for every relation wanted and got, the most frequent first."""
    counter = Counter((_wanted(judgement.row), _got(judgement)) for judgement in judgements)
    cells = sorted(counter, key=lambda cell: (-counter[cell], cell))
    return tuple(Confusion(wanted=wanted, got=got, count=counter[wanted, got]) for wanted, got in cells)


def by_relation(cells: Sequence[Confusion]) -> tuple[RelationScores, ...]:
    """Score each relation that is wanted or got anywhere, in alphabetical order."""
    names = sorted({cell.wanted for cell in cells} | {cell.got for cell in cells} - {SILENCE})
    return tuple(RelationScores(relation=name, scores=scores(_counts(name, cells))) for name in names)


def _counts(relation: str, cells: Iterable[Confusion]) -> Counts:
    parts = [
        Counts(
            right=cell.count if cell.wanted == cell.got == relation else 0,
            reported=cell.count if cell.got == relation else 0,
            wanted=cell.count if cell.wanted == relation else 0,
        )
        for cell in cells
    ]
    return sum(parts, Counts())


def _wanted(row: Row) -> str:
    """Give the relation to be found; English that spells out English is labelled N, and pairs no Korean."""
    return Relation.EXPANSION if row.label is Label.NOTHING and row.relation in PAIR_RELATIONS else row.relation


def _got(judgement: Judgement) -> str:
    return judgement.mention.relation if judgement.mention else SILENCE
