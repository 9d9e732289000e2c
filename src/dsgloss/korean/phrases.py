"""Noun phrases of running Korean text: the candidates for terms, found by the morphemes they are made of.

A candidate is a run of bare nouns, after the part-of-speech filter of terminology extraction (Justeson and
Katz 1995, "Technical terminology: some linguistic properties"), drawn for Korean: eojeols made of nouns, roots,
affixes, Latin letters and numbers stand in a row, and only the last may carry a particle, the copula or 하다.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.morphology import Analyser, Morpheme
from dsgloss.korean.words import Word, noun_runs
from dsgloss.lazy import regex

MOST_WORDS = 6
"""How many eojeols a candidate may have; longer runs are given in overlapping parts."""

# The analyser's time grows with the square of the length.
_LONGEST_PIECE = 300
_SENTENCE_END = regex(r"[.!?。…][\"'”’)\]]*\s+|\n+")
_SPACES = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A candidate for a term: its place (code points from 0, end exclusive), its text and the eojeols of that.

    The text stops before the particle, the copula, 하다 or 들 of its last eojeol.
    """

    start: int
    end: int
    text: str
    words: tuple[str, ...]


def noun_phrases(texts: Sequence[str], analyser: Analyser) -> list[tuple[Phrase, ...]]:
    """Find the noun phrases of each text: the longest runs of bare nouns, and every part of one at its spaces.

    They are ordered by place, the shorter first. All have a Hangul syllable; none is a mere number, pronoun or
    dependent noun, and a single syllable alone is a common noun. The texts are taken to be composed (NFC).

    >>> from dsgloss.korean.kiwi import kiwi
    >>> [found] = noun_phrases(["거대 언어 모델을 학습한다."], kiwi())
    >>> [phrase.text for phrase in found]
    ['거대', '거대 언어', '거대 언어 모델', '언어', '언어 모델', '모델', '학습']
    """
    places = [(number, start, end) for number, text in enumerate(texts) for start, end in _pieces(text)]
    analysed = analyser.analyse([texts[number][start:end] for number, start, end in places])
    found: list[list[Phrase]] = [[] for _ in texts]
    for (number, start, end), morphemes in zip(places, analysed, strict=True):
        found[number].extend(_phrases(texts[number][start:end], morphemes, start))
    return [tuple(phrases) for phrases in found]


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where a sentence ends, else at a space, into pieces that the analyser takes quickly."""
    start = 0
    while len(text) - start > _LONGEST_PIECE:
        limit = start + _LONGEST_PIECE
        ends = [m.end() for m in _SENTENCE_END.finditer(text, start, limit)]
        ends = ends or [m.end() for m in _SPACES.finditer(text, start, limit)]
        end = ends[-1] if ends else limit
        yield start, end
        start = end
    yield start, len(text)


def _phrases(text: str, morphemes: Sequence[Morpheme], offset: int) -> Iterator[Phrase]:
    for run in noun_runs(text, morphemes):
        for first in range(len(run)):
            for last in range(first, min(first + MOST_WORDS, len(run))):
                words = run[first : last + 1]
                content = text[words[0].start : words[-1].end]
                if _is_candidate(words) and has_hangul(content):
                    parts = tuple(text[word.start : word.end] for word in words)
                    yield Phrase(offset + words[0].start, offset + words[-1].end, content, parts)


def _is_candidate(words: Sequence[Word]) -> bool:
    return words[0].may_begin and words[-1].may_end and (len(words) > 1 or words[0].may_stand_alone)
