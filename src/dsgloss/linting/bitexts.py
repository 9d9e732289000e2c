"""How surely a segment renders the source segment it is aligned with: rules that miss something must not guess."""

from __future__ import annotations

from dsgloss.documents import Segment, SegmentKind
from dsgloss.english import content_words, words
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.linting.page import Page
from dsgloss.linting.renderings import agreement, rendering

_NUMBER = regex(r"\d+")
_LATIN = regex(r"[A-Za-z][A-Za-z0-9_.]*[A-Za-z0-9]")
# A Hangul syllable says about as much as two letters.
_MOST_UNEQUAL = 1.9
_SHORT = 20
_SHARED_LATIN = 0.6
_ENOUGH_AGREEMENT = 0.45
# Longer segments are rearranged, summed up and left out too freely.
_LONGEST = 400


def faithful_source(page: Page, number: int, missing: str) -> Segment | None:
    """Give the source segment of a segment if all speaks for it that the one renders the other, whole and alone.

    `missing` is an English term that may not be rendered.
    """
    aligned = page.source.get(number)
    if aligned is None:
        return None
    ours, theirs = page.document.segments[number], page.source_blocks[aligned].segment
    is_prose = ours.kind is theirs.kind and ours.kind is not SegmentKind.CODE
    if not is_prose or not has_hangul(ours.text) or has_hangul(theirs.text):
        return None
    in_step = page.is_in_step or _keeps_step(page, number, aligned)
    return theirs if in_step and _renders(ours.text, theirs.text, missing) else None


def shows_step(page: Page, number: int, source: Segment, missing: str) -> bool:
    """Tell whether a segment surely renders its source: the file says so, or a word beside the missing term does.

    Lists that are sorted anew in each language have as many short segments, none of which renders its neighbour.
    """
    segment = page.document.segments[number]
    if page.document.original is not None or segment.key:
        return True
    others = set(content_words(source.text)) - set(words(missing))
    return any(rendering(segment.text, word) for word in others)


def _keeps_step(page: Page, number: int, aligned: int) -> bool:
    """Tell whether the segments before and after are aligned with those before and after."""
    before = number == aligned == 0 or page.source.get(number - 1) == aligned - 1
    is_last = number == len(page.document.segments) - 1 and aligned == len(page.source_blocks) - 1
    return before and (is_last or page.source.get(number + 1) == aligned + 1)


def _renders(korean: str, english: str, missing: str) -> bool:
    if len(english) > _LONGEST or _is_unequal(korean, english) or not _anchors_agree(korean, english):
        return False
    share = agreement(korean, english, missing)
    return share is None or share >= _ENOUGH_AGREEMENT


def _is_unequal(korean: str, english: str) -> bool:
    one, other = len(korean) + sum("가" <= c <= "힣" for c in korean), len(english)
    return max(one, other) > _SHORT and max(one, other) > _MOST_UNEQUAL * max(1, min(one, other))


def _anchors_agree(korean: str, english: str) -> bool:
    numbers, latin = set(_NUMBER.findall(korean)), {word.lower() for word in _LATIN.findall(korean)}
    theirs = {word.lower() for word in _LATIN.findall(english)}
    return numbers <= set(_NUMBER.findall(english)) and len(latin & theirs) >= _SHARED_LATIN * len(latin)
