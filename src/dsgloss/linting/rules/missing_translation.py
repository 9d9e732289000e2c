"""DSG004 missing-translation: the source text uses a term, and its translation has none of the approved terms.

A translation may leave a term out, name it by a pronoun, or render another sense of the word. So a finding needs a
source segment that is surely rendered by this one, and a term that is missing beside it as well. Terms in code and in
names do not count, nor do single words that are verbs. Another rendering of the term has to be seen, unless the
segment is short.

A word has many senses, of which the glossary means one. So the finding is a warning only where the run bears it out:
other texts render the term as approved beside the same word of the source, and there no more rarely than otherwise; or
they keep to the other rendering, against the glossary. Another rendering of several words needs no more evidence. All
else is a hint, and so are renderings that usually mean something else, everyday words, verbs, and parts of an approved
term. Nothing is fixed: what to write depends on the sentence.

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

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dsgloss.documents import Segment
from dsgloss.english import content_words
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.linting.bitexts import faithful_source, shows_step
from dsgloss.linting.company import ALONE, company, is_alone
from dsgloss.linting.doubts import is_doubtful
from dsgloss.linting.expected import expects_translation, is_inside_a_word, is_there_in_pieces
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.observation import Case, Counts, Observation
from dsgloss.linting.page import Page, finding
from dsgloss.linting.renderings import rendering
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.linting.spelling import is_variant
from dsgloss.lookup import Occurrence
from dsgloss.messages import say
from dsgloss.model import KOREAN

INFO = RuleInfo("DSG004", "missing-translation", Severity.WARNING, needs_source=True)
_FEW_WORDS = 8
_FEW = 2
_SELDOM = 5
# Under what is counted what has no wording of its own: the approved terms, no rendering, and one of several words.
_APPROVED, _NOT_SEEN, _SEVERAL = "+", "-", "*"


def observe(page: Page) -> Observation:
    """Note the source terms whose translation has no term of the concept, and in what company others have one."""
    present = {(use.number, sense.concept.id) for use in page.uses for sense in use.occurrence.senses}
    counts: dict[str, Counter[str]] = {}
    cases: list[Case] = []
    for number, aligned in sorted(page.source.items()):
        missing: dict[str, Occurrence] = {}
        source = page.source_blocks[aligned].segment
        for occurrence in page.source_blocks[aligned].occurrences:
            concept = occurrence.sense.concept.id
            if (number, concept) in present:
                counts.setdefault(concept, Counter()).update(_borne_out_by(source, occurrence))
            elif any((near, concept) in present for near in _beside(page, number)):
                continue
            elif expects_translation(source, occurrence):
                missing[concept] = occurrence
        for occurrence in missing.values():
            if faithful_source(page, number, occurrence.text) is not None:
                cases += _cases(page, number, source, occurrence)
    for case in cases:
        counts.setdefault(case.concept, Counter()).update([case.wording, *_in_company(case)])
    return Observation(counts=counts, cases=tuple(cases))


def judge(observed: Observation, total: Counts) -> Iterator[Finding]:
    """Report what is missing, as a hint where the run does not bear it out."""
    for case in observed.cases:
        is_sure = case.wording == _SEVERAL or _is_borne_out(case, total[case.concept])
        yield case.finding if is_sure else replace(case.finding, severity=Severity.HINT)


def _borne_out_by(source: Segment, occurrence: Occurrence) -> Sequence[str]:
    """Give what speaks for the approved term where it stands: the company of a word, that several words stand alone."""
    tells = _is_single(occurrence) or is_alone(source.text, occurrence.start, occurrence.end)
    if not tells or not expects_translation(source, occurrence):
        return (_APPROVED,)
    return (_APPROVED, *company(source.text, occurrence.start, occurrence.end))


def _is_single(occurrence: Occurrence) -> bool:
    return len(content_words(occurrence.sense.term.text)) == 1


def _beside(page: Page, number: int) -> Sequence[int]:
    """Give the segments that may say what this one leaves out: in a file of entries, each stands for itself."""
    is_entry = page.document.original is not None or page.document.segments[number].key
    return () if is_entry else (number - 1, number + 1)


def _is_borne_out(case: Case, counts: Mapping[str, int]) -> bool:
    """Tell whether the run has the approved term in the same company, or keeps to the other rendering throughout.

    Where no other rendering is seen, the term may be left out on purpose, unless it stands alone.
    """
    if case.wording == _NOT_SEEN and ALONE not in case.company:
        return False
    if any(counts.get(key, 0) >= counts[other] for key, other in zip(case.company, _in_company(case), strict=True)):
        return True
    return case.wording != _NOT_SEEN and counts[case.wording] > max(_FEW, _SELDOM * counts.get(_APPROVED, 0))


def _in_company(case: Case) -> Iterator[str]:
    """Give under what the other rendering is counted in its company."""
    return (f"{case.wording}: {key}" for key in case.company)


def _cases(page: Page, number: int, source: Segment, occurrence: Occurrence) -> Iterator[Case]:
    segment, concept = page.document.segments[number], occurrence.sense.concept
    if is_inside_a_word(segment, concept) or is_there_in_pieces(segment, concept):
        return
    term, expected = occurrence.sense.term.text, [term.text for term in concept.approved(KOREAN)]
    instead = rendering(segment.text, term)
    found = segment.text[instead.start : instead.end] if instead else None
    if found is None and not _would_be_seen(page, number, source, term):
        return
    if found is not None and is_variant(found, expected[0], term):
        return  # a matter of spelling
    is_single = _is_single(occurrence)
    is_sure = not (is_doubtful(segment, instead, source, occurrence) if instead else is_single)
    noted = finding(
        INFO,
        page,
        segment,
        (0, len(segment.text)),
        _message(occurrence.text, expected[0], found),
        severity=None if is_sure else Severity.HINT,
        concept=concept.id,
        expected=expected,
    )
    wording = _NOT_SEEN if found is None else found if is_single else _SEVERAL
    beside = company(source.text, occurrence.start, occurrence.end)
    if found is not None and not sounds_alike(found, term):
        beside = tuple(key for key in beside if key != ALONE)  # a label says little of its sense (mode: 모드, 최빈값)
    yield Case(concept=concept.id, wording=wording, finding=noted, company=beside)


def _would_be_seen(page: Page, number: int, source: Segment, term: str) -> bool:
    """Tell whether a rendering of the term would be seen: the segment is short, and surely renders its source."""
    if len(content_words(source.text)) > _FEW_WORDS:
        return False
    return page.is_in_step or shows_step(page, number, source, term)


def _message(term: str, expected: str, instead: str | None) -> str:
    if instead is None:
        return say("the source has '{term}', but '{expected}' is missing here", term=term, expected=expected)
    return say(
        "the source has '{term}', but here stands '{found}', not '{expected}'",
        term=term,
        found=instead,
        expected=expected,
    )
