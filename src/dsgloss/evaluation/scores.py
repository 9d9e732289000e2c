"""Precision, recall and F1 of pairs: by mention, by type, by corpus."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dsgloss.evaluation.judge import Judgement, Outcome, comparable
from dsgloss.model import Record


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were right, of how many reported and how many wanted; what measures are computed from."""

    right: int = 0
    reported: int = 0
    wanted: int = 0

    def __add__(self, other: Counts) -> Counts:
        """Count two disjoint sets together."""
        return Counts(self.right + other.right, self.reported + other.reported, self.wanted + other.wanted)

    @property
    def precision(self) -> float:
        """The share of the reported that are right; 0 if nothing was reported."""
        return self.right / self.reported if self.reported else 0.0

    @property
    def recall(self) -> float:
        """The share of the wanted that were found; 0 if nothing was wanted."""
        return self.right / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall (van Rijsbergen 1979).

        >>> Counts(right=2, reported=4, wanted=2).f1
        0.6666666666666666
        """
        total = self.reported + self.wanted
        return 2 * self.right / total if total else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Scores(Record):
    """Counts and the measures computed from them, each from 0 to 1."""

    right: int
    """What was reported and is right."""
    reported: int
    """What was reported."""
    wanted: int
    """What there is to find."""
    precision: float
    """The share of the reported that are right."""
    recall: float
    """The share of the wanted that were found."""
    f1: float
    """The harmonic mean of both."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CorpusScores(Record):
    """The scores of one corpus."""

    corpus: str
    """The corpus, as the labelled brackets name it."""
    scores: Scores
    """The scores of pairs in it, each bracket counted."""


_Type = tuple[str, str, str]


def scores(counts: Counts) -> Scores:
    """Compute the measures."""
    return Scores(
        right=counts.right,
        reported=counts.reported,
        wanted=counts.wanted,
        precision=counts.precision,
        recall=counts.recall,
        f1=counts.f1,
    )


def by_mention(judgements: Iterable[Judgement]) -> Counts:
    """Count brackets."""
    return sum((_count(judgement.outcome) for judgement in judgements), Counts())


def by_type(judgements: Sequence[Judgement]) -> Counts:
    """Count distinct pairs; one that is right anywhere is right."""
    right = {_wanted(j) for j in judgements if j.outcome is Outcome.EXACT}
    reported = {_reported(j) for j in judgements if j.outcome.is_reported}
    wanted = {_wanted(j) for j in judgements if j.outcome.is_wanted}
    return Counts(len(right), len(right | reported), len(wanted))


def by_corpus(judgements: Sequence[Judgement]) -> tuple[CorpusScores, ...]:
    """Count brackets, corpus by corpus, in alphabetical order."""
    found = []
    for corpus in sorted({judgement.row.corpus for judgement in judgements}):
        counts = by_mention(j for j in judgements if j.row.corpus == corpus)
        found.append(CorpusScores(corpus=corpus, scores=scores(counts)))
    return tuple(found)


def _count(outcome: Outcome) -> Counts:
    return Counts(int(outcome is Outcome.EXACT), int(outcome.is_reported), int(outcome.is_wanted))


def _wanted(judgement: Judgement) -> _Type:
    row = judgement.row
    return comparable(row.ko), comparable(row.en), comparable(row.acronym)


def _reported(judgement: Judgement) -> _Type:
    """Give the pair that was reported; an exact one as the label writes it, since fields may be swapped."""
    mention = judgement.mention
    if mention is None or judgement.outcome is Outcome.EXACT:
        return _wanted(judgement)
    return comparable(mention.ko), comparable(mention.en or mention.original), comparable(mention.acronym)
