"""What looks like a noun and is none: a verb made a noun in 기, and a syllable that only helps a verb."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from dsgloss import data
from dsgloss.korean.compounds import is_made_of_nouns
from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.lazy import regex

# What a clause has before its verb: an object, or a place, a means, a clause before it, an adverb.
_ADVERB = "(?:다시|먼저|직접|모두|새로|함께|바로|계속|자동으로|처음|가장|매우|훨씬|더|잘|안|못)"
_OBJECT = regex(rf"[을를]\s+(?:{_ADVERB}\s+)?$")
_ARGUMENT = regex(rf"(?:에서|에게|으로|하여|해서)\s+(?:{_ADVERB}\s+)?$|(?:^|\s){_ADVERB}\s+$")
# In what no stem of a verb ends that has several syllables, but nouns do (비동기).
_OF_NOUNS = frozenset("ㄴㅇ")
_HELPING = frozenset(["주기", "보기", "두기", "놓기", "내기", "오기", "가기", "버리기"])
# Of what ends in 와, only verbs in 오다 are one (불러와 보기), and not 버퍼와.
_CONNECTIVE = regex(r"[가-힣]*(?:[해여려켜춰워꿔줘둬봐나라아어펴쳐혀겨져써커]|[져러려나어녀라]와)\s+$")


class After(StrEnum):
    """What has to stand before what goes on as a verb does."""

    ANY = "any"
    VERB = "verb"
    CLAUSE = "clause"


@dataclass(frozen=True, slots=True)
class _Helping:
    """What a verb before a dependent noun ends in, and which verb follows the noun."""

    final: str
    verb: re.Pattern[str]


_DEPENDENT = {
    "수": _Helping("ㄹ", regex(r"(?:는|도|가|만)?\s?(?:있|없|밖에)")),
    "줄": _Helping("ㄹ", regex(r"(?:은|을|도|만)?\s?(?:알|아는|안다|모르|몰)")),
    "적": _Helping("ㄴ", regex(r"(?:이|은|도)?\s?(?:있|없)")),
    "대": _Helping("ㄴ", regex(r"로")),
    "식": _Helping("ㄴ", regex(r"으로|의")),
    "법": _Helping("ㄴ", regex(r"")),
}
# What a 점 that is no dot stands behind: a clause that is quoted, a pointing word, or an adjective that no dot has.
_RESPECT = regex(
    r"(?:[다라]는|(?:이|그|저)런|(?:이|그)러한|어떤|다른|[로려쉬]운|좋은|나쁜|뛰어난|아쉬운|바뀐|달라진|"
    r"(?:주목|주의|유의|기억|명심|고려)(?:할|해야\s?할)|알아[둘야]|"
    r"(?:중요|비슷|유사|궁금|특이|특별|독특|유용|편리|불편|부족|미흡|신기|이상|분명|확실|명백|놀라)[한운])\s$"
)


def is_nominalised_verb(before: str, noun: str, rest: str) -> bool:
    """Tell whether what looks like a noun in 기 is the verb of a clause: it goes on as one, or helps another verb.

    >>> is_nominalised_verb("영향을 ", "주기", " 때문에"), is_nominalised_verb("알려 ", "주기", "만 한다")
    (True, True)
    >>> is_nominalised_verb("", "올리기", " 전에"), is_nominalised_verb("", "가져오기", " 위해")
    (True, True)
    >>> is_nominalised_verb("갱신 ", "주기", "를 바꾼다"), is_nominalised_verb("", "가져오기", "를 누른다")
    (False, False)
    """
    if not noun.endswith("기"):
        return False
    if noun in _HELPING and _CONNECTIVE.search(before) is not None:
        return True
    has_object = _OBJECT.search(before) is not None
    if _goes_on(After.ANY, rest) or (_goes_on(After.VERB, rest) and (has_object or _is_made_of_verb(noun))):
        return True
    return _goes_on(After.CLAUSE, rest) and (has_object or _ARGUMENT.search(before) is not None)


def _is_made_of_verb(noun: str) -> bool:
    """Tell whether a noun in 기 is made of the stem of a verb and not of another noun: 올리기, but not 분류기."""
    stem = noun[noun.rfind(" ") + 1 : -1]
    is_stem = len(stem) > 1 and is_syllable(stem[-1]) and decompose(stem[-1]).final not in _OF_NOUNS
    return is_stem and not is_made_of_nouns(stem)


def _goes_on(after: After, rest: str) -> bool:
    return _following()[after].match(rest) is not None


@cache
def _following() -> Mapping[After, re.Pattern[str]]:
    """Give what follows a verb in 기, by what the verb has to be, as `data/after_gi.tsv` says."""
    parts: dict[After, list[str]] = {after: [] for after in After}
    for following, after, _ in data.rows("after_gi.tsv"):
        parts[After(after)] += following.replace("_", r"\s?").replace("$", r"(?!\w)").split()
    return {after: re.compile("|".join(several)) for after, several in parts.items()}


def is_dependent(before: str, noun: str, rest: str) -> bool:
    """Tell whether a noun of one syllable only helps a verb: 할 수 있다 speaks of no number, 쓸 줄 알다 of no line.

    So does 점, where it is a respect in which something is said and no dot.

    >>> is_dependent("찾을 ", "수", " 없다"), is_dependent("전체 ", "수", "는 많다")
    (True, False)
    >>> is_dependent("빠르다는 ", "점", "이 좋다"), is_dependent("가까운 ", "점", "을 찾는다")
    (True, False)
    """
    if noun == "점":
        return _RESPECT.search(before) is not None
    helping = _DEPENDENT.get(noun)
    if helping is None or not before.endswith(" ") or not is_syllable(before.rstrip()[-1:]):
        return False
    return decompose(before.rstrip()[-1]).final == helping.final and helping.verb.match(rest) is not None
