"""Brackets that stand behind the English: `BERT(버트)`, `Retrieval-Augmented Generation(검색 증강 생성)`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.english import is_acronym
from dsgloss.extraction.explain import Explanation, explain_words
from dsgloss.extraction.letters import explain_letters
from dsgloss.extraction.window import Eojeol
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


def latin_before(window_text: str, korean: str, content: Sequence[Eojeol]) -> Left | None:
    """Choose the words of the Latin run at the end of the window that the Korean renders best."""
    run = _LATIN_RUN.search(window_text)
    if run is None or not content:
        return None
    starts = [run.start(), *(run.start() + space.end() for space in re.finditer(" ", run[0]))][-_MAX_WORDS:]
    options = [_weigh(start, window_text[start:], korean, content) for start in starts]
    return max(options, key=lambda option: (round(option.score, 3), -option.start))


def _weigh(start: int, english: str, korean: str, content: Sequence[Eojeol]) -> Left:
    acronym = is_acronym(english)
    explain = explain_letters if acronym else explain_words
    return Left(start, english, acronym, explain(content, english)[0], likeness(korean, english))
