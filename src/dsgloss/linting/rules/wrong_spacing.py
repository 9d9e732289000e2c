"""DSG002 wrong-spacing: the spaces in a Korean term are not those of the glossary.

Spacing variants of one term make a text look careless and hide the term from a search. A spacing that the glossary
lists, as an admitted or as a deprecated form, is not a matter of this rule. In a longer word written without a space
(개인정보처리방침) it is a hint without a fix: that word may be spaced by a rule of its own.

Glossary:
    - {id: mixture-of-experts, ko: [전문가 혼합], en: [mixture of experts]}
    - {id: open-source, ko: [오픈소스], en: [open source]}
Wrong:
    전문가혼합 구조를 쓴다.
Right:
    전문가 혼합 구조를 쓴다.
Wrong:
    오픈 소스로 공개했다.
Right:
    오픈소스로 공개했다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.spacing import term_key
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.repair import replacement
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import KOREAN, Concept

INFO = RuleInfo("DSG002", "wrong-spacing", Severity.WARNING)


def check(page: Page) -> Iterator[Finding]:
    """Report Korean terms whose spaces are not those of any of the concept's terms."""
    for use in page.prose_uses:
        concept, term = use.occurrence.sense.concept, use.occurrence.sense.term
        if use.occurrence.text == term.text or not has_hangul(use.occurrence.text) or _is_in_a_row(use):
            continue
        found = re.sub(r"\s+", " ", use.occurrence.text)
        expected = _spelling(concept, found) if found != term.text else None
        if expected and not use.occurrence.is_ambiguous:
            is_sure = not (use.occurrence.right is Edge.COMPOUND and " " in expected)
            yield finding(
                INFO,
                page,
                use.segment,
                (use.occurrence.start, use.occurrence.end),
                say("'{found}' is spaced as '{expected}'", found=found, expected=expected),
                severity=None if is_sure else Severity.HINT,
                concept=concept.id,
                found=use.occurrence.text,
                expected=[expected],
                fix=replacement(page, use, expected) if is_sure else None,
            )


def _is_in_a_row(use: Use) -> bool:
    """Tell whether it is a piece of a name or a pattern that hyphens hold together: 헤더-이름=값."""
    found, text = use.occurrence, use.segment.text
    beside = text[max(0, found.start - 1) : found.start] + text[found.end : found.end + 1]
    return "-" in found.text and (found.text.count("-") > 1 or not {"-", "="}.isdisjoint(beside))


def _spelling(concept: Concept, found: str) -> str | None:
    """Give the approved spelling of a term found in another spacing; none if the spacing is one of the glossary's."""
    spellings = [term for term in concept.terms_in(KOREAN) if term_key(term.text) == term_key(found)]
    if any(_spaces(term.text) == _spaces(found) for term in spellings):
        return None
    return next((term.text for term in spellings if term.status.is_approved), None)


def _spaces(text: str) -> str:
    return re.sub(r"[^ ]", "x", text)
