"""DSG006 repeated-original: the original stands in brackets again, although an earlier mention has given it.

Once a text has said 미세 조정(fine-tuning), the bracket only disturbs. What adds something is left alone: the acronym
after the original alone, or another remark. Headings, tables and the texts of links neither give nor repeat, and
with the option `per` every section may give the original anew.

The fix removes the bracket with the space before it, and the particle takes the form that the term asks for.

Glossary:
    - {id: mixture-of-experts, ko: [전문가 혼합], en: [mixture of experts, {term: MoE, type: acronym}]}
Wrong:
    전문가 혼합(mixture of experts, MoE)은 크다. 전문가 혼합 (MoE)는 빠르다.
Right:
    전문가 혼합(mixture of experts, MoE)은 크다. 전문가 혼합은 빠르다.
"""

from __future__ import annotations

from collections.abc import Iterator

from dsgloss.english import english_key
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.josa import repair, split
from dsgloss.linting.brackets import Bracket, bracket_after, named
from dsgloss.linting.finding import Applicability, Finding, Fix, Severity
from dsgloss.linting.mentions import is_in_one_piece, mentions
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.messages import say

INFO = RuleInfo("DSG006", "repeated-original", Severity.WARNING, is_on=False)
_SIGHT = 40
_JOINED = frozenset({Edge.COMPOUND, Edge.BROKEN, Edge.SUFFIX})


def check(page: Page) -> Iterator[Finding]:
    """Report the brackets that give nothing but what an earlier one has given."""
    given: dict[tuple[int, str], set[str]] = {}
    for section, use in mentions(page, page.options.repeated_original):
        bracket = bracket_after(use.segment, use.occurrence.end) if has_hangul(use.occurrence.text) else None
        originals = _originals(use, bracket) if bracket else set()
        known = given.setdefault((section, use.occurrence.sense.concept.id), set())
        if bracket and originals and originals <= known:
            yield _finding(page, use, bracket)
        known |= originals


def _originals(use: Use, bracket: Bracket) -> set[str]:
    """Give the originals in a bracket, folded; none if it says something else besides."""
    parts = [part.text for part in bracket.parts()]
    is_pure = all(not has_hangul(part) and named(part, use.occurrence.sense.concept) for part in parts)
    return {english_key(part) for part in parts} if is_pure else set()


def _finding(page: Page, use: Use, bracket: Bracket) -> Finding:
    text = use.segment.text
    return finding(
        INFO,
        page,
        use.segment,
        (bracket.start, bracket.end),
        say("the original of '{term}' has been given before", term=use.occurrence.text),
        concept=use.occurrence.sense.concept.id,
        found=text[use.occurrence.start : bracket.end],
        expected=[text[use.occurrence.start : bracket.gap]],
        fix=_fix(page, use, bracket),
    )


def _fix(page: Page, use: Use, bracket: Bracket) -> Fix | None:
    """Remove the bracket and repair the particle; not where a word would join the term, or markup is in the way."""
    segment, after = use.segment, bracket.end
    rest = segment.text[after : after + _SIGHT]
    if right_edge(rest) in _JOINED or not is_in_one_piece(page, segment, bracket.gap, after):
        return None
    particle = split(rest)
    form = particle[0] if particle else ""
    right = repair(use.occurrence.text, form)
    end = after + len(form)
    if right == form:
        edits = [page.edit(segment, bracket.gap, after, "")]
    elif is_in_one_piece(page, segment, bracket.gap, end):
        edits = [page.edit(segment, bracket.gap, end, right)]
    else:
        edits = [page.edit(segment, bracket.gap, after, ""), page.edit(segment, after, end, right)]
    return Fix(applicability=Applicability.SAFE, edits=tuple(edits))
