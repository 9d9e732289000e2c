"""DSG007 unintroduced-acronym: an acronym of the glossary is used before the text says what it stands for.

거대 언어 모델(LLM) introduces the acronym, and so do LLM(Large Language Model) and ‘LLM, 즉 거대 언어 모델’; any
bracket that sets an acronym beside words counts, even if the words are not those of the glossary. The first use
without an introduction at or before it is reported.

Nothing is fixed, since the introduction may belong elsewhere. Acronyms that all readers know are named in `exempt`,
by concept or as they are written.

Glossary:
    - {id: large-language-model, ko: [거대 언어 모델], en: [large language model, {term: LLM, type: acronym}]}
Wrong:
    LLM은 글을 쓴다. 거대 언어 모델(LLM)은 크다.
Right:
    거대 언어 모델(LLM)은 크다. LLM은 글을 쓴다.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from dsgloss.english import abbreviates
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.linting.brackets import bracket_after, is_short, original
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.mentions import mentions, sections
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import KOREAN, Concept, Term

INFO = RuleInfo("DSG007", "unintroduced-acronym", Severity.WARNING, is_on=False)
_SIGHT = 100
# What stands before an acronym that is introduced in a bracket, or by 즉.
_IN_BRACKET = regex(r"[가-힣A-Za-z][’”'\"」』〉》»]{0,2}\s?[(（\[](?:[^()（）\[\]]*[,/·:\s])?[‘“'\"]?$")
_AFTER_THAT_IS = regex(r"[가-힣A-Za-z)][’”'\"]?,?\s(?:즉|다시 말해)\s[‘“'\"]?$")
_BEFORE_THAT_IS = regex(r"[’”'\"]?,?\s(?:즉|다시 말해)\s")


def check(page: Page) -> Iterator[Finding]:
    """Report, for each acronym, the first use if nothing has introduced it."""
    options = page.options.unintroduced_acronym
    introduced = _introductions(page, sections(page, options.per))
    seen: set[tuple[int, str]] = set()
    for section, use in mentions(page, options):
        full = _full_form(use.occurrence.sense.concept)
        key = section, use.occurrence.sense.concept.id
        if full and key not in seen and is_short(use.occurrence.sense.term):
            seen.add(key)
            if key not in introduced or _place(use) < introduced[key]:
                yield _finding(page, use, full)


def _introductions(page: Page, numbers: Sequence[int]) -> Mapping[tuple[int, str], tuple[int, int]]:
    """Give the first introduction of each acronym in each section."""
    found: dict[tuple[int, str], tuple[int, int]] = {}
    for use in page.uses:
        if is_short(use.occurrence.sense.term) and _is_introduced(use):
            found.setdefault((numbers[use.number], use.occurrence.sense.concept.id), _place(use))
    return found


def _place(use: Use) -> tuple[int, int]:
    return use.number, use.occurrence.start


def _is_introduced(use: Use) -> bool:
    """Tell whether words and the acronym stand beside each other, either of them in a bracket or behind 즉."""
    text, start, end = use.segment.text, use.occurrence.start, use.occurrence.end
    before = text[max(0, start - _SIGHT) : start]
    if _IN_BRACKET.search(before) or _AFTER_THAT_IS.search(before) or _BEFORE_THAT_IS.match(text, end):
        return True
    bracket = bracket_after(use.segment, end)
    return bracket is not None and any(_are_words(part.text, use.occurrence.text) for part in bracket.parts())


def _are_words(part: str, acronym: str) -> bool:
    return has_hangul(part) or abbreviates(acronym, part)


def _full_form(concept: Concept) -> Term | None:
    """Give the term to introduce an acronym with: the preferred Korean one, else the English full form."""
    korean = concept.preferred(KOREAN)
    return korean if korean and has_hangul(korean.text) else original(concept)


def _finding(page: Page, use: Use, full: Term) -> Finding:
    found = use.occurrence.text
    expected = f"{full.text}({use.occurrence.sense.term.text})"
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say("'{acronym}' is used before it is introduced, as in '{expected}'", acronym=found, expected=expected),
        concept=use.occurrence.sense.concept.id,
        found=found,
        expected=[expected],
    )
