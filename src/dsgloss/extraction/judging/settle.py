"""Which reading of a bracket the text before it supports: `input/output` as one term or as two, `nlp` as an acronym."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dsgloss.extraction.judging.classify import Verdict, classify
from dsgloss.extraction.judging.contrast import without_contrasts
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing.case import Case, CaseReading

Judged = tuple[Case, Verdict]


def settle(readings: Sequence[CaseReading]) -> list[Judged]:
    """Judge a bracket in each reading and keep the best one: its first sense, and what others say of the same term."""
    first, *divided = map(_judge, readings)
    best = max(divided, key=_weakest, default=first)
    certainty = _certainty(first[0][1])
    chosen = best if _weakest(best) > certainty else first
    return [chosen[0], *(outcome for outcome in chosen[1:] if _says_something(outcome[1]))]


def _judge(reading: CaseReading) -> list[Judged]:
    """Judge every sense of a reading; they speak of one term, and the first sense says where it begins."""
    first, *others = without_contrasts(reading)
    verdict = classify(first)
    if not _says_something(verdict):
        return [(first, verdict), *((case, classify(case)) for case in others)]
    return [(first, verdict), *((case, classify(_from(case, verdict.start))) for case in others)]


def _from(case: Case, start: int) -> Case:
    if case.direction is Direction.EN_KO:
        return case
    return replace(case, candidates=tuple(c for c in case.candidates if c.start == start))


def _weakest(judged: Sequence[Judged]) -> float:
    """Give the certainty of the least certain sense: a term is divided only if every piece is a counterpart."""
    return min(_certainty(verdict) for case, verdict in judged if case.inside.beside is None)


def _certainty(verdict: Verdict) -> float:
    return verdict.probability * verdict.boundary if _says_something(verdict) else 0.0


def _says_something(verdict: Verdict) -> bool:
    return verdict.relation.is_pair or verdict.relation.is_same_language
