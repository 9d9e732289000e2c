"""What a bracket holds, read by itself: strings that may be terms, or something that plainly is none.

A bracket may be read in more than one way: `input/output` is one term or two, `nlp` is a word or an acronym. And
one reading may have several senses: `inference, reasoning`. What stands before the bracket decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import itemgetter

from dsgloss.english import abbreviates, begins_with_letters, content_words, is_acronym
from dsgloss.extraction.reading.parts import QUOTES, Part, Script, divided, listed, strip_label
from dsgloss.extraction.reading.plain import plain_relation
from dsgloss.korean.compounds import known_nouns
from dsgloss.lazy import regex
from dsgloss.model import Relation


@dataclass(frozen=True, slots=True)
class Inside:
    """One sense of the content of a bracket.

    `relation` is set where the content alone decides it; `label` is a word such as 이하 that announced it;
    `beside` is the English that stands in the bracket with a Korean string; `senses` counts the counterparts that the
    bracket lists, an acronym and its full form being one.
    """

    text: str
    relation: Relation | None = None
    label: str = ""
    english: str | None = None
    acronym: str | None = None
    original: str | None = None
    hangul: str | None = None
    beside: str | None = None
    senses: int = 1

    @property
    def is_foreign(self) -> bool:
        """Whether it holds a string that may be the counterpart of a Korean term."""
        return bool(self.english or self.acronym or self.original)


Reading = tuple[Inside, ...]
"""The senses of a bracket's content, the first one first; never empty."""

_SENTENCE = regex(r"(?:[다요죠까음함됨임]|니다)[.!?]?$")
# A bracket inside that pairs the Korean of the outer one itself: 알고리즘(싸이퍼(cipher)).
_OWN_PAIR = regex(r"(?<=[가-힣])\s?\([A-Za-z][^()]*\)$")
# What is said by way of example behind the counterpart: (projection; select, map 등).
_EXAMPLES_BEHIND = regex(r"(?<=[A-Za-z])\s*(?:;.*[\s,]등|[;,]\s*(?:예[:를시]|예컨대|e\.g\.|such as).*)$")
_EQUATED = regex(r"([A-Za-z][\w’'-]*?(?: [\w’'-]+)*) ?[=–-] ([A-Za-z][\w’'-]*(?: [\w’'-]+)*)", re.ASCII)
_FEW_LETTERS = regex(r"[A-Za-z]{2,5}")
_SMALL_LETTERS = regex(r"[a-z]{2,5}")
# A sign between two designations of one thing: (=Control).
_SAME_AS = regex(r"[=≒≡]\s*(?=[A-Za-z가-힣]{2}[A-Za-z가-힣 ,'’-]*$)")
# A symbol before the words that it stands for: (H0 Null Hypothesis), (n:m, many-to-many).
_SYMBOL = regex(r"[A-ZΑ-Ωα-ω]_?[\d₀-₉]\s+(?=[A-Za-z]{2})|[\dnmNM]:[\dnmNM],\s*(?=[A-Za-z]{2})")
# A formula or a symbol beside the words that name it: ($R^2$, R-squared), (null hypothesis, H0), (learning rate, η).
_FORMULA = regex(
    r"^\$\$?[^$]+\$\$?\s*[,;:=]?\s*(?=[A-Za-z가-힣][A-Za-z가-힣-])"
    r"|(?<=[A-Za-z가-힣-][A-Za-z가-힣])\s*[,;:=]?\s*\$\$?[^$]+\$\$?(?=$|,)"
    r"|(?<=[A-Za-z]{2})\s*[,;:=]\s*(?:[A-Za-z]_?[\d₀-₉]|[Α-Ωα-ω]_?[\d₀-₉]?)(?=$|,)"
)
# What the words before are called in code or filed under: (Connection Tracking, nf_conntrack), (Phishing, T1566.001).
_CALLED_IN_CODE = regex(
    r"(?<=[A-Za-z]{2}),\s*(?:[A-Za-z0-9]+(?:_[A-Za-z0-9]+)+|--?[a-z][a-z-]*|[\w.]+\(\)"
    r"|[A-Z]{1,5}(?:[.-][A-Z]{1,4})?[.-]?\d{3,}(?:[.-]\d+)*)$"
)
# When somebody lived, behind the name: (Rudolf E. Kalman, 1930~2016).
_LIFE = regex(r"(?<=[A-Za-z.])[,;]?\s*\d{4}\s*[~∼–-]\s*(?:\d{4})?$")
# A word in capitals may be an acronym, but need not be one: (DEBIT).
_CAPITALS = regex(r"[A-Z]{4,12}")
_CAMEL = regex(r"[a-z]{1,3}[A-Z][A-Za-z]*")
_LONGEST_TERM = 2
"""How many spaces a Korean term beside English may have; what is longer explains."""
_MOST_NAMES = 3


