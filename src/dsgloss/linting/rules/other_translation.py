"""DSG011 other-translation: a term stands here that translates another term than the one in the source.

The source text uses a term whose translation is missing, and in its place stands a Korean term of another concept, of
which the source does not speak. Reported is only what cannot be read otherwise: a short segment surely renders its
source, as the file or another word of it shows, one term is missing and one is too many, the two stand at like places,
and no other word of the source may be rendered by the one that stands there.

It is a warning where somewhere in the run the one stands alone for the other, as on a button, and all else that the
source says is here; else a hint, since a translation may be free. Nothing is fixed, since the sentence may have been
written around the other term.

Glossary:
    - {id: training, ko: [훈련], en: [training]}
    - {id: inference, ko: [추론], en: [inference]}
Source:
    During training, the weights of the model change.
Wrong:
    추론 중에는 모델의 가중치가 바뀐다.
Right:
    훈련 중에는 모델의 가중치가 바뀐다.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from dsgloss.documents import Segment
from dsgloss.english import content_words, related
from dsgloss.korean.hangul import has_hangul
from dsgloss.linting.bitexts import faithful_source, shows_step
from dsgloss.linting.company import ALONE, is_alone
from dsgloss.linting.expected import expects_translation, is_inside_a_word
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.observation import Case, Counts, Observation
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.renderings import accounts_for, rendering, speaks_of
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.lookup import Occurrence
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept

INFO = RuleInfo("DSG011", "other-translation", Severity.WARNING, needs_source=True)
_LIKE_PLACES = 0.3
_FEW_WORDS = 12


def observe(page: Page) -> Observation:
    """Note the terms that stand where the translation of another one should, and count those that do so alone."""
    cases = tuple(_cases(page))
    counts: dict[str, Counter[str]] = {}
    for case in cases:
        if ALONE in case.company:
            counts.setdefault(case.concept, Counter())[case.wording] += 1
    return Observation(counts=counts, cases=cases)


def judge(observed: Observation, total: Counts) -> Iterator[Finding]:
    """Report them; surely one renders the other where somewhere in the run each is all that its segment has."""
    for case in observed.cases:
        is_sure = total.get(case.concept, {}).get(case.wording)
        yield case.finding if is_sure else replace(case.finding, severity=Severity.HINT)


def _cases(page: Page) -> Iterator[Case]:
    spoken = {(use.number, sense.concept.id) for use in page.uses for sense in use.occurrence.senses}
    by_segment: dict[int, list[Use]] = {}
    for use in page.prose_uses:
        by_segment.setdefault(use.number, []).append(use)
    for number, uses in by_segment.items():
        if page.source.get(number) is None:
            continue
        lost = list(_lost(page, number, spoken))
        if len(_concepts(lost)) == 1:
            alien = [use for use in uses if _is_alien(page, use)]
            if len(_concepts(use.occurrence for use in alien)) == 1:
                yield from _case(page, alien[0], lost[0])


def _lost(page: Page, number: int, spoken: Collection[tuple[int, str]]) -> Iterator[Occurrence]:
    """Find the source terms whose translation, in any words, does not stand in the segment."""
    block = page.source_blocks[page.source[number]]
    segment = page.document.segments[number]
    for found in block.occurrences:
        concept, term = found.sense.concept, found.sense.term
        if (number, concept.id) in spoken or not expects_translation(block.segment, found):
            continue
        if not is_inside_a_word(segment, concept) and not rendering(segment.text, term.text):
            yield found


def _is_alien(page: Page, use: Use) -> bool:
    """Tell whether a use is of a concept that the source around it does not speak of in any word."""
    if use.occurrence.is_ambiguous or not has_hangul(use.occurrence.text):
        return False
    concept, near = use.occurrence.sense.concept, page.source_near(use.number)
    return any(concept.terms_in(ENGLISH)) and not any(
        block.speaks_of(concept) or speaks_of(block.segment.text, use.occurrence.text) for block in near
    )


def _case(page: Page, use: Use, lost: Occurrence) -> Iterator[Case]:
    source = faithful_source(page, use.number, lost.text)
    if (
        source is None
        or len(content_words(source.text)) > _FEW_WORDS
        or not shows_step(page, use.number, source, lost.text)
        or _share_words(lost.sense.concept, use.occurrence.sense.concept)
    ):
        return
    if any(lost.sense.concept.approved(KOREAN)) and _are_at_like_places(use, source, lost):
        other = use.occurrence.sense.concept.id
        yield Case(
            concept=lost.sense.concept.id,
            wording=other,
            finding=_finding(page, use, source, lost),
            company=(ALONE,) if _are_alone(use, source, lost) else (),
        )


def _are_at_like_places(use: Use, source: Segment, lost: Occurrence) -> bool:
    return abs(_place(use.segment, use.occurrence) - _place(source, lost)) <= _LIKE_PLACES


def _finding(page: Page, use: Use, source: Segment, lost: Occurrence) -> Finding:
    expected = [term.text for term in lost.sense.concept.approved(KOREAN)]
    found = use.occurrence.text
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say(
            "the source has '{term}' ('{expected}'), but here stands '{found}'",
            term=lost.text,
            expected=expected[0],
            found=found,
        ),
        severity=None if _is_all_else_there(use, source, lost) else Severity.HINT,
        concept=lost.sense.concept.id,
        found=found,
        expected=expected,
    )


def _is_all_else_there(use: Use, source: Segment, lost: Occurrence) -> bool:
    """Tell whether the two segments say the same but for the two terms, so that the one renders the other."""
    ours, theirs = use.segment.text, source.text
    return accounts_for(_without(ours, use.occurrence), _without(theirs, lost))


def _are_alone(use: Use, source: Segment, lost: Occurrence) -> bool:
    """Tell whether each term is all that its segment has, as on a button."""
    return not has_hangul(_without(use.segment.text, use.occurrence)) and is_alone(source.text, lost.start, lost.end)


def _without(text: str, found: Occurrence) -> str:
    return f"{text[: found.start]} {text[found.end :]}"


def _concepts(found: Iterable[Occurrence]) -> set[str]:
    return {occurrence.sense.concept.id for occurrence in found}


def _share_words(one: Concept, other: Concept) -> bool:
    """Tell whether two concepts have an English word in common, in any inflection or derivation."""
    ours, theirs = ({word for term in c.terms_in(ENGLISH) for word in content_words(term.text)} for c in (one, other))
    return any(related(word, their) for word in ours for their in theirs)


def _place(segment: Segment, found: Occurrence) -> float:
    """Say where in its segment a term stands, from 0 to 1."""
    return found.start / max(1, len(segment.text))
