"""A transliteration that does not sound like any of the terms that it spells in Hangul.

- id: embedding
  ko: [임베딩, {term: 인코딩, type: transliteration}]    # that is encoding
  en: [embedding]
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.phonetics import likeness
from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import KOREAN, Term, TermType
from dsgloss.store.problems import term_steps
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("transliteration", Severity.WARNING)

# Irregular spellings of names still reach it; other words stay far below.
_ALIKE_ENOUGH = 0.5


def check(examined: Examined) -> Iterator[Flaw]:
    """Compare each transliteration with the terms in Latin letters of its concept, and with their readings."""
    for number, concept in examined.in_view():
        originals = [term for term in concept.terms if term.language != KOREAN and term.text.isascii()]
        for index, term in enumerate(concept.terms):
            is_spelled = term.type is TermType.TRANSLITERATION and has_hangul(term.text)
            if is_spelled and originals and not any(_sounds_like(term.text, original) for original in originals):
                message = say("'{term}' does not sound like '{original}'", term=term.text, original=originals[0].text)
                remedy = say("Correct it, or give it another type: full-form or variant.")
                yield Flaw(number, term_steps(concept, index), message, remedy)


def _sounds_like(korean: str, original: Term) -> bool:
    return likeness(korean, original.text) >= _ALIKE_ENOUGH or korean == original.reading
