"""What a Korean bracket says of the Korean before it: the same concept in other words, or something else.

Two Korean strings are one concept when an English word links them: one sounds like it, the other is known to
render it (파라미터 and 매개변수 over "parameter").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from dsgloss.extraction.lexicon import renderings
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import MAX_CONTENT, Eojeol
from dsgloss.extraction.weighing.boundary import choose
from dsgloss.extraction.weighing.case import Case
from dsgloss.extraction.weighing.explain import explain_words
from dsgloss.extraction.weighing.pieces import pieces
from dsgloss.korean.hangul import letters
from dsgloss.korean.phonetics import may_begin, sounds_alike
from dsgloss.model import Relation

_EXPLAINED = 0.75
_MAX_RENDERINGS = 4
_LABELS = {
    **dict.fromkeys(("이하", "약칭", "줄여서"), Relation.SHORT_FORM),
    **dict.fromkeys(("즉", "곧", "="), Relation.SYNONYM),
    **dict.fromkeys(("일명", "옛", "구"), Relation.OTHER_NAME),
}
_LIST_SIGNS = ",·/、"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was judged, how surely, why, and how many eojeols before the bracket it speaks of."""

    relation: Relation
    probability: float
    evidence: str
    size: int = 1


def judge(case: Case) -> Judgement:
    """Judge a Korean bracket by the eojeols before it and in it."""
    before, inside, content = case.before, case.inside, case.content
    text = inside.hangul or ""
    same = _beside_english(case) or _by_label(before, inside, content) or _same_concept(before, text, content)
    if same is not None:
        return same
    if not before or _is_unfinished(content):
        return Judgement(Relation.INSERTION, 0.7, "unfinished-phrase")
    if any(sign in text for sign in _LIST_SIGNS):
        return Judgement(Relation.ENUMERATION, 0.7, "list-signs")
    if len(content) >= 3 or _describes(content):
        return Judgement(Relation.GLOSS, 0.6, "describes")
    if len(content) == 1 and _is_name(content[0]) and _is_name(before[-1]):
        return Judgement(Relation.AFFILIATION, 0.6, "two-names")
    return Judgement(Relation.OTHER, 0.5, "nothing-speaks")


def _beside_english(case: Case) -> Judgement | None:
    """Judge Korean that stands in the bracket with English: it names the concept if the English is said or known so."""
    choice, english = choose(case.candidates), case.inside.beside
    if choice is None or english is None:
        return None
    text = case.inside.hangul or ""
    explanation = explain_words(case.content, english)[0]
    if not sounds_alike(text, english) and min(explanation.english, explanation.korean) < _EXPLAINED:
        return Judgement(Relation.OTHER, 0.5, "nothing-speaks")
    return Judgement(Relation.SYNONYM, 0.9, "shared-english", len(choice.candidate.eojeols))


def _by_label(before: Sequence[Eojeol], inside: Inside, content: Sequence[Eojeol]) -> Judgement | None:
    relation = _LABELS.get(inside.label)
    if relation is None or not before or len(content) > MAX_CONTENT or _is_unfinished(content) or _describes(content):
        return None
    return Judgement(relation, 0.8, "label", min(len(before), len(content)))


def _same_concept(before: Sequence[Eojeol], text: str, content: Sequence[Eojeol]) -> Judgement | None:
    for size in range(1, min(len(before), MAX_CONTENT) + 1):
        term = _term(before[-size:])
        if term == text or len(content) > MAX_CONTENT:
            break
        if _is_short_form(text, term):
            return Judgement(Relation.SHORT_FORM, 0.9, "short-form", size)
        words = before[-size:]
        if share_english(words, text) or share_english(content, term) or same_by_parts(words, content):
            return Judgement(Relation.SYNONYM, 0.9, "shared-english", size)
        if size == len(content) > 1 and before[-size].text == content[0].text:
            return Judgement(Relation.SYNONYM, 0.7, "shared-word", size)
    return None


def _term(words: Sequence[Eojeol]) -> str:
    return " ".join([word.text for word in words[:-1]] + [words[-1].content])


def same_by_parts(one: Sequence[Eojeol], other: Sequence[Eojeol]) -> bool:
    """Tell whether two Korean strings render the same English part by part: 모수 and 매개변수 (parameter).

    A part that both have in common says nothing; at least one must be another word for the same.
    """
    left, right = _pieces(one), _pieces(other)
    differing = [(a, b) for a, b in zip(left, right, strict=False) if a != b]
    return len(left) == len(right) and bool(differing) and all(_share_rendering(a, b) for a, b in differing)


def _pieces(words: Sequence[Eojeol]) -> list[str]:
    return [piece for word in words for piece in pieces(word)]


def _share_rendering(one: str, other: str) -> bool:
    """Tell whether the most usual English of one of two words is among that of the other."""
    left, right = _renderings(one), _renderings(other)
    return bool(left and right) and (left[0] in right or right[0] in left)


def share_english(words: Sequence[Eojeol], sounding: str) -> bool:
    """Tell whether the known renderings of some eojeols, put together, are what another string sounds like.

    Renderings are tried in the order of the lexicon, the most usual first; the last part may be a class word that
    English leaves out (교착 상태, deadlock).
    """
    renderings = [_renderings(piece) for piece in _pieces(words)]
    if not renderings or len(renderings) > MAX_CONTENT or not all(renderings):
        return False
    shorter = [renderings[:-1]] if len(renderings) > 1 else []
    likely = [english for english in renderings[0] if may_begin(sounding, english)]
    return any(
        sounds_alike(sounding, "".join(english))
        for parts in [renderings, *shorter]
        for english in product(likely, *parts[1:])
    )


def _renderings(piece: str) -> tuple[str, ...]:
    return renderings(piece)[:_MAX_RENDERINGS]


def _is_short_form(short: str, full: str) -> bool:
    """Tell whether a string picks syllables of another in order (노조, 노동조합) or cuts it short (앱)."""
    if len(short) >= len(full) or " " in short:
        return False
    at = -1
    for syllable in short:
        at = full.find(syllable, at + 1)
        if at < 0:
            return len(short) == 1 and len(full) > 3 and letters(full).startswith(letters(short)[:2])
    return len(short) > 1 and full.startswith(short[0]) and not full.startswith(short)


def _describes(content: Sequence[Eojeol]) -> bool:
    """Tell whether a bracket holds a noun with a clause or a genitive before it, as explanations do."""
    return any(word.last_tag in {"ETM", "JKG"} for word in content)


def _is_unfinished(content: Sequence[Eojeol]) -> bool:
    return bool(content) and content[-1].last_tag.startswith(("JX", "JKS", "JKO", "JKB", "EC", "JC"))


def _is_name(word: Eojeol) -> bool:
    return any(m.tag in {"NNP", "SL"} for m in word.morphemes)
