"""DSG012 do-not-translate: a name that stays in the original is altered.

Some terms are kept as they are: the glossary marks them `do_not_translate`, or gives the original as the Korean
term, too. Then another use of capitals (Github) or of spaces (Git Hub) is wrong, and so is the name in Hangul
(깃헙) unless the glossary admits it. Code, addresses, file names and English sentences are left alone.

A fix is safe and changes the particle with the name. What is all lower case may be a command or a package (vue for
Vue, http for HTTP), and a capital may begin a heading (Prop for prop): that is a hint without a fix, and so is Hangul
where the source text does not have the name.

Glossary:
    - {id: github, ko: [GitHub], en: [GitHub]}
Wrong:
    Github에 올린다.
Right:
    GitHub에 올린다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.phonetics import likeness, may_begin
from dsgloss.lazy import regex
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.other_words import known_meaning
from dsgloss.linting.page import Known, Page, Use, finding
from dsgloss.linting.repair import replacement
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.spelling import may_end
from dsgloss.lookup import Form, Occurrence, Sense
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Term

INFO = RuleInfo("DSG012", "do-not-translate", Severity.ERROR)
_NEXT_TO_ADDRESS = regex(r"[@/\\]")
_SOUNDS_THE_SAME = 0.9
_LONG_ENOUGH = 2
_LONGEST = 40
# Three syllables have the three sounds that tell whether a name may begin so.
_BEGINNING = 3


def check(page: Page) -> Iterator[Finding]:
    """Report names that are spelled otherwise than in the original, in Latin letters or in Hangul."""
    names = _names(page.known)
    if names.names:
        yield from _altered(page)
        yield from _in_hangul(page, names)


def _altered(page: Page) -> Iterator[Finding]:
    for use in page.prose_uses:
        concept, found = use.occurrence.sense.concept, use.occurrence.text
        original = original_of(concept) if found != use.occurrence.sense.term.text else None
        if original is None or use.occurrence.is_ambiguous or use.occurrence.form is not Form.BASE:
            continue
        is_other = not has_hangul(found) and all(re.sub(r"\s+", " ", found) != term.text for term in concept.terms)
        if is_other and has_hangul(use.segment.text) and not _is_next_to_address(use):
            is_sure = not _may_be_meant(found, original.text)
            yield _finding(page, use, original, None if is_sure else Severity.HINT)


def _in_hangul(page: Page, names: _Names) -> Iterator[Finding]:
    """Report the Hangul words that spell a name by its sound and mean nothing else."""
    for number, eojeol in page.eojeols_that(lambda word: names.beginning_as(word[:_BEGINNING])):
        start = eojeol.start()
        for word, name in _spoken(eojeol[0], names) if not page.is_taken(number, start) else ():
            yield _of_hangul(page, number, (start, start + len(word)), name)


@dataclass(frozen=True, slots=True)
class _Name:
    """A name that Korean texts keep in the original."""

    concept: Concept
    term: Term


class _Names:
    """The names of a glossary by the sounds they begin with."""

    def __init__(self, names: Sequence[_Name]) -> None:
        self.names = names
        self._by_beginning: dict[str, Sequence[_Name]] = {}
        self._by_word: dict[tuple[str, str], _Name | None] = {}

    def beginning_as(self, word: str) -> Sequence[_Name]:
        """Give the names that a word beginning with these syllables may spell."""
        if word not in self._by_beginning:
            self._by_beginning[word] = [
                name for name in self.names if name.term.text.isupper() or may_begin(word, _letters(name.term.text))
            ]
        return self._by_beginning[word]

    def spelled_by(self, word: str, beginning: str) -> _Name | None:
        """Give the first name that a word spells, of those that the beginning of its eojeol allows for.

        Each word is held against the names once: glossaries have thousands of names, and texts the same words.
        """
        if (word, beginning) not in self._by_word:
            likely = self.beginning_as(beginning)
            self._by_word[word, beginning] = next((name for name in likely if _spells(word, name.term.text)), None)
        return self._by_word[word, beginning]


def _letters(name: str) -> str:
    return "".join(letter for letter in name.lower() if letter.isalnum())


@lru_cache(maxsize=4)
def _names(known: Known) -> _Names:
    return _Names([_Name(concept, name) for concept in known.concepts if (name := original_of(concept)) is not None])


def _spoken(eojeol: str, names: _Names) -> Iterator[tuple[str, _Name]]:
    """Find the beginnings of an eojeol that spell a name, each with the first such name."""
    for length in range(2, min(len(eojeol), _LONGEST) + 1):
        word = eojeol[:length]
        spelled = names.spelled_by(word, eojeol[:_BEGINNING])
        if spelled is not None and may_end(eojeol, length):
            yield word, spelled


def _of_hangul(page: Page, number: int, span: tuple[int, int], name: _Name) -> Finding:
    segment = page.document.segments[number]
    text = segment.text[slice(*span)]
    spoken = replace(name.term, text=text)
    occurrence = Occurrence(*span, text, (Sense(name.concept, spoken),), Form.BASE, Edge.BARE, Edge.BARE)
    near = page.source_near(number)
    is_sure = not near or any(block.speaks_of(name.concept) for block in near)
    return _finding(page, Use(number, segment, occurrence), name.term, None if is_sure else Severity.HINT)


def original_of(concept: Concept) -> Term | None:
    """Give the name that Korean texts keep in the original, if the glossary says so."""
    english = concept.preferred(ENGLISH) or next(concept.terms_in(ENGLISH), None)
    korean = concept.preferred(KOREAN)
    if concept.do_not_translate:
        return korean if korean is not None and not has_hangul(korean.text) else english
    is_kept = korean is not None and any(korean.text == term.text for term in concept.terms_in(ENGLISH))
    return korean if is_kept and korean is not None and not has_hangul(korean.text) else None


@lru_cache(maxsize=1 << 17)
def _spells(word: str, name: str) -> bool:
    """Tell whether a word is a name by its sound; short names sound like too many words."""
    if len(word) < _LONG_ENOUGH or len([c for c in name if c.isalpha()]) <= 2 * _LONG_ENOUGH:
        return False
    return known_meaning(word) in {None, name.lower()} and likeness(word, name) >= _SOUNDS_THE_SAME


def _may_be_meant(found: str, name: str) -> bool:
    """Tell whether other capitals may be right: a package in lower case, or the capital that begins a heading."""
    if name.islower():
        return found == name.capitalize()
    return found.islower() and (name.istitle() or name.isupper())


def _is_next_to_address(use: Use) -> bool:
    text, start, end = use.segment.text, use.occurrence.start, use.occurrence.end
    return bool(_NEXT_TO_ADDRESS.match(text, end) or _NEXT_TO_ADDRESS.match(text, max(0, start - 1)))


def _finding(page: Page, use: Use, original: Term, severity: Severity | None) -> Finding:
    found = use.occurrence.text
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say("'{found}' is a name; write '{expected}', as in the original", found=found, expected=original.text),
        severity=severity,
        concept=use.occurrence.sense.concept.id,
        found=found,
        expected=[original.text],
        fix=replacement(page, use, original.text, original.reading) if severity is None else None,
    )
