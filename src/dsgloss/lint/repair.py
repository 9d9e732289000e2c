"""Replacing a term in a Korean sentence: the particle after it takes the form that the new term asks for."""

from __future__ import annotations

import re

from dsgloss.documents import Segment
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.josa import repair, split
from dsgloss.lint.finding import Applicability, Edit, Fix
from dsgloss.lint.page import Page, Use

_EOJEOL_REST = re.compile(r"[가-힣]+")
_BRACKET = re.compile(r"\s?[(（\[][^()（）\[\]]*[)）\]]")
# A particle set apart from the Latin word before it; forms that are words of their own (이, 도) are left out.
_SPACED_PARTICLE = re.compile(r" (을|를|은|는|으로|로|에|에서|의|와|과)(?![가-힣])")


def replacement(page: Page, use: Use, term: str, reading: str | None = None) -> Fix | None:
    """Make the fix that writes `term` for an occurrence; none where the term is broken over lines or markup."""
    segment, start, end = use.segment, use.occurrence.start, use.occurrence.end
    if not is_in_one_piece(segment, start, end):
        return None
    edits = _edits(page, use, term, reading)
    return Fix(applicability=Applicability.SAFE, edits=tuple(edits))


def is_in_one_piece(segment: Segment, start: int, end: int) -> bool:
    """Tell whether a stretch of a segment stands in the file as it reads, without markup or line ends in it."""
    first, last = segment.span(start, end)
    return last - first == end - start


def _edits(page: Page, use: Use, term: str, reading: str | None) -> list[Edit]:
    segment, start, end = use.segment, use.occurrence.start, use.occurrence.end
    at, old, new = _particle(segment.text, use, term, reading)
    if old == new:
        return [page.edit(segment, start, end, term)]
    if at == end and is_in_one_piece(segment, start, end + len(old)):
        return [page.edit(segment, start, end + len(old), term + new)]
    return [page.edit(segment, start, end, term), page.edit(segment, at, at + len(old), new)]


def _particle(text: str, use: Use, term: str, reading: str | None) -> tuple[int, str, str]:
    """Find the particle after an occurrence: its offset, as it stands, and as it should stand after the term.

    A bracket between the two is not read aloud, so the particle follows the term: 전문가 혼합(MoE)을.
    """
    end = use.occurrence.end
    becomes_hangul = has_hangul(term) and not has_hangul(use.occurrence.text)
    spaced = _SPACED_PARTICLE.match(text, end) if becomes_hangul else None
    if spaced:
        return end, spaced[0], repair(term, spaced[1], reading)
    bracket = _BRACKET.match(text, end)
    at = bracket.end() if bracket else end
    run = _EOJEOL_REST.match(text, at)
    found = split(run[0]) if run else None
    if found is None:
        return end, "", ""
    return at, found[0], repair(term, found[0], reading)
