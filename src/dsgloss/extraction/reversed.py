"""Brackets that stand behind the English: `BERT(버트)`, `Retrieval-Augmented Generation(검색 증강 생성)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dsgloss.english import abbreviates, is_acronym
from dsgloss.extraction.case import Case
from dsgloss.extraction.explain import Explanation, explain_words
from dsgloss.extraction.letters import explain_letters
from dsgloss.korean.phonetics import likeness

_LATIN_RUN = re.compile(r"(?<![A-Za-z0-9가-힣])[A-Za-z][A-Za-z0-9'’.+&/-]*(?: [A-Za-z][A-Za-z0-9'’.+&/-]*)*$")
_MAX_WORDS = 6


@dataclass(frozen=True, slots=True)
class Left:
    """The English before a bracket, as far as the Korean in it accounts for it: where it starts, and how far."""

    start: int
    text: str
    is_acronym: bool
    explanation: Explanation
    sounding: float

    @property
    def score(self) -> float:
        """How well both sides fit, from 0 to about 1."""
        return max(self.sounding, 0.6 * self.explanation.english + 0.4 * self.explanation.korean)


def latin_before(case: Case) -> Left | None:
    """Choose the words of the Latin run at the end of the window that the Korean in the bracket renders best."""
    run = _LATIN_RUN.search(case.window.text)
    if run is None or not case.content:
        return None
    starts = [run.start(), *(run.start() + space.end() for space in re.finditer(" ", run[0]))][-_MAX_WORDS:]
    options = [_weigh(case, start) for start in starts]
    return max(options, key=lambda option: (round(option.score, 3), -option.start))


def _weigh(case: Case, start: int) -> Left:
    """Weigh the English from an offset on; of an acronym, the full form that the bracket gives tells more."""
    english = case.window.text[start:]
    acronym = is_acronym(english)
    full = case.inside.english if acronym and abbreviates(english, case.inside.english or "") else None
    explain = explain_letters if acronym and full is None else explain_words
    explanation = explain(case.content, full or english)[0]
    return Left(start, english, acronym, explanation, likeness(case.inside.hangul or "", english))
