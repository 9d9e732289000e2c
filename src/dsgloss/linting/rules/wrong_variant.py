"""DSG013 wrong-variant: a foreign word is spelled otherwise than the glossary spells it.

Foreign words are spelled in many ways (메시지 and 메세지, 프록시 and 프락시). A word that sounds like the English
original nearly as well as the glossary's term does, and that differs from it only where such spellings waver, is
taken for the term. Words that mean something else, and other terms of the glossary, are left alone.

Where there is a source text, it has to speak of the concept, and of nothing that the variant sounds more like. The
fix is safe and changes the particle with the word. A hint without a fix are words of two syllables where there is no
source text, and a spelling that the texts of a run keep to: one that they have more than three times, and more often
than all Korean terms of the concept.

Glossary:
    - {id: message, ko: [메시지], en: [message]}
Wrong:
    메시지를 보낸다. 메세지는 짧다.
Right:
    메시지를 보낸다. 메시지는 짧다.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache

from dsgloss.documents import Segment
from dsgloss.english import english_key, related, words
from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul, is_syllable
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.observation import Case, Counts, Observation
from dsgloss.linting.page import Known, Page, Use, finding
from dsgloss.linting.repair import replacement
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.spelling import may_end, plain, respells, skeleton, skeletons
from dsgloss.lookup import Form, Occurrence, Sense
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, Term

INFO = RuleInfo("DSG013", "wrong-variant", Severity.WARNING)
_LONG_ENOUGH = 3
_FEW = 3


@dataclass(frozen=True, slots=True)
class _Transliteration:
    """A Korean term that spells the English term of its concept."""

    concept: Concept
    term: Term
    english: str


def observe(page: Page) -> Observation:
    """Note the variants in a page, and count them and the terms that they are variants of."""
    spellings = _spellings(page.known)
    cases = [_case(page, use, meant) for use, meant in _variants(page, spellings)]
    counts: dict[str, Counter[str]] = {}
    for case in cases:
        counts.setdefault(case.concept, Counter())[case.wording] += 1
    for use in page.prose_uses if spellings.known else ():
        concept = use.occurrence.sense.concept.id
        if concept in spellings.of and has_hangul(use.occurrence.text):  # a name in code says nothing of the Korean
            counts.setdefault(concept, Counter())[spellings.of[concept]] += 1
    return Observation(counts=counts, cases=tuple(cases))


def judge(observed: Observation, total: Counts) -> Iterator[Finding]:
    """Report variants; one that the run has more often than all terms of the concept is kept to, and hardly wrong."""
    for case in observed.cases:
        counts = total[case.concept]
        terms = sum(counts.get(spelling, 0) for spelling in case.finding.expected)
        is_kept = counts[case.wording] > max(_FEW, terms)
        yield replace(case.finding, severity=Severity.HINT, fix=None) if is_kept else case.finding


def _variants(page: Page, spellings: _Spellings) -> Iterator[tuple[Use, _Transliteration]]:
    """Find the variants in a page where its source text does not speak against them, one in an eojeol."""
    if not spellings.known:
        return
    for number, eojeol in page.eojeols_that(spellings.variants):
        variants, start = spellings.variants(eojeol[0]), eojeol.start()
        for word, meant in variants if not page.is_taken(number, start) else ():
            if _is_meant(page, number, meant, word):
                segment = page.document.segments[number]
                yield _use(number, segment, (start, start + len(word)), meant), meant
                break


class _Spellings:
    """The transliterations of a glossary by the skeleton of their spelling."""

    def __init__(self, known: Mapping[str, Sequence[_Transliteration]]) -> None:
        self.known = known
        # All Korean terms of a concept are counted under the one that is spelled this way.
        self.of = {one.concept.id: one.term.text for several in known.values() for one in several}
        self._longest = 1 + max((len(one.term.text) for several in known.values() for one in several), default=0)
        self._openings = frozenset(key[:length] for key in known for length in range(len(key) + 1))
        self._may_open = lru_cache(maxsize=65536)(lambda beginning: skeleton(beginning) in self._openings)
        self.variants = lru_cache(maxsize=65536)(self._variants)

    def _variants(self, eojeol: str) -> Sequence[tuple[str, _Transliteration]]:
        """Find the beginnings of an eojeol that are variants, the shortest first."""
        if not self._may_open(eojeol[:2]):
            return ()
        found: list[tuple[str, _Transliteration]] = []
        for length, key in enumerate(skeletons(eojeol[: self._longest])):
            if key not in self._openings:
                break
            word = eojeol[:length]
            meant = self._meant_by(word, key) if length > 1 and key in self.known else None
            if meant is not None and may_end(eojeol, length):
                found.append((word, meant))
        return found

    def _meant_by(self, word: str, key: str) -> _Transliteration | None:
        """Give the one term that a word is a variant of; none if it is a term itself, or may be one of several."""
        variants = [one for one in self.known[key] if respells(word, one.term.text, one.english)]
        if len({one.concept.id for one in variants}) != 1:
            return None
        return None if any(word == term.text for term in variants[0].concept.terms) else variants[0]


@lru_cache(maxsize=4)
def _spellings(known: Known) -> _Spellings:
    found: dict[str, list[_Transliteration]] = {}
    for concept in known.concepts:
        preferred = concept.preferred(KOREAN)
        for english in concept.terms_in(ENGLISH) if preferred and _is_one_word(preferred.text) else ():
            if preferred is not None and likeness(plain(preferred.text), english.text) >= SOUNDS_ALIKE:
                one = _Transliteration(concept, preferred, english.text)
                found.setdefault(skeleton(preferred.text), []).append(one)
    return _Spellings(found)


def _is_one_word(text: str) -> bool:
    return len(text) > 1 and all(map(is_syllable, text))


def _use(number: int, segment: Segment, span: tuple[int, int], meant: _Transliteration) -> Use:
    """Take the variant for a use of the term, so that the fix treats what follows it as it does after any term."""
    text = segment.text[slice(*span)]
    variant = replace(meant.term, text=text, status=Status.DEPRECATED)
    senses = (Sense(meant.concept, variant),)
    return Use(number, segment, Occurrence(*span, text, senses, Form.BASE, Edge.BARE, Edge.BARE))


def _case(page: Page, use: Use, meant: _Transliteration) -> Case:
    expected, found = meant.term.text, use.occurrence.text
    is_sure = page.source_near(use.number) or len(found) >= _LONG_ENOUGH
    noted = finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say("'{found}' is another spelling of '{expected}'", found=found, expected=expected),
        severity=None if is_sure else Severity.HINT,
        concept=meant.concept.id,
        found=found,
        expected=[expected],
        fix=replacement(page, use, expected, meant.term.reading) if is_sure else None,
    )
    return Case(concept=meant.concept.id, wording=found, finding=noted)


def _is_meant(page: Page, number: int, meant: _Transliteration, word: str) -> bool:
    """Tell whether the source text, where there is one, speaks of the concept near this segment, and not of another."""
    near = page.source_near(number)
    if not near:
        return True
    said = {other for block in near for other in words(block.segment.text)}
    return any(block.speaks_of(meant.concept) for block in near) and not _is_another(plain(word), meant.english, said)


def _is_another(word: str, english: str, said: Set[str]) -> bool:
    """Tell whether a word sounds more like another one that the source says (카드 is card, not code).

    Where the source does not say the word itself, one derived from it may be meant, and sound alike: locale, not local.
    """
    key, own = english_key(english), likeness(word, english)
    others = {other for other in said if english_key(other) != key}
    derived = {other for other in others if related(other, english.lower())}
    if len(others) == len(said) and any(likeness(word, other) >= SOUNDS_ALIKE for other in derived):
        return True
    return any(likeness(word, other) > own for other in others - derived)
