"""What a Korean noun is made of, and how far each piece of it belongs to everyday language or to a subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

from dsgloss import data
from dsgloss.extraction.lexicon import ConstituentKind, constituents
from dsgloss.korean.hangul import has_hangul, is_syllable
from dsgloss.lazy import regex

_LONGEST = 8
_SCRIPTS = regex(r"[가-힣]+|[A-Za-z0-9]+")


class Origin(StrEnum):
    """Where a piece of a word is known from."""

    LIGHT = "light"
    """An everyday noun with which a term neither begins nor ends (다음, 전체)."""
    HEAD = "head"
    """An everyday noun with which a term does not end (방법, 경우)."""
    EVERYDAY = "everyday"
    """Another everyday noun, which may well be part of a term (사용자)."""
    TECHNICAL = "technical"
    """A constituent of the bilingual lexicon, affixes included."""
    BORROWED = "borrowed"
    """A word in no list with a syllable that no Hanja is read as: most often a loanword (뮤즐리)."""
    UNKNOWN = "unknown"
    """Another word in no list, such as a rarer Sino-Korean noun."""
    FOREIGN = "foreign"
    """Latin letters or digits."""

    @property
    def is_everyday(self) -> bool:
        """Whether it speaks for everyday language."""
        return self in {Origin.LIGHT, Origin.HEAD, Origin.EVERYDAY}

    @property
    def is_technical(self) -> bool:
        """Whether it speaks for a subject."""
        return self in {Origin.TECHNICAL, Origin.BORROWED}


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a word, with what is known of it."""

    text: str
    origin: Origin


@lru_cache(maxsize=65536)
def pieces(word: str) -> tuple[Piece, ...]:
    """Take a word to pieces: Hangul by the lists, if they cover all of it, and other scripts as they stand.

    >>> [(piece.text, piece.origin.value) for piece in pieces("손실함수")]
    [('손실', 'technical'), ('함수', 'technical')]
    >>> [(piece.text, piece.origin.value) for piece in pieces("챗GPT")]
    [('챗', 'borrowed'), ('GPT', 'foreign')]
    """
    return tuple(piece for run in _SCRIPTS.findall(word) for piece in _pieces_of_run(run))


def sounds_borrowed(word: str) -> bool:
    """Tell whether a word has a syllable that is no reading of a Hanja.

    >>> sounds_borrowed("컨테이너"), sounds_borrowed("신경망")
    (True, False)
    """
    return any(is_syllable(c) and c not in _sino_korean() for c in word)


def _pieces_of_run(run: str) -> tuple[Piece, ...]:
    if not has_hangul(run):
        return (Piece(run, Origin.FOREIGN),)
    unlisted = Origin.BORROWED if sounds_borrowed(run) else Origin.UNKNOWN
    return _covering(run) or (Piece(run, unlisted),)


def _covering(run: str) -> tuple[Piece, ...]:
    """Cover a run with the fewest pieces of the lists; none if that is not possible."""
    best: dict[int, tuple[Piece, ...]] = {0: ()}
    for start in range(len(run)):
        for piece in _pieces_at(run, start) if start in best else ():
            end = start + len(piece.text)
            if end not in best or len(best[start]) + 1 < len(best[end]):
                best[end] = (*best[start], piece)
    return best.get(len(run), ())


def _pieces_at(run: str, start: int) -> Iterator[Piece]:
    for length in range(1, min(_LONGEST, len(run) - start) + 1):
        text = run[start : start + length]
        origin = _origin(text) if length > 1 or len(run) == 1 else _origin_of_affix(text, start)
        if origin is not None:
            yield Piece(text, origin)


def _origin(text: str) -> Origin | None:
    return general_nouns().get(text) or (Origin.TECHNICAL if text in constituents() else None)


def _origin_of_affix(text: str, start: int) -> Origin | None:
    """Judge a single syllable: it may be a prefix before others and a suffix behind them, and nothing else."""
    kind, _ = constituents().get(text, (None, ()))
    fits = kind is (ConstituentKind.SUFFIX if start else ConstituentKind.PREFIX)
    return Origin.TECHNICAL if fits else None


@cache
def general_nouns() -> dict[str, Origin]:
    """Give the everyday nouns (`data/general_nouns.tsv`) with what they are to terms."""
    return {noun: Origin(kind) for noun, kind in data.rows("general_nouns.tsv")}


@cache
def _sino_korean() -> frozenset[str]:
    return frozenset("".join(syllables for _, syllables in data.rows("sino_korean.tsv")))
