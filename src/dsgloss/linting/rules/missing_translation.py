"""DSG004 missing-translation: the source text uses a term, and its translation has none of the approved terms.

Wrong: Fine-tuning needs data. → 모델을 다듬으려면 데이터가 필요하다.
Right: Fine-tuning needs data. → 미세 조정에는 데이터가 필요하다.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.lookup import Occurrence
from dsgloss.messages import say
from dsgloss.model import KOREAN

INFO = RuleInfo("DSG004", "missing-translation", Severity.WARNING, needs_source=True)


def check(page: Page) -> Iterator[Finding]:
    """Report source terms whose aligned segment has no term of the concept at all."""
    present = {(use.number, sense.concept.id) for use in page.uses for sense in use.occurrence.senses}
    for number, aligned in sorted(page.source.items()):
        segment = page.document.segments[number]
        missing = {
            occurrence.sense.concept.id: occurrence
            for occurrence in page.source_blocks[aligned].occurrences
            if not occurrence.is_ambiguous and (number, occurrence.sense.concept.id) not in present
        }
        for occurrence in missing.values():
            expected = [term.text for term in occurrence.sense.concept.approved(KOREAN)]
            if expected:
                yield finding(
                    INFO,
                    page,
                    segment,
                    (0, len(segment.text)),
                    _message(occurrence, expected[0]),
                    concept=occurrence.sense.concept.id,
                    expected=expected,
                )


def _message(occurrence: Occurrence, expected: str) -> str:
    return say("the source has '{term}', but '{expected}' is missing here", term=occurrence.text, expected=expected)
