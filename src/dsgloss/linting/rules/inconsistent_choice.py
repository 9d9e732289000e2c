"""DSG003 inconsistent-choice: texts use several of a concept's approved terms side by side.

Readers take two words for two things. Over all texts of a run, the preferred term is to be used where it is used at
all, else the commonest one. Acronyms, abbreviations, short forms and originals may alternate with the full form, and
a term in brackets may explain the one before it.

The finding is a warning where one document mixes the preferred term with an admitted one; what only other documents,
or the mere majority, speak against is a hint. Nothing is fixed, since both terms are approved.

Glossary:
    - {id: parameter, ko: [매개변수, {term: 파라미터, status: admitted}], en: [parameter]}
Wrong:
    매개변수를 줄인다. 남은 파라미터가 많다.
Right:
    매개변수를 줄인다. 남은 매개변수가 많다.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from dsgloss.korean.hangul import has_hangul
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import KOREAN, Concept, Status, Term, TermType

INFO = RuleInfo("DSG003", "inconsistent-choice", Severity.WARNING)
_MEANT_TO_ALTERNATE = frozenset(
    {TermType.ACRONYM, TermType.ABBREVIATION, TermType.SHORT_FORM, TermType.ORIGINAL_SCRIPT}
)


def check_run(pages: Sequence[Page]) -> Iterator[Finding]:
    """Report, over all pages of a run, the uses of a concept's rarer terms."""
    choices = [(page, list(_choices(page))) for page in pages]
    counts: dict[str, Counter[str]] = {}
    for _, uses in choices:
        for use in uses:
            sense = use.occurrence.sense
            counts.setdefault(sense.concept.id, Counter())[sense.term.text] += 1
    chosen = {concept: _chosen(counter) for concept, counter in counts.items() if len(counter) > 1}
    for page, uses in choices if chosen else ():
        used = {(use.occurrence.sense.concept.id, use.occurrence.sense.term.text) for use in uses}
        for use in uses:
            sense = use.occurrence.sense
            expected = _resolve(chosen.get(sense.concept.id), sense.concept, counts)
            if expected is not None and sense.term.text != expected:
                is_mixed = (sense.concept.id, expected) in used and _is_preferred(sense.concept, expected)
                yield _finding(page, use, expected, None if is_mixed else Severity.HINT)


def _choices(page: Page) -> Iterator[Use]:
    for use in page.prose_uses:
        term = use.occurrence.sense.term
        if _is_choice(term) and not use.occurrence.is_ambiguous and has_hangul(term.text) and not _explains(use):
            yield use


def _explains(use: Use) -> bool:
    """Tell whether the term is the other name of the term before it: 매개변수(파라미터)."""
    return any(use.is_in_bracket_after(term.text) for term in use.occurrence.sense.concept.terms)


def _is_choice(term: Term) -> bool:
    return term.language == KOREAN and term.status.is_approved and term.type not in _MEANT_TO_ALTERNATE


def _chosen(counter: Counter[str]) -> str:
    """Give the commonest term; of equally common ones the first by spelling, so that the result is stable."""
    return min(counter, key=lambda text: (-counter[text], text))


def _resolve(commonest: str | None, concept: Concept, counts: dict[str, Counter[str]]) -> str | None:
    """Prefer the glossary's preferred term where the run uses it at all, else the commonest."""
    if commonest is None:
        return None
    preferred = next((text for text in counts[concept.id] if _is_preferred(concept, text)), None)
    return preferred or commonest


def _is_preferred(concept: Concept, text: str) -> bool:
    return any(term.text == text for term in concept.terms_in(KOREAN, Status.PREFERRED))


def _finding(page: Page, use: Use, expected: str, severity: Severity | None) -> Finding:
    found = use.occurrence.sense.term.text
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say("'{found}' stands beside '{expected}' in these texts; choose one", found=found, expected=expected),
        severity=severity,
        concept=use.occurrence.sense.concept.id,
        found=use.occurrence.text,
        expected=[expected],
    )
