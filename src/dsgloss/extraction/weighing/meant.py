"""Words before a bracket that its English speaks of, whatever the analyser takes them for.

In `칼만 필터(Kalman filter)`, 만 is no particle; in `끌어서 놓기(drag and drop)`, a verb form belongs to the term.
"""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.explain import explain_words, words_of
from dsgloss.korean.phonetics import may_begin, sounds_alike


def is_meant(phrase: Sequence[Eojeol], english: str) -> bool:
    """Tell whether English that the other words of a phrase leave over renders its first one, or sounds like it.

    온도가 퀴리 온도(Curie temperature) has one temperature only, which is the nearer one.
    """
    return explain_words(phrase, english)[0].first > 0.0


def as_meant(words: Sequence[Eojeol], english: str) -> tuple[Eojeol, ...]:
    """Take words for names whose last syllable only seems to be a particle: with it they sound like the English."""
    spoken = words_of(english)
    return (*(word.as_name if _is_name(word, spoken) else word for word in words[:-1]), *words[-1:])


def _is_name(word: Eojeol, spoken: Sequence[str]) -> bool:
    if word.content == word.text:
        return False
    return any(_sounds(word.text, name) and not _sounds(word.content, name) for name in spoken)


def _sounds(korean: str, name: str) -> bool:
    return len(korean) <= 2 * len(name) and may_begin(korean, name) and sounds_alike(korean, name)
