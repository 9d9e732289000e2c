"""What a bracket gives that is no counterpart of the Korean, however well its words or letters fit by the weights."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from dsgloss import data
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.explain import explain_words
from dsgloss.extraction.weighing.pieces import pieces
from dsgloss.lazy import regex

_LATIN_WORD = regex(r"[A-Za-z][A-Za-z0-9]*")
_RUN_TOGETHER = regex(r"[A-Z][a-z]+\d*[A-Z][a-z]|[A-Z]{3}[a-z]")
# What only programs write so, three words and more, a small letter before a capital, or the parts of a path:
# PreToolUse, maxSize, Node tls.connect.
_IDENTIFIER = regex(r"(?:[A-Z][a-z]+){3,}|[a-z]+[A-Z]\w*|.+\s[a-z]\w*(?:\.[a-z]\w*)+")
_LABELLED = regex(r"[가-힣][가-힣 ]*:\s")
_FIGURE = regex(r"\d[\d,.]*[가-힣]{1,2}")
_NUMBERED = regex(r"[A-Z]-(\d+)$")
_HALF = 0.5
_FEW_LETTERS = 2


def is_something_else(candidate: Candidate) -> bool:
    """Tell whether a bracket names one of what the Korean is, or says in what that is measured, and the like."""
    tests = (_names_one, _is_in_capitals, _is_unrelated, _is_numbered, _is_measured, _is_figure)
    return not candidate.is_spoken and any(test(candidate) for test in tests)


def is_other_name(hangul: str, chosen: Candidate) -> bool:
    """Tell whether Korean in a bracket says of the English before it what it is, or fits its two letters by chance."""
    is_other = _is_chance(chosen) or _names_one(chosen) or _is_unrelated(chosen)
    return _says_again(hangul, chosen) or (not chosen.is_spoken and is_other)


def _names_one(candidate: Candidate) -> bool:
    """Tell whether the bracket names one of what the Korean is: by what it is filed under, in code, or of its kind."""
    is_spelled = not candidate.inside.english and candidate.spells_acronym
    return not is_spelled and (_is_filed(candidate) or _is_of_program(candidate) or _is_of_kind(candidate))


def _is_filed(candidate: Candidate) -> bool:
    """Tell whether the bracket says what something is filed under: 프로필(제품 코드: profileService)."""
    return not candidate.inside.label and _LABELLED.match(candidate.inside.text) is not None


def _is_of_program(candidate: Candidate) -> bool:
    """Tell whether it has a name that only programs write so: 툴 실행 직전(PreToolUse).

    Two words run together are one if the Korean renders half of them at most: 예외(NullPointerException).
    """
    english = candidate.inside.english or ""
    is_strange = candidate.explanation.english <= _HALF
    return _IDENTIFIER.fullmatch(english) is not None or (is_strange and _RUN_TOGETHER.search(english) is not None)


def _is_of_kind(candidate: Candidate) -> bool:
    """Tell whether the Korean ends in a kind of thing of which the bracket gives a name: 저장 버튼(Save)."""
    last = candidate.eojeols[-1]
    kind = next(reversed(pieces(last)), "")
    return kind in _named_kinds() and explain_words([last], candidate.inside.english or "")[0].korean < 1.0


@cache
def _named_kinds() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("named_kinds.tsv"))


def _is_in_capitals(candidate: Candidate) -> bool:
    """Tell whether a word in capitals is no English for all of the Korean, but a name in programs: 환경 변수(PATH)."""
    explanation = candidate.explanation
    return (candidate.inside.english or "").isupper() and min(explanation.english, explanation.korean) < 1.0


def _is_unrelated(candidate: Candidate) -> bool:
    """Tell whether the Korean renders nothing of what an acronym is known to stand for: 크기(MB).

    Letters prove nothing then, unless they are spelled in order: any Korean has a word for one or another.
    """
    return candidate.known_share == 0.0 and not candidate.spells_acronym


def _is_numbered(candidate: Candidate) -> bool:
    """Tell whether an acronym ends in a number that the Korean lacks, as what is filed under it does: 요건(FR-5)."""
    number = _NUMBERED.search(candidate.inside.acronym or "") if candidate.inside.english is None else None
    return number is not None and not any(number[1] in eojeol.text for eojeol in candidate.eojeols)


def _is_measured(candidate: Candidate) -> bool:
    """Tell whether the bracket has a unit, and the Korean is not its name: 조향각(rad), but 데시벨(dB)."""
    names = _units().get(candidate.counterpart)
    return names is not None and not candidate.eojeols[-1].content.endswith(names)


def _is_figure(candidate: Candidate) -> bool:
    """Tell whether the Korean is a number of something that the English does not say: 1943년 (Electronic Brain)."""
    return candidate.explanation.english == 0.0 and _FIGURE.fullmatch(candidate.eojeols[0].text) is not None


@cache
def _units() -> Mapping[str, tuple[str, ...]]:
    return {symbol: tuple(names.split("|")) for symbol, names in data.rows("units.tsv")}


def _says_again(hangul: str, chosen: Candidate) -> bool:
    """Tell whether the bracket has all of the English again, and only says what it is: Eval(eval 메서드)."""
    again = {word.lower() for word in _LATIN_WORD.findall(hangul)}
    said = {word.lower() for word in _LATIN_WORD.findall(chosen.inside.text)}
    return bool(said) and said <= again


def _is_chance(chosen: Candidate) -> bool:
    """Tell whether two letters spell the Korean behind them in part only, as any two may."""
    letters = chosen.inside.acronym if chosen.inside.english is None else None
    few = letters is not None and sum(map(str.isalpha, letters)) <= _FEW_LETTERS
    return few and not chosen.spells_acronym
