"""The verdict on a bracket: which relation, between which strings, how surely."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dsgloss.english import abbreviates, is_acronym
from dsgloss.extraction.judging import same_language
from dsgloss.extraction.judging.apposition import is_borne_out
from dsgloss.extraction.judging.expansion import expansion
from dsgloss.extraction.judging.something_else import is_other_name, is_something_else
from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing import pairing
from dsgloss.extraction.weighing.boundary import Choice, choose
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.case import Case, Form
from dsgloss.extraction.weighing.latin import choose_latin
from dsgloss.extraction.weighing.pair_features import Setting
from dsgloss.extraction.weighing.pairing import Support
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.morphology import Morpheme
from dsgloss.model import Relation

_MOST_LETTERS = 0.6
_NOMINALISING = frozenset({"ᆷ", "음"})
# Bound nouns that stand for what was said before: 끼워 넣은 것.
_NO_NAMES = frozenset({"것", "것들", "때문", "뿐", "등"})
# What makes an adverb of a noun, though the analyser calls it a particle: 안정적으로.
_ADVERBIAL = "적으로"
# F1 hardly changes from 0.65 to 0.85, and a pair that is not there costs a reviewer more than one that is missed.
PAIRED = 0.85
"""The probability from which a bracket is said to pair the term before it."""
# A pair that is more likely wrong than right, mostly as its term begins elsewhere, is worth nothing to a reviewer.
LIKELY = 0.5
"""The confidence, boundary and pair together, from which a pair is said."""
# The share of what is taken for an acronym with its full form that is one.
_EXPANDED = 0.95
# Square brackets hold datelines, section titles and the like, which look so.
_NOT_IN_SQUARE_BRACKETS = frozenset({Relation.INSERTION, Relation.OTHER_NAME, Relation.AFFILIATION})


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a bracket was judged to be; `start` is where the expression begins in the segment's text."""

    start: int
    relation: Relation
    probability: float
    boundary: float = 1.0
    ko: str | None = None
    en: str | None = None
    acronym: str | None = None
    original: str | None = None
    other: str | None = None
    direction: Direction | None = None
    evidence: tuple[str, ...] = ()


def classify(case: Case) -> Verdict:
    """Judge one bracket."""
    verdict = _judge(case)
    marginal = case.bracket.is_square and verdict.relation in _NOT_IN_SQUARE_BRACKETS
    return replace(verdict, relation=Relation.OTHER) if marginal else verdict


def _judge(case: Case) -> Verdict:
    if case.inside.relation is not None:
        return Verdict(case.bracket.start, case.inside.relation, 0.9, evidence=("content",))
    if case.direction is Direction.EN_KO:
        return _reversed(case)
    return _foreign(case) if case.inside.is_foreign else _korean(case)


def _foreign(case: Case) -> Verdict:
    choice = choose(case.candidates)
    if choice is None or not is_korean(choice.candidate) or _is_mere_word(choice.candidate):
        return _expansion(case) or Verdict(case.bracket.start, Relation.OTHER, 0.8, evidence=("no-korean",))
    support = _support(case, choice.candidate)
    if not is_said(support.probability, choice.probability) or is_something_else(choice.candidate):
        return _expansion(case) or _unlike(case, choice, 1 - support.probability)
    return _pair(case, choice, support)


def is_said(paired: float, boundary: float) -> bool:
    """Tell whether a pair is said that the bracket makes, and whose term begins here, with these probabilities."""
    return paired >= PAIRED and paired * boundary >= LIKELY


def _expansion(case: Case) -> Verdict | None:
    found = expansion(case) if case.form is Form.BRACKET else None
    if found is None:
        return None
    return Verdict(
        found.start,
        Relation.EXPANSION,
        _EXPANDED,
        en=found.english,
        acronym=found.acronym,
        evidence=("acronym-letters",),
    )


def _support(case: Case, candidate: Candidate) -> Support:
    if case.form is Form.APPOSITION and not is_borne_out(candidate):
        return Support(0.0)
    return pairing.support(Setting.of(case, candidate))


def is_korean(candidate: Candidate) -> bool:
    """Tell whether a candidate has a Korean noun, and does not end in an acronym which the bracket only spells out."""
    last = candidate.eojeols[-1]
    spelled_out = is_acronym(last.content) and abbreviates(last.content, candidate.inside.english or "")
    if spelled_out or last.content in _NO_NAMES or last.text.endswith(_ADVERBIAL) or _shortens_latin(candidate):
        return False
    return any(_is_nominal(m) for e in candidate.eojeols for m in e.morphemes) or _is_borne_out(candidate)


