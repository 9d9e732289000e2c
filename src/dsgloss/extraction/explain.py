"""How far English words, or the letters of an acronym, explain the Korean words before a bracket.

Every eojeol left of the bracket is explained by the words that the eojeols right of it left over, so that a
word explains one eojeol only: in 모델 언어 모델(language model) the first 모델 stays unexplained. Words explain
by sound (`korean.phonetics`) and by the constituent lexicon, letters by the first letters of either.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dsgloss.english import content_words
from dsgloss.extraction.lexicon import constituents, initials_of, renders
from dsgloss.extraction.window import Eojeol
from dsgloss.korean.hangul import is_syllable
from dsgloss.korean.phonetics import likeness, may_begin

SOUNDS_ALIKE = 0.75
_LONGEST_CONSTITUENT = 6
_LONGEST_PIECE = 12
_LONGEST_COMPOUND = 3
_SYLLABLES_PER_LETTER = 3
_WEAK = 0.4


@dataclass(frozen=True, slots=True)
class Explanation:
    """How far a candidate, the eojeols from one to the last, and its counterpart explain each other.

    `english` and `korean` are the shares (0 to 1) of words or letters and of Korean characters that are
    explained; `first` is the share of the first eojeol; `in_order` is the share of letters found in order
    (words: same as `english`); `opens` tells whether the first constituent explains the first letter.
    """

    english: float
    korean: float
    first: float
    in_order: float
    opens: float


@dataclass(frozen=True, slots=True)
class _Link:
    start: int
    end: int
    words: frozenset[int]


def explain_words(eojeols: Sequence[Eojeol], english: str) -> list[Explanation]:
    """Explain each candidate by English words; the result has one entry per eojeol, for the candidate from it on."""
    words = content_words(english)
    unused = frozenset(range(len(words)))
    covered = length = 0
    found: list[Explanation] = []
    for eojeol in reversed(eojeols):
        own, used = _cover(eojeol, words, unused)
        unused -= used
        covered += own
        length += len(eojeol.content)
        share = 1 - len(unused) / len(words) if words else 0.0
        first = own / max(1, len(eojeol.content))
        found.append(Explanation(share, covered / max(1, length), first, share, float(0 in used)))
    return found[::-1]


def _cover(eojeol: Eojeol, words: Sequence[str], unused: frozenset[int]) -> tuple[int, frozenset[int]]:
    """Choose links greedily, the longest first, none overlapping, each word once."""
    covered: set[int] = set()
    used: frozenset[int] = frozenset()
    for link in sorted(_links(eojeol, words), key=lambda link: (link.start - link.end, link.start)):
        free = link.words - used
        span = range(link.start, link.end)
        if free and link.words <= unused and covered.isdisjoint(span) and not link.words & used:
            covered.update(span)
            used |= link.words
    return len(covered), used


def _links(eojeol: Eojeol, words: Sequence[str]) -> Iterator[_Link]:
    content = eojeol.content
    for start in range(len(content)):
        for end in range(start + 1, min(len(content), start + _LONGEST_CONSTITUENT) + 1):
            part = content[start:end]
            if part in constituents() and (end - start > 1 or start == 0 or end == len(content)):
                for index, word in enumerate(words):
                    if renders(part, word):
                        yield _Link(start, end, frozenset([index]))
    yield from _sounding_links(eojeol, words)


def _sounding_links(eojeol: Eojeol, words: Sequence[str]) -> Iterator[_Link]:
    content = eojeol.content
    starts = sorted({0, *(m.start for m in eojeol.morphemes if m.start < len(content))})
    ends = sorted({len(content), *(m.end for m in eojeol.morphemes if m.end <= len(content))})
    spoken = [
        (form, frozenset(range(i, j)))
        for i in range(len(words))
        for j in range(i + 1, min(len(words), i + _LONGEST_COMPOUND) + 1)
        for form in _spoken_forms("".join(words[i:j]))
    ]
    for start in starts:
        for end in (end for end in ends if end > start):
            part = content[start:end]
            for word, indices in spoken:
                if _is_near(part, word) and likeness(part, word) >= SOUNDS_ALIKE:
                    yield _Link(start, end, indices)


def _spoken_forms(word: str) -> tuple[str, ...]:
    """Give the forms in which Koreans may have borrowed a word: 마스킹 for masked, 채팅 for chat."""
    if word.endswith("ing"):
        return (word,)
    stem = word.removesuffix("ed").removesuffix("e")
    return (word, f"{stem}ing")


def _is_near(korean: str, latin: str) -> bool:
    return len(korean) <= 2 * len(latin) and len(latin) <= 6 * len(korean) and may_begin(korean, latin)


def sizes(eojeol: Eojeol) -> int:
    """Count the English words or letters that an eojeol may stand for."""
    return sum(_Unit.of(piece).size for piece in pieces(eojeol))


def explain_letters(eojeols: Sequence[Eojeol], acronym: str) -> list[Explanation]:
    """Explain each candidate by the letters of an acronym; one entry per eojeol, as `explain_words` does."""
    letters = [c for c in acronym.removesuffix("s").lower() if c.isalpha()][:8]
    units: list[_Unit] = []
    best: dict[int, float] = {0: 0.0}
    length = explained = 0.0
    found: list[Explanation] = []
    for eojeol in reversed(eojeols):
        own = [_Unit.of(piece) for piece in pieces(eojeol)]
        for unit in reversed(own):
            best = _with_unit(best, unit, letters)
        units = own + units
        length += max(1, len(own))
        explained_before, explained = explained, max(best.values())
        first = max(0.0, explained - explained_before) / max(1, len(own))
        share = explained / max(1, len(letters))
        opens = own[0].strength(letters[0]) if own and letters else 0.0
        found.append(Explanation(share, explained / length, min(1.0, first), _in_order(units, letters), opens))
    return found[::-1]


@dataclass(frozen=True, slots=True)
class _Unit:
    """A constituent with the letters its English may begin with, and whether that is known or guessed."""

    text: str
    known: frozenset[str]

    @classmethod
    def of(cls, piece: str) -> _Unit:
        return cls(piece, initials_of(piece))

    @property
    def size(self) -> int:
        """How many letters it may stand for: a loanword may give several (마이크로소프트: MS)."""
        return 1 if self.known else max(1, 1 + (len(self.text) - 1) // _SYLLABLES_PER_LETTER)

    def inner_strength(self, letter: str) -> float:
        """Say how far a syllable behind the first may be what a letter stands for."""
        if self.size == 1 or not is_syllable(self.text[0]):
            return 0.0
        return max((_WEAK for at in range(2, len(self.text)) if may_begin(self.text[at:], letter)), default=0.0)

    def strength(self, letter: str) -> float:
        if letter in self.known or self.text[:1].lower() == letter:
            return 1.0
        return _WEAK if not self.known and may_begin(self.text, letter) else 0.0


def _with_unit(best: dict[int, float], unit: _Unit, letters: Sequence[str]) -> dict[int, float]:
    """Extend the best scores per set of used letters (a bit mask) by one more constituent."""
    extended = dict(best)
    for mask, score in best.items():
        for index, letter in enumerate(letters):
            strength = unit.strength(letter)
            if strength and not mask >> index & 1:
                used, gained = mask | 1 << index, score + strength
                extended[used] = max(extended.get(used, 0.0), gained)
                inner = unit.inner_strength(letters[index + 1]) if index + 1 < len(letters) else 0.0
                if inner and not mask >> index + 1 & 1:
                    used |= 1 << index + 1
                    extended[used] = max(extended.get(used, 0.0), gained + inner)
    return extended


def _in_order(units: Sequence[_Unit], letters: Sequence[str]) -> float:
    """Give the weight of the longest common subsequence of constituents and letters, per letter."""
    row = [0.0] * (len(letters) + 1)
    for unit in units:
        previous, row = row, [0.0]
        for index, letter in enumerate(letters):
            row.append(max(previous[index] + unit.strength(letter), previous[index + 1], row[index]))
    return row[-1] / max(1, len(letters))


@lru_cache(maxsize=16384)
def pieces(eojeol: Eojeol) -> tuple[str, ...]:
    """Split an eojeol's content into constituents: as few as possible, each in the lexicon or a morpheme."""
    content = eojeol.content
    nouns = {(m.start, m.end) for m in eojeol.morphemes if m.is_noun}
    best: list[tuple[float, tuple[str, ...]]] = [(0.0, ())]
    for end in range(1, len(content) + 1):
        options = []
        for start in range(max(0, end - _LONGEST_PIECE), end):
            cost = _piece_cost(content[start:end], is_noun=(start, end) in nouns)
            options.append((best[start][0] + cost, (*best[start][1], content[start:end])))
        best.append(min(options))
    return tuple(piece for piece in best[-1][1] if any(c.isalnum() for c in piece))


def _piece_cost(piece: str, *, is_noun: bool) -> float:
    """Weigh a piece: known constituents cost least, then what the analyser calls a noun, then the rest by length."""
    if len(piece) > 1 and piece in constituents():
        return 1.0
    return 1.2 if is_noun else 0.8 + 0.7 * len(piece)
