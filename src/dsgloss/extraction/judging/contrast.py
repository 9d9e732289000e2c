"""Brackets that list the English of a list before them: 흐름 제어, 오류 제어(flow control, error control).

Only the last item stands next to the bracket. English that renders all of it speaks of it; English that shares a word
with that and renders the rest of it by nothing speaks of another item.
"""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing.case import Case, CaseReading
from dsgloss.extraction.weighing.explain import words_of


def without_contrasts(reading: CaseReading) -> CaseReading:
    """Leave out the senses of a reading that another one contrasts with; the others keep their order."""
    full = [_is_full(case) for case in reading]
    rendered = {word for case, is_full in zip(reading, full, strict=True) if is_full for word in _words(case)}
    return tuple(
        case for case, is_full in zip(reading, full, strict=True) if is_full or rendered.isdisjoint(_words(case))
    )


def _is_full(case: Case) -> bool:
    """Tell whether some extent of the Korean and all of the English render each other."""
    accounts = [candidate.explanation for candidate in case.candidates if case.inside.english]
    is_forward = case.direction is Direction.KO_EN and case.inside.beside is None
    return is_forward and any(account.english == account.korean == 1.0 for account in accounts)


def _words(case: Case) -> Sequence[str]:
    return words_of(case.inside.english or "")
