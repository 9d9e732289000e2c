"""The class that a definition puts a thing in: the noun with which the definiens ends."""

from __future__ import annotations

from enum import StrEnum

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.definiendum import Definiendum
from dsgloss.extraction.defining.nouns import NounKind, nouns
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.lazy import regex

_SET_OFF = frozenset({Clue.BRACKETED, Clue.MARKED, Clue.HEADED})
_GLOSS = regex(r"\s*\([^()]*\)\s*$")
_KIND_OF = regex(r"(?<=\s)(?:일종|한 (?:종류|형태|유형|분야|갈래|방식|방법))$")
_ABBREVIATION = regex("(?:줄임말|준말|약자|약어)$")
_REPORTED = regex("[다라]는 것$")
# What is the same in another form: 확률을 로그로 나타낸 것.
_MADE = regex(
    "(?:나타낸|표현한|모은|묶은|합친|정리한|요약한|줄인|늘린|바꾼|결합한|[가-힣]+화한|뜻하는|이르는|일컫는) 것$"
)
# What a class may be that is no noun of a list.
_UNLISTED = ("하나", "일종", " 것")
_NOUNS = frozenset({"NNG", "NNP", "SL"})
_LONGEST = 8


class Verb(StrEnum):
    """How a sentence goes on after the class: with the copula, 로, 말하다, 뜻하다, 정의되다, or not at all."""

    COPULA = "copula"
    ROLE = "role"
    KIND = "kind"
    SAYING = "saying"
    MEANING = "meaning"
    DEFINED = "defined"
    NOTHING = "nothing"


def may_end_in_class(text: str, *kinds: NounKind) -> bool:
    """Tell by its letters whether a text may end in a class of some kinds."""
    bare = text.rstrip()
    bare = _GLOSS.sub("", bare).rstrip() if bare.endswith(")") else bare
    if bare.endswith(_UNLISTED):
        return not bare.endswith("것") or _MADE.search(bare) is not None
    return not nouns(*kinds).isdisjoint([bare[-length:] for length in range(1, _LONGEST + 1)])


def genus(sentence: Sentence, topic: Definiendum, end: int, verb: Verb) -> set[Clue] | None:
    """Say what the class that ends somewhere tells, if a definition may end in it; `verb` is what follows."""
    words = sentence.between(topic.after, end)
    if words and (words[-1].form, words[-1].tag) == ("들", "XSN"):
        words, end = words[:-1], words[-1].start
    if not words or words[-1].tag == "ETN" or _ABBREVIATION.search(sentence.text, topic.after, end):
        return None
    if words[-1].tag == "NNB" and words[-1].form in {"것", "거"}:
        return _thing(sentence.text[topic.after : end], topic, verb)
    if _KIND_OF.search(sentence.text, topic.after, end):
        return {Clue.KIND_OF}
    listed = _listed(sentence, end, verb) if verb is not Verb.KIND else None
    if listed:
        return {Clue.VAGUE} if listed in nouns(NounKind.VAGUE) else set()
    is_noun = words[-1].tag in _NOUNS and words[-1].end == end
    return {Clue.UNLISTED} if _may_be_any(topic, verb) and (is_noun or words[-1].tag == "EC") else None


def _thing(text: str, topic: Definiendum, verb: Verb) -> set[Clue] | None:
    """Judge 것: what something is said to do defines it (… 추가하는 것을 뜻한다), what follows from it does not."""
    is_set_off = topic.clues & {Clue.BRACKETED, Clue.MARKED}
    is_told = verb in {Verb.SAYING, Verb.MEANING, Verb.DEFINED} or is_set_off or _MADE.search(text)
    return {Clue.THING} if is_told and not _REPORTED.search(text) else None


def _listed(sentence: Sentence, end: int, verb: Verb) -> str | None:
    """Find the class that ends somewhere, alone or in a compound (학습법); before 로 and at the end it is no manner."""
    known = nouns(NounKind.CLASS) if verb in {Verb.ROLE, Verb.NOTHING} else nouns(NounKind.CLASS, NounKind.MANNER)
    start = end
    for word in reversed(sentence.before(end)):
        if word.end != start or not word.is_noun:
            return None
        start = word.start
        if sentence.text[start:end] in known:
            return sentence.text[start:end]
    return None


def _may_be_any(topic: Definiendum, verb: Verb) -> bool:
    """Tell whether the class may be any noun: verb or setting tell by themselves that it is a definition."""
    return verb in {Verb.SAYING, Verb.MEANING} or (verb is Verb.COPULA and bool(topic.clues & _SET_OFF))
