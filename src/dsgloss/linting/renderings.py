"""Whether Korean words may render English ones, by the constituent lexicon and by sound: evidence, never proof."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from itertools import pairwise

from dsgloss import data
from dsgloss.english import content_words, english_key, related, words
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.phonetics import likeness, sounds_alike
from dsgloss.lazy import regex

_HANGUL_RUN = regex(r"[가-힣]+")
_LONGEST = 6
_ENOUGH_WORDS = 4
_LONGEST_SOUND = 9
_SHARED_START = 3
# What verbs end in; 엽니다 is no 엽니.
_POLITE = "니다"


def agreement(korean: str, english: str, missing: str) -> float | None:
    """Give the share of English words, those of a missing term left out, that the Korean beside them may render.

    None if the lexicon knows too few of the words to tell.

    >>> agreement("추론 중에는 가중치가 변한다.", "In inference all weights change.", "inference")
    >>> agreement("학습 모델의 가중치 변경 시간", "The training time of the model and its weight changes", "loss")
    1.0
    >>> agreement("날씨가 흐리고 춥다.", "The training time of the model and its weight changes", "loss")
    0.0
    """
    telling = {*content_words(english)} - function_words() - {*words(missing)}
    known = [word for word in telling if _is_known(word)]
    if len(known) < _ENOUGH_WORDS:
        return None
    rendered = _rendered_by(korean)
    return sum(_has_related(rendered, word) for word in known) / len(known)


@dataclass(frozen=True, slots=True)
class Rendering:
    """A stretch of Korean that renders an English term; `is_usual` if that is what the Korean means first of all."""

    start: int
    end: int
    is_usual: bool


def rendering(korean: str, english: str) -> Rendering | None:
    """Find the first stretch of Korean that renders every word of an English term; offsets, the end exclusive.

    >>> rendering("먼저 자기 주의를 계산한다.", "self-attention")
    Rendering(start=3, end=8, is_usual=True)
    >>> rendering("머신러닝을 배운다.", "machine learning")
    Rendering(start=0, end=4, is_usual=True)
    """
    wanted = content_words(english)
    runs = list(_HANGUL_RUN.finditer(korean))
    found = [stretch for first in range(len(runs)) if (stretch := _stretch(runs[first:], wanted))]
    if not found and len(wanted) == 1:
        found = [stretch for one, other in pairwise(runs) if (stretch := _in_two(one, other, wanted[0]))]
    return next((one for one in found if one.is_usual), found[0] if found else None)


def _stretch(runs: Sequence[re.Match[str]], wanted: Sequence[str]) -> Rendering | None:
    """Read the words of a term from eojeol to eojeol; several of them may stand in one."""
    first, at, is_usual = runs[0].start(), 0, True
    rest = list(wanted)
    for run in runs[: len(wanted)]:
        if run.start() - at > 1 and at:
            return None
        at = run.start()
        while rest:
            stem = _stem(run[0][at - run.start() :], rest[0], _Rest.WORDS if rest[1:] else _Rest.NOTHING)
            if stem is None:
                break
            at, is_usual, rest = at + stem.length, is_usual and stem.is_usual, rest[1:]
        if not rest:
            return Rendering(first, at, is_usual)
        if at < run.end():
            return None
    return None


def speaks_of(english: str, korean_term: str) -> bool:
    """Tell whether an English text has a word that a Korean term, or the last word of it, may render.

    >>> speaks_of("The model learns.", "학습"), speaks_of("The model is big.", "학습")
    (True, False)
    """
    rendered = _rendered_by(korean_term)
    return any(_has_related(rendered, word) or _sounds(korean_term, word) for word in words(english))


def accounts_for(korean: str, english: str) -> bool:
    """Tell whether a Korean text says all that an English one says, and nothing else, as far as the lexicon knows.

    A word that the lexicon does not know, as it knows few verbs, may render one of the other text.

    >>> accounts_for("중에는 모델의 가중치가 바뀐다.", "During the weights of the model change")
    True
    >>> accounts_for("보호 기간", ""), accounts_for("설정할 수 있습니다.", "Individual entities can be added")
    (False, False)
    """
    said = {*content_words(english)} - function_words()
    seen = {word: found for word in said if (found := rendering(korean, word))}
    rest = [run for run in _HANGUL_RUN.finditer(korean) if not any(_overlap(run, found) for found in seen.values())]
    foreign = [run for run in rest if _of_run(run[0])]
    if any(not any(related(one, word) for one in _of_run(run[0]) for word in said) for run in foreign):
        return False
    return len(said) - len(seen) <= len(rest) - len(foreign)


def _overlap(run: re.Match[str], found: Rendering) -> bool:
    return run.start() < found.end and found.start < run.end()


def is_everyday(korean: str) -> bool:
    """Tell whether a Korean word is one of everyday language, which a text may have without meaning any term.

    >>> is_everyday("과정"), is_everyday("매개변수")
    (True, False)
    """
    return korean in _everyday()


def _in_two(one: re.Match[str], other: re.Match[str], word: str) -> Rendering | None:
    """Read one English word from two eojeols: 데이터 세트 for dataset."""
    if other.start() - one.end() != 1:
        return None
    for length in range(1, len(other[0]) + 1):
        if right_edge(other[0][length:]) is not Edge.BROKEN and _sounds(one[0] + other[0][:length], word):
            return Rendering(one.start(), other.start() + length, is_usual=True)
    return None


class _Rest(Enum):
    """What of an English term is to be rendered after a word: more words, or nothing, so that the noun ends there."""

    WORDS = "words"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class _Stem:
    length: int
    is_usual: bool


@lru_cache(maxsize=65536)
def _stem(run: str, word: str, rest: _Rest) -> _Stem | None:
    """Find the shortest stem at the start of an eojeol that renders a word and may stand there."""
    for length in range(2, min(_LONGEST_SOUND, len(run)) + 1):
        edge = right_edge(run[length:])
        if rest is _Rest.NOTHING and edge in {Edge.BROKEN, Edge.COMPOUND}:
            continue
        english = _lexicon().get(run[:length], ())
        if any(related(one, word) for one in english):
            return _Stem(length, english_key(english[0]) == english_key(word))
        if _sounds(run[:length], word) and edge is not Edge.VERB and not run.startswith(_POLITE, length - 1):
            return _Stem(_to_the_end_of_the_sound(run, length, word), is_usual=True)
    return None


def _to_the_end_of_the_sound(run: str, length: int, word: str) -> int:
    """Take in an 이 that is heard in the English word and is no particle, and no other: 디스플레이 is display."""
    if run[length - 1] == "이" and likeness(run[: length - 1], word) > likeness(run[:length], word):
        return length - 1
    more = length + 1
    if run[length:more] != "이" or right_edge(run[more:]) in {Edge.BROKEN, Edge.COMPOUND}:
        return length
    return more if likeness(run[:more], word) > likeness(run[:length], word) else length


def _sounds(korean: str, word: str) -> bool:
    return len(word) > 2 and sounds_alike(korean, word)


def _rendered_by(korean: str) -> Mapping[str, frozenset[str]]:
    """Give the English words that the nouns of a Korean text may render, by their first letters."""
    found: dict[str, set[str]] = {}
    for run in _HANGUL_RUN.findall(korean):
        for english in _of_run(run):
            found.setdefault(english[:_SHARED_START], set()).add(english)
    return {start: frozenset(english) for start, english in found.items()}


@lru_cache(maxsize=65536)
def _of_run(run: str) -> frozenset[str]:
    return frozenset(english for noun in _nouns(run) for english in _lexicon().get(noun, ()))


def _nouns(run: str) -> Iterator[str]:
    for start in range(len(run)):
        for length in range(2, min(_LONGEST, len(run) - start) + 1):
            yield run[start : start + length]


def _has_related(rendered: Mapping[str, frozenset[str]], word: str) -> bool:
    return any(related(english, word) for english in rendered.get(word[:_SHARED_START], ()))


@cache
def _everyday() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("general_nouns.tsv"))


@cache
def _lexicon() -> Mapping[str, tuple[str, ...]]:
    """Give the roots of the lexicon with the English words that each renders, the most usual first."""
    return {row[0]: tuple(row[1].split("|")) for row in data.rows("constituents.tsv") if row[2] != "suffix"}


@cache
def _known_english() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for english in _lexicon().values():
        for word in english:
            found.setdefault(word[:_SHARED_START], set()).add(word)
    return {start: frozenset(english) for start, english in found.items()}


@lru_cache(maxsize=65536)
def _is_known(word: str) -> bool:
    return _has_related(_known_english(), word)


@cache
def function_words() -> frozenset[str]:
    """Give the words that say nothing of what a text is about."""
    return frozenset(word for word, kind in data.rows("stopwords.tsv") if kind != "general")
