"""Replacing a term in a Korean sentence: the particle after it takes the form that the new term asks for."""

from __future__ import annotations

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.josa import repair, split, split_unspaced
from dsgloss.lazy import regex
from dsgloss.linting.brackets import closing_quotes
from dsgloss.linting.consequences import Change, Rewording, consequences
from dsgloss.linting.finding import Applicability, Fix
from dsgloss.linting.page import Page, Use

_EOJEOL_REST = regex(r"[가-힣]+")
_BRACKET = regex(r"\s?[(（\[][^()（）\[\]]*[)）\]]")
# 을(를), 은/는, (으)로: written to fit any noun.
_EITHER_FORM = regex(r"[을를은는이가과와][(/][을를은는이가과와]|\([으이은는을를가과와]\)")
# A particle set apart from the Latin word before it; forms that are words of their own (이, 도) are left out.
_SPACED_PARTICLE = regex(r" (을|를|은|는|으로|로|에|에서|의|와|과)(?![가-힣])")


def replacement(page: Page, use: Use, term: str, reading: str | None = None) -> Fix | None:
    """Make the fix that writes `term` for an occurrence; none where markup breaks it, or `term` explains it.

    An explanation is a bracket next to it: 메트릭(지표), 지표(메트릭).
    """
    start, end = use.occurrence.start, use.occurrence.end
    if not use.segment.is_unbroken(start, end) or _is_beside(use, term):
        return None
    changes = _changes(use, term, reading)
    others = consequences(page.document, use.segment, Rewording(use.occurrence.text, term, changes))
    if others is None:
        return None
    edits = [page.edit(use.segment, *change) for change in changes] + [page.edit_file(*other) for other in others]
    return Fix(applicability=Applicability.SAFE, edits=tuple(sorted(edits, key=lambda e: (e.line, e.column))))


def _is_beside(use: Use, term: str) -> bool:
    bracket = _BRACKET.match(use.segment.text, use.occurrence.end)
    return (bracket is not None and term in bracket[0]) or use.is_in_bracket_after(term)


def _changes(use: Use, term: str, reading: str | None) -> list[Change]:
    """Say what changes in the segment: the term and its particle, in one piece or apart."""
    start, end = use.occurrence.start, use.occurrence.end
    at, old, new = _particle(use, term, reading)
    if old == new:
        return [Change(start, end, term)]
    if at == end and use.segment.is_unbroken(start, end + len(old)):
        return [Change(start, end + len(old), term + new)]
    return [Change(start, end, term), Change(at, at + len(old), new)]


def _particle(use: Use, term: str, reading: str | None) -> tuple[int, str, str]:
    """Find the particle after an occurrence: its offset, as it stands, and as it should stand after the term."""
    text, end = use.segment.text, use.occurrence.end
    becomes_hangul = has_hangul(term) and not has_hangul(use.occurrence.text)
    spaced = _SPACED_PARTICLE.match(text, end) if becomes_hangul else None
    if spaced:
        return end, spaced[0], repair(term, spaced[1], reading)
    at = _after_bracket(text, closing_quotes(text, end))
    run = _EOJEOL_REST.match(text, at)
    found = split(run[0]) or split_unspaced(run[0]) if run else None
    if found is None or _EITHER_FORM.match(text, at) or (text[at - 1] in ")）]" and not _fits(use, found[0])):
        return end, "", ""
    return at, found[0], repair(term, found[0], reading)


def _after_bracket(text: str, at: int) -> int:
    """Skip a bracket, which is mostly not read aloud, so that the particle follows the term: 전문가 혼합(MoE)을."""
    bracket = None if _EITHER_FORM.match(text, at) else _BRACKET.match(text, at)
    return closing_quotes(text, bracket.end()) if bracket else at


def _fits(use: Use, particle: str) -> bool:
    """Tell whether a particle fits the term it replaces; behind a bracket it may have been chosen for what is in it."""
    return repair(use.occurrence.text, particle, use.occurrence.sense.term.reading) == particle
