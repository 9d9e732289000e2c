"""Brackets that stand in one list say the same kind of thing: 챗GPT(오픈AI), 제미나이(구글), 에이닷(SKT)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from dsgloss.extraction.judging.classify import Verdict
from dsgloss.extraction.weighing.case import Case
from dsgloss.lazy import regex
from dsgloss.model import Relation

_BETWEEN = regex(r"[\s,·/]*(?:[\w-]+,\s*)*(?:와|과|및|그리고|또는)?\s*")
_MAX_DISTANCE = 60
_LOST_CERTAINTY = 0.9


def vote(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Let a bracket that nothing speaks for follow its neighbours in a list, from the left and from the right."""
    forward = _follow(list(cases), list(verdicts))
    return _follow(list(cases)[::-1], forward[::-1])[::-1]


def _follow(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> list[Verdict]:
    decided = list(verdicts[:1])
    for number in range(1, len(verdicts)):
        verdict, before = verdicts[number], decided[-1]
        follows = before.relation is Relation.AFFILIATION and verdict.relation is Relation.OTHER
        if follows and verdict.ko and verdict.other and _are_listed(cases[number - 1 : number + 1], (before, verdict)):
            certainty = _LOST_CERTAINTY * before.probability
            verdict = replace(verdict, relation=before.relation, probability=certainty, evidence=("siblings",))
        decided.append(verdict)
    return decided


def _are_listed(cases: Sequence[Case], verdicts: Sequence[Verdict]) -> bool:
    """Tell whether nothing but list signs and bare names stands between two brackets of one segment."""
    if cases[0].segment is not cases[1].segment:
        return False
    (left, _), (_, right) = sorted((case.bracket.end, v.start) for case, v in zip(cases, verdicts, strict=True))
    between = cases[0].segment.text[left:right]
    return len(between) <= _MAX_DISTANCE and _BETWEEN.fullmatch(between) is not None
