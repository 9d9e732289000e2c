"""An acronym whose letters do not come from its full form.

    - id: retrieval-augmented-generation
      en: [retrieval-augmented generation, {term: RGA, type: acronym}]

Each word gives its first letter; small words and what follows a hyphen may be passed over, and of long names one word
in four. Or each word but the small ones gives several of its letters, the first among them (HTML, LoRA). X may stand
for ex-, cross or trans. What is shortened in other ways, such as UTC or a16z, has the type `abbreviation`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from dsgloss.english import STOP_WORDS, words
from dsgloss.lazy import regex
from dsgloss.linting.finding import Severity
from dsgloss.messages import say
from dsgloss.model import Concept, TermType
from dsgloss.store.problems import term_steps
from dsgloss.upkeep.examined import Examined
from dsgloss.upkeep.fault import CheckInfo, Flaw

INFO = CheckInfo("acronym", Severity.WARNING)

_LETTER = regex(r"[A-Za-z]")
_PART = regex(r"[A-Za-z0-9]+")
_SOUNDING_LIKE_X = regex(r"\b(?:ex|cross|trans)", re.IGNORECASE)
_WORDS_PER_GAP = 4
_FORMS = frozenset({TermType.FULL_FORM, TermType.VARIANT})


def check(examined: Examined) -> Iterator[Flaw]:
    """Compare each acronym in Latin letters with the full forms of its concept."""
    for number, concept in examined.in_view():
        full_forms = _full_forms(concept)
        for index, term in enumerate(concept.terms):
            is_acronym = term.type is TermType.ACRONYM and _LETTER.search(term.text) is not None
            if is_acronym and full_forms and not any(fits(term.text, form) for form in full_forms):
                message = say("the acronym '{acronym}' does not fit '{form}'", acronym=term.text, form=full_forms[0])
                remedy = say("Correct it, add the full form it stands for, or give it the type abbreviation.")
                yield Flaw(number, term_steps(concept, index), message, remedy)


def _full_forms(concept: Concept) -> list[str]:
    """List the full forms in Latin letters, without those that are acronyms themselves by their length."""
    texts = [term.text for term in concept.terms if term.type in _FORMS and term.text.isascii()]
    return [text for text in texts if len(words(text)) > 1]


def fits(acronym: str, form: str) -> bool:
    """Tell whether the letters of an acronym come from a full form.

    >>> fits("RAG", "retrieval-augmented generation"), fits("RGA", "retrieval-augmented generation")
    (True, False)
    >>> fits("XML", "extensible markup language"), fits("LLMs", "large language model")
    (True, True)
    """
    letters = "".join(_LETTER.findall(acronym.removesuffix("s"))).lower()
    spelled = _SOUNDING_LIKE_X.sub("x", form) if "x" in letters else form
    parts = [*_PART.finditer(spelled)]
    content = sum(part[0].lower() not in STOP_WORDS for part in parts)
    initials = tuple(_Part(part[0][0].lower(), _is_minor(spelled, part)) for part in parts)
    wholes = tuple(_Part(part[0].lower(), _is_small(part)) for part in parts)
    return _spell(letters, initials, content // _WORDS_PER_GAP) or _spell(letters, wholes, 0)


class _Part(NamedTuple):
    """What a word, or a part of one between hyphens, has to give, and whether it may be passed over."""

    letters: str
    may_be_left_out: bool


def _is_small(part: re.Match[str]) -> bool:
    return part[0].lower() in STOP_WORDS or part[0].isdigit()


def _is_minor(form: str, part: re.Match[str]) -> bool:
    return _is_small(part) or form[: part.start()].endswith("-")


@lru_cache(maxsize=4096)
def _spell(letters: str, parts: tuple[_Part, ...], gaps: int) -> bool:
    """Tell whether words spell letters: each gives its first one, and then others, or is passed over."""
    if not parts:
        return not letters
    part, others = parts[0], parts[1:]
    gaps_behind = gaps - (not part.may_be_left_out)
    if gaps_behind >= 0 and _spell(letters, others, gaps_behind):
        return True
    return letters[:1] == part.letters[0] and any(
        _spell(letters[taken:], others, gaps)
        for taken in range(1, len(letters) + 1)
        if _holds(part.letters, letters[:taken])
    )


def _holds(word: str, letters: str) -> bool:
    rest = iter(word)
    return all(letter in rest for letter in letters)
