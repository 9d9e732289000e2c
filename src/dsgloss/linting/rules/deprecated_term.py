"""DSG001 deprecated-term: the text uses a term that the glossary deprecates or that a newer one superseded.

The preferred term takes its place, and the particle after it changes with it. Code, names, addresses and English
sentences are left alone, and so is an original that follows the approved term in brackets.

Where the word may mean another concept that approves it, where the source text does not speak of the concept, or
where the term in brackets only explains the one before it, the finding is a hint without a fix. A loanword (펑션 for
함수) means its English whatever the source text says, unless Korean has another word that reads the same (배치). Where
several terms may be meant, a person has to choose: several that the glossary approves, or one of each concept that
deprecates the word.

Glossary:
    - {id: fine-tuning, ko: [미세 조정, {term: 파인튜닝, status: deprecated}], en: [fine-tuning]}
    - {id: metric, ko: [지표, {term: 메트릭, status: deprecated}], en: [metric]}
Wrong:
    모델을 파인튜닝을 거쳐 배포한다.
Right:
    모델을 미세 조정을 거쳐 배포한다.
Wrong:
    **메트릭**을 비교하고 `metric` 변수에 담는다.
Right:
    **지표**를 비교하고 `metric` 변수에 담는다.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.korean.compounds import has_other_meaning
from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.linting.finding import Finding, Severity
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.prose import follows_label, is_english, is_in_english_bracket
from dsgloss.linting.repair import replacement
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.lookup import Sense
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Term

INFO = RuleInfo("DSG001", "deprecated-term", Severity.ERROR)


def check(page: Page) -> Iterator[Finding]:
    """Report every use of a deprecated or superseded term."""
    for use in page.prose_uses:
        senses = [sense for sense in use.occurrence.senses if not sense.term.status.is_approved]
        if senses and not _is_something_else(use, senses) and not is_english(use.segment):
            yield _finding(page, use, senses)


def _finding(page: Page, use: Use, senses: Sequence[Sense]) -> Finding:
    sense = senses[0]
    targets = [term for each in senses for term in replacements(each.concept)]
    expected = list(dict.fromkeys(term.text for term in targets))
    is_explained = any(use.is_in_bracket_after(text) for text in expected)
    is_meant = any(source_agrees(page, use, each.concept) for each in senses) or _is_borrowed(sense, expected)
    is_wrong = len(senses) == len(use.occurrence.senses)  # whichever of its senses is meant
    is_certain = is_meant and is_wrong and not is_explained
    found = use.occurrence.text
    message = (
        say(
            "'{found}' is {status}; write '{expected}'",
            found=found,
            status=_status(sense),
            expected="', '".join(expected),
        )
        if expected
        else say("'{found}' is {status}", found=found, status=_status(sense))
    )
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        message,
        severity=None if is_certain else Severity.HINT,
        concept=sense.concept.id,
        found=found,
        expected=expected,
        fix=replacement(page, use, targets[0].text, targets[0].reading) if len(expected) == 1 and is_certain else None,
    )


def replacements(concept: Concept) -> Sequence[Term]:
    """Give what to write for a deprecated term: the preferred Korean term, else what else is approved."""
    preferred = concept.preferred(KOREAN)
    if preferred is not None:
        return (preferred,)
    return concept.approved(KOREAN) or concept.approved(ENGLISH)[:1]


def _is_borrowed(sense: Sense, expected: Sequence[str]) -> bool:
    """Tell whether a word is its English in Hangul: what to write, spelled otherwise, or a word of no other sense."""
    word = sense.term.text
    borrowed = [term.text for term in sense.concept.terms_in(ENGLISH) if sounds_alike(word, term.text)]
    is_respelled = any(sounds_alike(expected[0], english) for english in borrowed if expected)
    return is_respelled or (bool(borrowed) and not has_other_meaning(word))


def source_agrees(page: Page, use: Use, concept: Concept) -> bool:
    """Tell whether the source text, where there is one, speaks of the concept near this place.

    It does not, if approved terms render the concept already as often as the source block may speak of it.
    """
    blocks = page.source_near(use.number)
    if not blocks or not any(concept.terms_in(ENGLISH)):
        return True
    times = page.times_said(use.number, concept)
    is_left_over = times is None or times > _times_rendered(page, use.number, concept)
    return is_left_over and any(block.speaks_of(concept) for block in blocks)


def _times_rendered(page: Page, number: int, concept: Concept) -> int:
    """Count the approved Korean terms of a concept in a segment."""
    senses = (
        sense for use in page.uses_in(number) for sense in use.occurrence.senses if has_hangul(use.occurrence.text)
    )
    return sum(sense.concept.id == concept.id and sense.term.status.is_approved for sense in senses)


def _is_something_else(use: Use, senses: Sequence[Sense]) -> bool:
    """Tell whether the occurrence is a verb that the noun's replacement cannot form, or the original in brackets."""
    targets = [term.text for sense in senses for term in replacements(sense.concept)]
    if _is_verb(use) and any(text.startswith(use.occurrence.text) for text in targets):
        return True
    text, start, end = use.segment.text, use.occurrence.start, use.occurrence.end
    if has_hangul(use.occurrence.text) or not follows_label(text, start):
        return False
    designations = (term.text for sense in senses for term in sense.concept.terms)
    return is_in_english_bracket(text, start, end) or any(map(use.is_in_bracket_after, designations))


def _is_verb(use: Use) -> bool:
    """Tell whether the noun is made a verb here; 하고 is also a particle, but a rare one in writing."""
    return use.occurrence.right is Edge.VERB or use.segment.text.startswith("하고", use.occurrence.end)


def _status(sense: Sense) -> str:
    return say(sense.term.status.value)
