"""How far two spellings of one foreign word are from each other: what usage wavers between is near."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from math import inf

from dsgloss import data
from dsgloss.korean.hangul import decompose
from dsgloss.lazy import regex

FINAL_S = "ㄷ"
"""What a ㅅ stands for at a syllable's end: the t of English (데이터셋, 데이터세트), whose s is always written 스."""
_OTHERWISE = inf
_ANYWHERE = "*"
_NO_LETTER = "-"
# What Korean writes or not: a consonant at the end of the syllable before, where English doubles the letter (맵핑,
# 매핑; 콘넥션, 코넥션) or has tch (팻치, 패치), and the end of -ow (섀도우, 섀도).
_DOUBLED = regex("([ㄹㄴㅁ])(?=\\1)|ㄱ(?=[ㄱㄲㅋ])|ㄷ(?=[ㄷㄸㅌㅈㅉㅊ])|ㅂ(?=[ㅂㅃㅍ])|(?<=ㅗ)ㅜ")
# What is heard alike: the d of module, education.
_SOFTENED = str.maketrans({"듀": "주", "쥬": "주"})


@lru_cache(maxsize=65536)
def distance(one: str, other: str, english: str) -> float:
    """Give the cost of turning one spelling of an English word into another, sound by sound.

    >>> distance("프락시", "프록시", "proxy"), distance("에폭", "에포크", "epoch"), distance("하드", "헤드", "head")
    (1.0, 1.0, inf)
    >>> distance("릴리즈", "릴리스", "release"), distance("데이터셋", "데이터세트", "dataset")
    (1.5, 1.0)
    >>> distance("카달로그", "카탈로그", "catalog"), distance("모텔", "모델", "model")
    (0.5, inf)
    """
    costs = _costs(english.lower())
    ours, theirs = _letters(one), _letters(other)
    row = [0.0]
    for letter in theirs:
        row.append(row[-1] + _cost(costs, letter, _NO_LETTER))
    for letter in ours:
        above, row = row, [row[0] + _cost(costs, letter, _NO_LETTER)]
        for column, their in enumerate(theirs):
            row.append(
                min(
                    above[column] + _cost(costs, letter, their),
                    above[column + 1] + _cost(costs, letter, _NO_LETTER),
                    row[column] + _cost(costs, their, _NO_LETTER),
                )
            )
    return row[-1]


def _cost(costs: Mapping[str, float], one: str, other: str) -> float:
    return 0.0 if one == other else costs.get(one + other, _OTHERWISE)


def _letters(word: str) -> str:
    """Spell a word by its sounds: what is heard once is one sound, written twice or not."""
    return _DOUBLED.sub("", "".join(map(_spoken, word.translate(_SOFTENED))))


def _spoken(character: str) -> str:
    syllable = decompose(character)
    return syllable.initial.replace("ㅇ", "") + syllable.vowel + syllable.final.replace("ㅅ", FINAL_S)


@lru_cache(maxsize=4096)
def _costs(english: str) -> Mapping[str, float]:
    """Give what two sounds cost in the spelling of an English word, in either order."""
    found: dict[str, float] = {}
    for one, other, cost, where in _table():
        if where is None or where.search(english):
            found |= {one + other: cost, other + one: cost}
    return found


@cache
def _table() -> tuple[tuple[str, str, float, re.Pattern[str] | None], ...]:
    return tuple(
        (one, other, float(cost), None if where == _ANYWHERE else re.compile(where))
        for one, other, cost, where in data.rows("wavering_sounds.tsv")
    )
