"""DSG008 wrong-original: the original in brackets after a term is not the one that the glossary has.

A bracket may say anything, so only what is surely meant to be the original is reported: the glossary's own
original in a wrong spelling, its acronym in other capitals, or the original of another concept that has as many
words and the same last one. Case, hyphens, British spelling and the number of the last word are left to the writer.

The fix writes the glossary's spelling with the capitals of the text. For the original of another concept there
is no fix, since the Korean term may be what is wrong.

Glossary:
    - {id: mixture-of-experts, ko: [전문가 혼합], en: [mixture of experts, {term: MoE, type: acronym}]}
    - {id: reinforcement-learning, ko: [강화 학습], en: [reinforcement learning]}
Wrong:
    전문가 혼합(mixture of expert, MOE)은 모델의 구조다. 강화 학습(renforcement learning)은 다르다.
Right:
    전문가 혼합(mixture of experts, MoE)은 모델의 구조다. 강화 학습(reinforcement learning)은 다르다.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.english import english_key, term_words
from dsgloss.korean.edges import Edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.linting.brackets import Bracket, Part, bracket_after, foreign_terms, is_form_of, is_short
from dsgloss.linting.finding import Applicability, Finding, Fix, Severity
from dsgloss.linting.mentions import is_in_one_piece
from dsgloss.linting.misspelling import misspells, styled
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import Concept

INFO = RuleInfo("DSG008", "wrong-original", Severity.ERROR)
# A term with words before it may be the end of a longer one, whose original the bracket gives.
_SIGHT = 10
_BEGINS_A_TERM = regex(r"(?:^|[^\w\s]\s*|[은는이가을를의에와과도로만]\s)$")


def check(page: Page) -> Iterator[Finding]:
    """Report the brackets that misspell an original or give that of another concept."""
    for use in page.prose_uses:
        bracket = bracket_after(use.segment, use.occurrence.end) if _is_korean_term(use) else None
        for part in bracket.parts() if bracket else ():
            right = _spelling(use.occurrence.sense.concept, part.text)
            if right:
                yield _misspelt(page, use, part, right)
            elif bracket and _is_alone(bracket, part):
                other = page.use_at(use.number, part.start, part.end)
                if other and _is_of_another(use, other):
                    yield _of_another(page, use, other)


def _is_korean_term(use: Use) -> bool:
    found = use.occurrence
    is_plain = found.left is Edge.BARE and found.right is Edge.BARE and not found.is_ambiguous
    return is_plain and has_hangul(found.text) and found.sense.term.status.is_approved


def _spelling(concept: Concept, written: str) -> str | None:
    """Give the right spelling of what is surely a misspelt term of the concept; none of anything else."""
    terms = foreign_terms(concept)
    if any(term.text == written for term in terms):
        return None
    for term in terms:
        if is_short(term):
            if term.text.casefold() == written.casefold() and not written.islower():
                return term.text
        elif misspells(written, term.text) and not any(_is_right(written, each.text) for each in terms):
            return styled(term.text, written)
    return None


def _is_right(written: str, term: str) -> bool:
    return english_key(written) == english_key(term) and not misspells(written, term)


def _is_alone(bracket: Bracket, part: Part) -> bool:
    """Tell whether a part is the only full form of a bracket: several are examples rather than originals."""
    return all(each == part or each.text.isupper() for each in bracket.parts())


def _is_of_another(use: Use, other: Use) -> bool:
    """Tell whether the bracket has the original of another concept that could stand in place of this one's."""
    concept, written = use.occurrence.sense.concept, term_words(other.occurrence.text)
    if other.occurrence.is_ambiguous or is_form_of(other.occurrence.text, concept):
        return False
    if any(sense.concept.id == concept.id for sense in other.occurrence.senses) or len(written) < 2:
        return False
    own = [term_words(term.text) for term in foreign_terms(concept)]
    is_whole = _BEGINS_A_TERM.search(use.segment.text[max(0, use.occurrence.start - _SIGHT) : use.occurrence.start])
    return is_whole is not None and any(
        len(words) == len(written) and english_key(words[-1]) == english_key(written[-1]) for words in own
    )


def _misspelt(page: Page, use: Use, part: Part, right: str) -> Finding:
    edit = page.edit(use.segment, part.start, part.end, right)
    can_be_fixed = is_in_one_piece(page, use.segment, part.start, part.end)
    return finding(
        INFO,
        page,
        use.segment,
        (part.start, part.end),
        say(
            "the original of '{term}' is '{expected}', not '{found}'", term=_text(use), expected=right, found=part.text
        ),
        concept=use.occurrence.sense.concept.id,
        found=part.text,
        expected=[right],
        fix=Fix(applicability=Applicability.SAFE, edits=(edit,)) if can_be_fixed else None,
    )


def _of_another(page: Page, use: Use, other: Use) -> Finding:
    concept, found = use.occurrence.sense.concept, other.occurrence.text
    expected = [term.text for term in foreign_terms(concept) if not is_short(term)]
    return finding(
        INFO,
        page,
        use.segment,
        (other.occurrence.start, other.occurrence.end),
        say(
            "'{found}' is the original of '{other}'; that of '{term}' is '{expected}'",
            found=found,
            other=other.occurrence.sense.concept.title,
            term=_text(use),
            expected="', '".join(expected),
        ),
        severity=Severity.WARNING,
        concept=concept.id,
        found=found,
        expected=expected,
    )


def _text(use: Use) -> str:
    return use.occurrence.sense.term.text
