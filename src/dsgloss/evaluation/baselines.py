"""What two rules of thumb would report: what any better method has to beat.

Both take every bracket of Latin letters that stands behind Hangul for a pair, and differ in where they think the
Korean term begins. They are as simple as rules of thumb are: nothing of what mining knows beyond brackets, clauses
and morphemes goes into them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dsgloss.documents import Document, Segment
from dsgloss.english import is_acronym
from dsgloss.extraction.mention import Direction, Mention, place_of
from dsgloss.extraction.reading.brackets import Bracket, find_brackets
from dsgloss.extraction.reading.window import Eojeol, Window, eojeols, window_before
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex
from dsgloss.model import Relation

_LATIN = regex("[A-Za-z]")
_LONGEST = 200
_Extent = Callable[[Sequence[Eojeol]], int]


@dataclass(frozen=True, slots=True)
class _Site:
    """A bracket of Latin letters, and the window before it."""

    segment: Segment
    bracket: Bracket
    window: Window

    @property
    def content(self) -> str:
        return self.bracket.inside(self.segment.text).strip()


def one_word(document: Document) -> list[Mention]:
    """Take the one word before the bracket, without its particle, for the term."""
    return list(_mentions(document, lambda _: 1))


def noun_phrase(document: Document) -> list[Mention]:
    """Take the longest run of nouns before the bracket, as Kiwi tags them, for the term."""
    return list(_mentions(document, _nouns))


def _nouns(words: Sequence[Eojeol]) -> int:
    """Count the eojeols of the maximal noun phrase that ends in the last one."""
    bare = (all(m.is_noun or m.tag.startswith("S") for m in word.morphemes) for word in reversed(words[:-1]))
    return 1 + next((number for number, is_bare in enumerate(bare) if not is_bare), len(words) - 1)


def _mentions(document: Document, extent: _Extent) -> Iterator[Mention]:
    from dsgloss.korean.kiwi import kiwi  # late: loading the analyser takes most of a second

    sites = [site for segment in document.segments for site in _sites(segment)]
    analysed = kiwi().analyse([site.window.text for site in sites])
    for site, morphemes in zip(sites, analysed, strict=True):
        words = eojeols(site.window, morphemes)
        if words and has_hangul(korean := _text(site.segment, words[-extent(words) :])):
            yield _mention(document, site, korean, words[-extent(words)].start)


def _sites(segment: Segment) -> Iterator[_Site]:
    for bracket in find_brackets(segment.text):
        content = bracket.inside(segment.text)
        latin = len(content) <= _LONGEST and _LATIN.search(content) and not has_hangul(content)
        if latin and not segment.is_code(bracket.start, bracket.end):
            yield _Site(segment, bracket, window_before(segment.text, bracket.start))


def _text(segment: Segment, words: Sequence[Eojeol]) -> str:
    return segment.text[words[0].start : words[-1].start + words[-1].content_end]


def _mention(document: Document, site: _Site, korean: str, begin: int) -> Mention:
    parts = [part.strip() for part in site.content.split(",")]
    acronym = next((part for part in parts if is_acronym(part)), None)
    english = next((part for part in parts if part != acronym), None)
    return Mention(
        **place_of(document, site.segment, begin, site.bracket.end),
        relation=Relation.TRANSLATION if english else Relation.ABBREVIATION,
        ko=korean,
        en=english,
        acronym=acronym,
        direction=Direction.KO_EN,
    )
