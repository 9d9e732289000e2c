"""Sentences: where those of a text begin and end, and one with the morphemes it is made of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.extraction.reading.brackets import find_brackets
from dsgloss.korean.morphology import Morpheme
from dsgloss.korean.words import Word, noun_runs
from dsgloss.lazy import regex

_END = regex(r"[.!?。…]+[\"'”’」』)\]]*(?=\s|$)")
_SIGNS = frozenset("SF SP SS SSO SSC SE SO SW SB W_EMOJI".split())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Give the spans of the sentences of a text, without the spaces between them.

    >>> text = "토큰은 단위다. 값은 3.5다!"
    >>> [text[start:end] for start, end in sentences(text)]
    ['토큰은 단위다.', '값은 3.5다!']
    """
    start = 0
    for end in (*(sign.end() for sign in _END.finditer(text)), len(text)):
        piece = text[start:end].strip()
        if piece:
            first = text.index(piece, start)
            yield first, first + len(piece)
        start = end


@dataclass(frozen=True)
class Sentence:
    """A sentence with its morphemes; all offsets are those of its text."""

    text: str
    morphemes: Sequence[Morpheme]

    @cached_property
    def words(self) -> tuple[Morpheme, ...]:
        """The morphemes without punctuation, and without those that no letter of the text stands for."""
        return tuple(m for m in self.morphemes if m.tag not in _SIGNS and m.start < m.end)

    @cached_property
    def noun_phrases(self) -> dict[int, tuple[Word, ...]]:
        """The runs of bare nouns between which only spaces stand, by their ends."""
        return {run[-1].end: tuple(run) for run in noun_runs(self.text, self.morphemes)}

    def before(self, offset: int) -> Sequence[Morpheme]:
        """Give the words before an offset."""
        return [m for m in self.words if m.end <= offset]

    def between(self, start: int, end: int) -> Sequence[Morpheme]:
        """Give the words in a stretch."""
        return [m for m in self.words if start <= m.start and m.end <= end]

    def without_bracket(self, end: int) -> int:
        """Give the end of what stands before the bracket that ends at `end`, if one does."""
        return len(self.text[: self._openings.get(end, end)].rstrip())

    def is_bracketed(self, offset: int) -> bool:
        """Tell whether an offset is inside a bracket."""
        return any(start < offset < end for end, start in self._openings.items())

    @cached_property
    def _openings(self) -> dict[int, int]:
        return {bracket.end: bracket.start for bracket in find_brackets(self.text)}
