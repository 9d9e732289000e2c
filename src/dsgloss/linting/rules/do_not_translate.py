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
from functools import lru_cache

from dsgloss.documents import Segment
from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.phonetics import likeness
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Known, Page, Use, finding
from dsgloss.linting.repair import replacement
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.spelling import known_meaning, stems
from dsgloss.lookup import Form, Occurrence, Sense
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Term

INFO = RuleInfo("DSG012", "do-not-translate", Severity.ERROR)
_NEXT_TO_ADDRESS = re.compile(r"[@/\\]")
_SOUNDS_THE_SAME = 0.9
_LONG_ENOUGH = 2


def check(page: Page) -> Iterator[Finding]:
    """Report names that are spelled otherwise than in the original, in Latin letters or in Hangul."""
    yield from _altered(page)
    yield from _in_hangul(page)


def _altered(page: Page) -> Iterator[Finding]:
    for use in page.prose_uses:
        concept, found = use.occurrence.sense.concept, use.occurrence.text
        original = original_of(concept)
        if original is None or use.occurrence.is_ambiguous or use.occurrence.form is not Form.BASE:
            continue
        is_other = not has_hangul(found) and all(re.sub(r"\s+", " ", found) != term.text for term in concept.terms)
        if is_other and has_hangul(use.segment.text) and not _is_next_to_address(use):
            is_sure = not _may_be_meant(found, original.text)
            yield _finding(page, use, original, None if is_sure else Severity.HINT)


def _in_hangul(page: Page) -> Iterator[Finding]:
    names = _names(page.known)
    taken = {(use.number, at) for use in page.uses for at in range(use.occurrence.start, use.occurrence.end)}
    for number, segment in enumerate(page.document.segments if names else ()):
        for start, end in stems(segment.text):
            if (number, start) not in taken:
                yield from _spoken(page, number, segment, (start, end), names)


@lru_cache(maxsize=4)
def _names(known: Known) -> Sequence[tuple[Concept, Term]]:
    return [(concept, original) for concept in known.concepts if (original := original_of(concept)) is not None]


def _spoken(
    page: Page, number: int, segment: Segment, span: tuple[int, int], names: Sequence[tuple[Concept, Term]]
) -> Iterator[Finding]:
    """Report a Hangul word that spells a name by its sound and means nothing else."""
    text = segment.text[slice(*span)]
    for concept, original in names:
        if _spells(text, original.text):
            spoken = original.model_copy(update={"text": text})
            occurrence = Occurrence(*span, text, (Sense(concept, spoken),), Form.BASE, Edge.BARE, Edge.BARE)
            use = Use(number, segment, occurrence)
            near = page.source_near(number)
            is_sure = not near or any(block.speaks_of(concept) for block in near)
            yield _finding(page, use, original, None if is_sure else Severity.HINT)
            return


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
