"""DSG005 first-mention: the first mention of a term in a file lacks its original in brackets.

Readers who know a concept by its English name recognise it from 미세 조정(fine-tuning), and need it once. Headings,
tables and the texts of links do not count and need no original, and neither do transliterations (프롬프트); options
change that, name what else is exempt, and ask for the acronym or for an introduction in every section.

The fix writes the bracket before the particle, which stays as it is; behind markup or a quotation mark, if the term
stands in them. A bracket that is there already and says something else is left to the writer.

Glossary:
    - {id: fine-tuning, ko: [미세 조정], en: [fine-tuning]}
    - {id: mixture-of-experts, ko: [전문가 혼합], en: [mixture of experts, {term: MoE, type: acronym}]}
Wrong:
    # 미세 조정

    **미세 조정**은 쉽다. 미세 조정에는 데이터가 든다.
Right:
    # 미세 조정

    **미세 조정**(fine-tuning)은 쉽다. 미세 조정에는 데이터가 든다.
Options:
    inside = "both"
Wrong:
    전문가 혼합을 쓴다.
Right:
    전문가 혼합(mixture of experts, MoE)을 쓴다.
Options:
    direction = "en(ko)"
Wrong:
    미세 조정을 한다.
Right:
    fine-tuning(미세 조정)을 한다.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.linting.brackets import Bracket, acronym, bracket_after, closing_quotes, is_form_of, named, original
from dsgloss.linting.finding import Applicability, Edit, Finding, Fix, Severity
from dsgloss.linting.mentions import insertion, is_in_one_piece, mentions
from dsgloss.linting.options import Direction, FirstMention, Inside, Treatment
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say
from dsgloss.model import ENGLISH, KOREAN, Concept, Status, Term, TermType

INFO = RuleInfo("DSG005", "first-mention", Severity.WARNING, is_on=False)
_SIGHT = 200
_OPEN = regex(r"[(（\[][^()（）\[\]]*$")


def check(page: Page) -> Iterator[Finding]:
    """Report the first mentions without what has to be given with them."""
    options = page.options.first_mention
    seen: set[tuple[int, str]] = set()
    for section, use in mentions(page, options):
        key = section, use.occurrence.sense.concept.id
        if key in seen or not _needs_original(use.occurrence.sense.term, options):
            continue
        needed = _needed(use.occurrence.sense.concept, options.inside)
        bracket = bracket_after(use.segment, use.occurrence.end)
        is_given = _is_after_original(use) or _gives(bracket, needed, use.occurrence.sense.concept)
        if is_given or not _is_aside(use):
            seen.add(key)
            if not is_given:
                yield _finding(page, use, needed, bracket)


def _needs_original(term: Term, options: FirstMention) -> bool:
    is_preferred = term.language == KOREAN and term.status is Status.PREFERRED and has_hangul(term.text)
    return is_preferred and not (term.type is TermType.TRANSLITERATION and options.transliterations is Treatment.EXEMPT)


def _needed(concept: Concept, inside: Inside) -> Sequence[Term]:
    """Give the terms that have to stand in the bracket; of a concept that lacks one of them, the other."""
    full, short = original(concept), acronym(concept)
    if inside is Inside.ACRONYM:
        return [term for term in (short or full,) if term]
    if inside is Inside.BOTH:
        return [term for term in (full, short) if term]
    return [term for term in (full or short,) if term]


def _is_aside(use: Use) -> bool:
    """Tell whether the term stands within a bracket: none goes into another."""
    before = use.segment.text[max(0, use.occurrence.start - _SIGHT) : use.occurrence.start]
    return _OPEN.search(before) is not None


def _is_after_original(use: Use) -> bool:
    """Tell whether the term is itself the bracket: fine-tuning(미세 조정)."""
    return any(use.is_in_bracket_after(term.text) for term in use.occurrence.sense.concept.terms_in(ENGLISH))


def _gives(bracket: Bracket | None, needed: Sequence[Term], concept: Concept) -> bool:
    parts = [part.text for part in bracket.parts()] if bracket else []
    given = {term.text for term in (named(part, concept) for part in parts) if term}
    full = original(concept)
    if full and any(is_form_of(part, concept) and named(part, concept) is None for part in parts):
        given.add(full.text)
    return all(term.text in given for term in needed)


def _finding(page: Page, use: Use, needed: Sequence[Term], bracket: Bracket | None) -> Finding:
    texts = [term.text for term in needed]
    expected = _written(use, texts, page.options.first_mention.direction)
    edit = _edit(page, use, texts, expected) if bracket is None else None
    return finding(
        INFO,
        page,
        use.segment,
        (use.occurrence.start, use.occurrence.end),
        say(
            "the first mention of '{term}' lacks its original; write '{expected}'",
            term=use.occurrence.text,
            expected=expected,
        ),
        concept=use.occurrence.sense.concept.id,
        found=use.occurrence.text,
        expected=[expected],
        fix=Fix(applicability=Applicability.SAFE, edits=(edit,)) if edit else None,
    )


def _written(use: Use, texts: Sequence[str], direction: Direction) -> str:
    if direction is Direction.KOREAN_FIRST:
        return f"{use.occurrence.text}({', '.join(texts)})"
    return f"{texts[0]}({', '.join([*texts[1:], use.occurrence.text])})"


def _edit(page: Page, use: Use, texts: Sequence[str], expected: str) -> Edit | None:
    start, end = use.occurrence.start, use.occurrence.end
    if page.options.first_mention.direction is Direction.KOREAN_FIRST:
        return insertion(page, use.segment, closing_quotes(use.segment.text, end), f"({', '.join(texts)})")
    return page.edit(use.segment, start, end, expected) if is_in_one_piece(page, use.segment, start, end) else None