def _shortens_latin(candidate: Candidate) -> bool:
    """Tell whether an acronym has all its capitals from the Latin words before it: ReStructuredText 마크업(ReST)."""
    acronym = candidate.inside.acronym if candidate.inside.english is None else None
    latin = " ".join(word.text for word in candidate.eojeols if not has_hangul(word.text))
    if acronym is None or len(latin) <= len(acronym):
        return False
    return _capitals(acronym) == _capitals(latin)[: len(_capitals(acronym))] and abbreviates(acronym, latin)


def _capitals(text: str) -> str:
    return "".join(filter(str.isupper, text))


def _is_borne_out(candidate: Candidate) -> bool:
    """Tell whether a word that the analyser takes for no noun says the foreign word, by lexicon or by sound.

    깊이(depth) is also an adverb, and 락(lock) by itself may be anything.
    """
    last = candidate.eojeols[-1]
    renders = last.is_known_noun and candidate.explanation.english > 0.0
    return has_hangul(last.text) and (renders or candidate.is_spoken)


def _is_nominal(morpheme: Morpheme) -> bool:
    """Tell whether a morpheme makes a Korean noun: one itself, or the ending of a verb made one (내보내기, 떨림).

    Before a bracket no sentence ends, so -ㅁ is no final ending there, whatever the analyser says.
    """
    is_ending = morpheme.tag == "ETN" or (morpheme.tag == "EF" and morpheme.form in _NOMINALISING)
    return is_ending or (morpheme.is_noun and has_hangul(morpheme.form))


def _is_mere_word(candidate: Candidate) -> bool:
    """Tell whether small letters that might be an acronym do not spell the Korean: any short word could be one."""
    acronym, letters = candidate.inside.acronym or "", candidate.explanation
    return acronym.islower() and (letters.in_order < _MOST_LETTERS or letters.opens < 1.0)


def _unlike(case: Case, choice: Choice, probability: float) -> Verdict:
    """Judge letters that the Korean before them does not account for: an acronym is the name of somebody else.

    Unless it is known to be none, as in 크기(MB), or no name at all: 단계(T-4).
    """
    is_name = case.inside.english is None and (case.inside.acronym or "").isalpha()
    affiliated = is_name and choice.candidate.known_share is None
    return Verdict(
        start=choice.candidate.start,
        relation=Relation.AFFILIATION if affiliated else Relation.OTHER,
        probability=probability,
        boundary=choice.probability,
        ko=choice.candidate.text(case.segment.text) if affiliated else None,
        acronym=case.inside.acronym if affiliated else None,
        evidence=("unlike",),
    )


def _pair(case: Case, choice: Choice, support: Support) -> Verdict:
    inside = case.inside
    return Verdict(
        start=choice.candidate.start,
        relation=_pair_relation(choice.candidate, case.direction),
        probability=support.probability,
        boundary=choice.probability,
        ko=choice.candidate.text(case.segment.text),
        en=inside.english,
        acronym=inside.acronym,
        original=inside.original,
        direction=Direction.KO_ZH if inside.original else Direction.KO_EN,
        evidence=tuple(dict.fromkeys((*choice.evidence, *support.evidence))),
    )


def _pair_relation(candidate: Candidate, direction: Direction) -> Relation:
    alike = candidate.is_spoken
    if candidate.inside.original:
        return Relation.ORIGINAL_SCRIPT
    if candidate.inside.english is None and not (alike and direction is Direction.EN_KO):
        return Relation.ABBREVIATION
    return Relation.TRANSLITERATION if alike else Relation.TRANSLATION


def _reversed(case: Case) -> Verdict:
    """Judge Korean behind English; a sense that repeats the Korean without the English beside it says nothing more."""
    chosen = choose_latin(case.candidates)
    start = case.window.end - len(chosen.inside.text)
    if case.inside.beside is not None:
        return Verdict(start, Relation.OTHER, 1.0)
    support = _support(case, chosen)
    if support.probability < PAIRED or is_other_name(case.inside.hangul or "", chosen):
        left = chosen.inside.text
        return Verdict(
            start, Relation.OTHER_NAME, 1 - support.probability, ko=case.inside.hangul, en=left, evidence=("unlike",)
        )
    return Verdict(
        start=start,
        relation=_pair_relation(chosen, case.direction),
        probability=support.probability,
        ko=case.inside.hangul,
        en=chosen.inside.english,
        acronym=chosen.inside.acronym or case.inside.acronym,
        direction=Direction.EN_KO,
        evidence=support.evidence,
    )


def _korean(case: Case) -> Verdict:
    judgement = same_language.judge(case)
    words = case.before[-judgement.size :]
    if not words:
        return Verdict(case.bracket.start, judgement.relation, judgement.probability, evidence=(judgement.evidence,))
    start = words[0].start
    return Verdict(
        start=start,
        relation=judgement.relation,
        probability=judgement.probability,
        ko=case.segment.text[start : words[-1].start + words[-1].content_end],
        other=case.inside.hangul,
        direction=Direction.KO_KO,
        evidence=(judgement.evidence,),
    )