@lru_cache(maxsize=16384)
def read_inside(content: str) -> tuple[Reading, ...]:
    """Read the content of a bracket in every way it may be meant, the likeliest first.

    >>> [[reading]] = read_inside("Mixture of Experts, MoE")
    >>> reading.english, reading.acronym
    ('Mixture of Experts', 'MoE')
    >>> [[sense.english for sense in reading] for reading in read_inside("inference/reasoning")]
    [['inference/reasoning'], ['inference', 'reasoning']]
    """
    named = _LIFE.sub("", _OWN_PAIR.sub("", content).strip(QUOTES))
    words = _CALLED_IN_CODE.sub("", _FORMULA.sub("", named, count=1))
    text = _listing_equals(_EXAMPLES_BEHIND.sub("", words))
    same = _SAME_AS.match(text)
    relation = plain_relation(text) if not same else None
    if relation is not None:
        plain = (Inside(text, relation),)
        # Brands are written so, too: 아이폰(iPhone).
        return (plain, (Inside(text, english=text),)) if _CAMEL.fullmatch(text) else (plain,)
    label, bare = ("=", text[same.end() :]) if same else strip_label(text)
    parts = listed(bare)
    pieces = divided(parts)
    if len(pieces) > len(parts) and _are_names(pieces):
        return ((Inside(text, Relation.ENUMERATION),),)
    readings = [_senses(text, label, parts, bare)]
    if len(pieces) > len(parts):
        readings.append(_senses(text, label, pieces, bare))
        readings[0] = tuple(replace(sense, senses=len(readings[1])) for sense in readings[0])
    if _SMALL_LETTERS.fullmatch(bare):
        readings.append((Inside(text, label=label, acronym=bare),))
    if _CAPITALS.fullmatch(bare):
        readings.append((Inside(text, label=label, english=bare),))
    if _names_again(parts):
        readings.append(tuple(Inside(text, label=label, hangul=part.text, senses=len(parts)) for part in parts))
    symbol = _SYMBOL.match(bare)
    if symbol:
        readings.append(_senses(text, label, listed(bare[symbol.end() :]), bare))
    return tuple(readings)


def _names_again(parts: Sequence[Part]) -> bool:
    """Tell whether several Korean strings are listed that are short enough for terms: (스트라이드, 보폭)."""
    are_terms = all(part.script is Script.HANGUL and part.text.count(" ") <= _LONGEST_TERM for part in parts)
    return are_terms and 1 < len(parts) <= _MOST_NAMES


def _listing_equals(text: str) -> str:
    """Write an acronym and its full form with a comma where a dash or an equals sign is between them: MLE = …"""
    sides = _EQUATED.fullmatch(text)
    one, other = sides.groups() if sides else ("", "")
    shortens = any(is_acronym(a) and abbreviates(a, b) for a, b in ((one, other), (other, one)))
    return f"{one}, {other}" if shortens else text


def _senses(text: str, label: str, parts: Sequence[Part], bare: str) -> Reading:
    latin = _with_small_acronyms([part for part in parts if part.script in {Script.ENGLISH, Script.ACRONYM}])
    hangul = [part.text for part in parts if part.script is Script.HANGUL]
    hanja = [part.text for part in parts if part.script is Script.HANJA]
    if any(part.script is Script.OTHER for part in parts) or not parts:
        return (Inside(text, Relation.OTHER),)
    if hangul and (not latin or parts[0].script is Script.HANGUL) and not _is_term_list(hangul, latin):
        note = _SENTENCE.search(bare) and " " in bare and bare.split()[-1] not in known_nouns()
        return (Inside(text, Relation.NOTE if note else None, label, hangul=None if note else bare),)
    if (_lists_acronyms(latin) or _are_examples(latin, hangul)) and not hanja:
        return (Inside(text, Relation.ENUMERATION),)
    senses = [Inside(text, label=label, original=original) for original in hanja]
    senses += _pairs(latin)
    senses = [replace(sense, text=text, label=label, senses=len(senses)) for sense in senses]
    return _with_hangul(senses, hangul)


