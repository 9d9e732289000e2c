"""What an eojeol goes on as after a noun: stacked particles, the copula, a verb made of the noun."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dsgloss import data
from dsgloss.korean.josa import JosaKind, form_set, is_stack

# The particles that the copula follows: 모델까지다, 처음부터다; after the first ones it has its 이 (모델뿐이다).
_BEFORE_COPULA_IN_I = ("만", "뿐", "만큼")
_BEFORE_COPULA = ("까지", "부터", "에서")
_IN_I = frozenset("이인일임입")
# What a verb becomes as a noun again: 학습함은, 학습됨이다.
_NOMINALISED = frozenset("함됨")
# 더하기 and 말하기 are words of their own.
_SHORTEST_STEM = 2


class Part(StrEnum):
    """What an ending belongs to."""

    VERB = "verb"
    COPULA = "copula"


@dataclass(frozen=True, slots=True)
class Ending:
    """How a stem goes on: the syllables of which one may follow it, none if it is all there is, any if `is_open`."""

    stem: str
    following: frozenset[str]
    is_open: bool
    is_whole: bool

    def fits(self, run: str) -> bool:
        """Tell whether some Hangul is the stem and what may follow it."""
        rest = run[len(self.stem) :]
        if not rest:
            return self.is_whole
        return self.is_open or rest[0] in self.following


def is_copula(run: str) -> bool:
    """Tell whether Hangul behind a noun is the copula in one of its forms, particles before and after it included.

    >>> [is_copula(run) for run in ("입니다", "뿐이다", "이라는", "이라도", "링이다")]
    [True, True, True, True, False]
    """
    rests = [run, *(run[len(before) :] for before in _BEFORE_COPULA if run.startswith(before))]
    rests += [run[len(b) :] for b in _BEFORE_COPULA_IN_I if run.startswith(b) and run[len(b) : len(b) + 1] in _IN_I]
    return any(_is_bare_copula(rest) for rest in rests if rest)


def is_verb(run: str) -> bool:
    """Tell whether Hangul behind a noun makes a verb of it, or a noun of that again.

    >>> [is_verb(run) for run in ("하는", "됨은", "시켜서", "나이다")]
    [True, True, True, False]
    """
    if run[0] in _NOMINALISED:
        return len(run) == 1 or is_stack(run[1:]) or is_copula(run[1:])
    return _goes_on(run, Part.VERB)


def without_verb(word: str) -> str:
    """Give the noun of which a verb was made that is a noun again in 기; any other word as it is.

    >>> without_verb("저장하기"), without_verb("분류기"), without_verb("더하기")
    ('저장', '분류기', '더하기')
    """
    stems = (word[:cut] for cut in range(_SHORTEST_STEM, len(word) - 1)) if word.endswith("기") else ()
    return next((stem for stem in stems if is_verb(word[len(stem) :])), word)


def _is_bare_copula(run: str) -> bool:
    if run in form_set(JosaKind.ADNOMINAL) or _goes_on(run, Part.COPULA):
        return True
    forms = (run[:length] for length in range(1, len(run) + 1))
    return any(form == run or is_stack(run[len(form) :]) for form in forms if form in form_set(JosaKind.COPULA))


def _goes_on(run: str, part: Part) -> bool:
    endings = _endings()
    stems = (run[:length] for length in range(1, min(3, len(run)) + 1))
    return any(ending.fits(run) for stem in stems for ending in endings.get((part, stem), ()))


@cache
def _endings() -> dict[tuple[Part, str], list[Ending]]:
    """List the endings of `data/endings.tsv` by what they belong to and their stems."""
    found: dict[tuple[Part, str], list[Ending]] = {}
    for part, stems, following, alone in data.rows("endings.tsv"):
        for stem in stems.split():
            ending = Ending(stem, frozenset(following), following == "*", alone == "yes")
            found.setdefault((Part(part), stem), []).append(ending)
    return found
