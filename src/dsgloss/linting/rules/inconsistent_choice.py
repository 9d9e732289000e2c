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
from collections.abc import Iterator, Mapping
from dataclasses import replace

from dsgloss.korean.hangul import has_hangul
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.observation import Case, Counts, Observation
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.lookup import Sense
from dsgloss.messages import say
from dsgloss.model import KOREAN, Status, Term, TermType

INFO = RuleInfo("DSG003", "inconsistent-choice", Severity.WARNING)
_MEANT_TO_ALTERNATE = frozenset(
    {TermType.ACRONYM, TermType.ABBREVIATION, TermType.SHORT_FORM, TermType.ORIGINAL_SCRIPT}
)


def observe(page: Page) -> Observation:
    """Count the terms of concepts that have several, and note the uses of those that are not preferred."""
    counts: dict[str, Counter[str]] = {}
    cases: list[Case] = []
    for use in _choices(page):
        sense = use.occurrence.sense
        counts.setdefault(sense.concept.id, Counter())[sense.term.text] += 1
        if sense.term.status is not Status.PREFERRED:
            cases.append(_case(page, use))
    return Observation(counts=counts, cases=tuple(cases))


def judge(observed: Observation, total: Counts) -> Iterator[Finding]:
    """Report the uses of a concept's rarer terms."""
    for case in observed.cases:
        preferred = next(iter(case.finding.expected), None)
        expected = _expected(preferred, total[case.concept])
        if case.wording != expected:
            is_mixed = expected == preferred and expected in observed.counts[case.concept]
            yield _finding(case, expected, case.finding.severity if is_mixed else Severity.HINT)


def _choices(page: Page) -> Iterator[Use]:
    for use in page.prose_uses:
        sense = use.occurrence.sense
        if _has_others(sense) and _is_choice(sense.term) and not use.occurrence.is_ambiguous and not _explains(use):
            yield use


def _has_others(sense: Sense) -> bool:
    """Tell whether there is another term to choose; else nothing need be counted."""
    return any(term.text != sense.term.text and _is_choice(term) for term in sense.concept.terms)


def _explains(use: Use) -> bool:
    """Tell whether the term is the other name of the term before it: 매개변수(파라미터)."""
    return any(use.is_in_bracket_after(term.text) for term in use.occurrence.sense.concept.terms)


def _is_choice(term: Term) -> bool:
    is_one = term.language == KOREAN and term.status.is_approved and term.type not in _MEANT_TO_ALTERNATE
    return is_one and has_hangul(term.text)


def _expected(preferred: str | None, counts: Mapping[str, int]) -> str:
    """Give the preferred term if the run uses it, else the commonest; of equally common ones the first by spelling."""
    if preferred is not None and preferred in counts:
        return preferred
    return min(counts, key=lambda text: (-counts[text], text))


def _case(page: Page, use: Use) -> Case:
    """Note a use, with the preferred term in place of the one that the run is going to expect."""
    concept, term = use.occurrence.sense.concept, use.occurrence.sense.term
    preferred = concept.preferred(KOREAN)
    noted = finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        "",
        concept=concept.id,
        found=use.occurrence.text,
        expected=[preferred.text] if preferred is not None else [],
    )
    return Case(concept=concept.id, wording=term.text, finding=noted)


def _finding(case: Case, expected: str, severity: Severity) -> Finding:
    found = case.wording
    message = say("'{found}' stands beside '{expected}' in these texts; choose one", found=found, expected=expected)
    return replace(case.finding, severity=severity, message=message, expected=(expected,))