def _with_small_acronyms(latin: Sequence[Part]) -> Sequence[Part]:
    """Tell acronyms in small letters by the full form beside them: round-trip time, rtt; pmf: probability mass …"""
    return [
        Part(part.text, Script.ACRONYM) if any(_shortens_in_small(part.text, other.text) for other in latin) else part
        for part in latin
    ]


def _shortens_in_small(text: str, full: str) -> bool:
    """Tell whether letters begin all words of a full form, in order, but prepositions; others may stand between."""
    if not _FEW_LETTERS.fullmatch(text):
        return False
    initials = "".join(map(itemgetter(0), content_words(full)))
    return len(initials) > 1 and begins_with_letters(initials, text.lower()) and abbreviates(text, full)


def _is_term_list(hangul: Sequence[str], latin: Sequence[Part]) -> bool:
    return bool(latin) and len(hangul) == 1 and hangul[0].count(" ") <= _LONGEST_TERM


def _lists_acronyms(latin: Sequence[Part]) -> bool:
    """Tell whether several acronyms are listed, none of which shortens another."""
    first, *rest = latin or [Part("", Script.OTHER)]
    return (
        bool(rest)
        and all(part.script is Script.ACRONYM for part in latin)
        and not any(abbreviates(part.text, first.text) for part in rest)
    )


def _are_names(pieces: Sequence[Part]) -> bool:
    """Tell whether an acronym shares a slash with names, none of which it shortens: React Query/SWR."""
    acronyms = [piece.text for piece in pieces if piece.script is Script.ACRONYM]
    others = [piece.text for piece in pieces if piece.script is Script.ENGLISH]
    are_names = bool(acronyms and others) and all(other[0].isupper() for other in others)
    forms = (*others, " ".join(others))
    return are_names and not any(abbreviates(acronym, form) for acronym in acronyms for form in forms)


def _are_examples(latin: Sequence[Part], hangul: Sequence[str]) -> bool:
    """Tell whether an acronym stands in a list with several Korean items, as examples of one kind do."""
    return len(hangul) > 1 and all(part.script is Script.ACRONYM for part in latin)


def _pairs(latin: Sequence[Part]) -> Iterator[Inside]:
    """Give each full form with its acronym, in whichever order they stand; then the acronyms left over."""
    acronyms = [part.text for part in latin if part.script is Script.ACRONYM]
    fulls = [part.text for part in latin if part.script is Script.ENGLISH]
    if not fulls and len(acronyms) > 1:
        fulls, acronyms = acronyms[:1], acronyms[1:]
    for full in fulls:
        own = next((acronym for acronym in acronyms if _shortens(acronym, full)), _of_another_word(latin))
        acronyms = [acronym for acronym in acronyms if acronym != own]
        yield Inside(full, english=full, acronym=own)
    for acronym in dict.fromkeys(acronyms) if not fulls else ():
        named = sum(c.islower() for c in acronym.removesuffix("s")) > 2
        yield Inside(acronym, english=acronym) if named else Inside(acronym, acronym=acronym)


def _shortens(acronym: str, full: str) -> bool:
    """Tell whether an acronym abbreviates a full form, or its last words: Hardware Root of Trust, RoT."""
    words = full.split()
    return any(abbreviates(acronym, " ".join(words[start:])) for start in range(max(1, len(words) - 1)))


def _of_another_word(latin: Sequence[Part]) -> str | None:
    """Give the acronym of a bracket that names the concept by another word than the one behind it: RBC, erythrocyte."""
    is_pair = [part.script for part in latin] == [Script.ACRONYM, Script.ENGLISH]
    return latin[0].text if is_pair and latin[0].text.isupper() and latin[1].text.islower() else None


def _with_hangul(senses: Sequence[Inside], hangul: Sequence[str]) -> Reading:
    """Add a Korean string to the first sense, and as a sense of its own: which it is, the text before it tells."""
    first, *rest = senses
    if len(hangul) != 1 or hangul[0].count(" ") > _LONGEST_TERM:
        return (first, *rest)
    beside = replace(
        first, hangul=hangul[0], beside=first.english or first.acronym, english=None, acronym=None, original=None
    )
    return (replace(first, hangul=hangul[0]), *rest, beside)
