"""What stands before a definiendum in its sentence: whether a clause begins there that may define it."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.noun_phrase import NounPhrase
from dsgloss.extraction.defining.nouns import NounKind, nouns
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.korean.morphology import Morpheme
from dsgloss.lazy import regex

_SEPARATED = regex(r"(?:[:：]|(?:^|\s)[-–—―]|[―—])\s*$")
_ALSO_CALLED = regex(r"(?:라고도?|로도?) ?[가-힣]+[는진린된한] $")
_MANNER = regex(r"(?:[가-힣]+적으로|참고로|예컨대)(?=[\s,])")
_ADVERBS = frozenset({"MAG", "MAJ", "IC", "W_SERIAL"})


def lead(sentence: Sentence, phrase: NounPhrase) -> Clue | None:
    """Say what stands before a topic, if it is something that a topic may follow."""
    text, before = sentence.text[: phrase.outer], _without_adverbs(sentence, phrase.outer)
    is_separated = _SEPARATED.search(text) is not None
    if sentence.text[phrase.start : phrase.end] in text and (is_separated or _is_apposition(text, before)):
        return Clue.HEADED
    if is_separated or all(_is_adverbial(m) or m.is_particle for m in before):
        return Clue.INITIAL
    if _is_place(text, before) or _is_apposition(text, before):
        return Clue.SCOPED
    if text.rstrip().endswith(",") and _is_adverbial(before[-1]):
        return Clue.LATER
    return {"EC": Clue.LATER, "JKG": Clue.MODIFIED}.get(case_before(before))


def case_before(before: Sequence[Morpheme]) -> str:
    """Give the tag of the last word that is no adverb: which case the noun there is in, if one is there."""
    return next((word.tag for word in reversed(before) if not _is_adverbial(word)), "")


def _without_adverbs(sentence: Sentence, end: int) -> Sequence[Morpheme]:
    """Give the words before an offset without adverbs that the analyser takes for nouns (일반적으로)."""
    adverbs = [adverb.span() for adverb in _MANNER.finditer(sentence.text, 0, end)]
    return [m for m in sentence.before(end) if not any(start <= m.start < stop for start, stop in adverbs)]


def _is_adverbial(morpheme: Morpheme) -> bool:
    return morpheme.tag in _ADVERBS or morpheme.form in nouns(NounKind.LEAD_IN)


def _is_place(text: str, before: Sequence[Morpheme]) -> bool:
    """Tell whether the words before say where something holds: 통계학에서, 이 절에서는, 이 외에,"""
    *_, last = before
    case = before[-2] if last.tag == "JX" and len(before) > 1 else last
    return case.tag == "JKB" and (case.form in {"에서", "서"} or text.rstrip().endswith(","))


def _is_apposition(text: str, before: Sequence[Morpheme]) -> bool:
    """Tell whether the words before say the same in other words: 배깅이라고도 하는."""
    return bool(before) and before[-1].tag == "ETM" and _ALSO_CALLED.search(text) is not None
