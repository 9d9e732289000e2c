"""DSG004 missing-translation: the source text uses a term, and its translation has none of the approved terms.

A translation may leave a term out, name it by a pronoun, or render another sense of the word. So a finding needs a
source segment that is surely rendered by this one, and a term that is missing beside it as well. Terms in code and in
names do not count, nor do single words that are verbs. Another rendering of the term has to be seen, unless the
segment is short.

The finding is a hint where the other rendering usually means something else or is an everyday word, or where none is
seen of a single word. Nothing is fixed: what to write depends on the sentence.

Glossary:
    - {id: fine-tuning, ko: [미세 조정], en: [fine-tuning]}
Source:
    Fine-tuning needs data.
Wrong:
    모델을 다듬으려면 데이터가 필요하다.
Right:
    미세 조정에는 데이터가 필요하다.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.documents import Segment
from dsgloss.english import content_words
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.linting.bitexts import faithful_source, shows_step
from dsgloss.linting.expected import expects_translation, is_inside_a_word
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, finding
from dsgloss.linting.renderings import is_everyday, rendering
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.spelling import is_variant
from dsgloss.lookup import Occurrence
from dsgloss.messages import say
from dsgloss.model import KOREAN

INFO = RuleInfo("DSG004", "missing-translation", Severity.WARNING, needs_source=True)
_FEW_WORDS = 8
# What adjectives end in before a noun, and few nouns do.
_ADNOMINAL = frozenset("은는운")


def check(page: Page) -> Iterator[Finding]:
    """Report source terms whose translation has no term of the concept, where a term is surely expected."""
    present = {(use.number, sense.concept.id) for use in page.uses for sense in use.occurrence.senses}
    for number, aligned in sorted(page.source.items()):
        block = page.source_blocks[aligned]
        missing = {
            occurrence.sense.concept.id: occurrence
            for occurrence in block.occurrences
            if not any((near, occurrence.sense.concept.id) in present for near in (number - 1, number, number + 1))
            and expects_translation(block.segment, occurrence)
        }
        for occurrence in missing.values():
            if faithful_source(page, number, occurrence.text) is not None:
                yield from _findings(page, number, block.segment, occurrence)


def _findings(page: Page, number: int, source: Segment, occurrence: Occurrence) -> Iterator[Finding]:
    segment, concept = page.document.segments[number], occurrence.sense.concept
    if is_inside_a_word(segment, concept):
        return
    expected, term = [term.text for term in concept.approved(KOREAN)], occurrence.sense.term.text
    instead = rendering(segment.text, term)
    if instead is None and not (page.is_in_step or shows_step(page, number, source, term)):
        return
    found = segment.text[instead.start : instead.end] if instead else None
    if found is None and len(content_words(source.text)) > _FEW_WORDS:
        return
    if found is not None and is_variant(found, expected[0], term):
        return  # a matter of spelling
    is_sure = instead.is_usual and not _says_little(found or "", term) if instead else len(content_words(term)) > 1
    yield finding(
        INFO,
        page,
        segment,
        (0, len(segment.text)),
        _message(occurrence.text, expected[0], found),
        severity=None if is_sure else Severity.HINT,
        concept=concept.id,
        expected=expected,
    )


def _says_little(found: str, term: str) -> bool:
    """Tell whether a rendering may be no noun of the subject: an everyday word, or an adjective as 밝은 is.

    The English word in Hangul (섹션 for section) is what it is, however common.
    """
    return not sounds_alike(found, term) and (is_everyday(found) or found[-1:] in _ADNOMINAL)


def _message(term: str, expected: str, instead: str | None) -> str:
    if instead is None:
        return say("the source has '{term}', but '{expected}' is missing here", term=term, expected=expected)
    return say(
        "the source has '{term}', but here stands '{found}', not '{expected}'",
        term=term,
        found=instead,
        expected=expected,
    )
