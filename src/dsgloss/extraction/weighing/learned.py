"""Learned words, which Greek and Latin parts make up: 심근염 renders myocarditis part by part.

No list has all of them, but their parts (`data/combining_forms.tsv`) are few, and Korean renders each by a syllable
or two. A word is explained if all of it is such parts, and the Korean has what renders each of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from dsgloss import data
from dsgloss.extraction.lexicon import renders
from dsgloss.korean.phonetics import may_begin, sounds_alike
from dsgloss.lazy import regex

_LEAST_LETTERS = 6
_LONGEST_KOREAN = 4
_LEAST_STEM = 4
_LEAST_PARTS = 2
# No term has more. Texts that somebody made up may, and the ways to read those would be without number.
_MOST_PARTS = 5
_MOST_PLACES = 2
_MOST_LETTERS = 45
_MOST_SYLLABLES = 20
_LEAST_SHARE = 0.6
_VOWELS = tuple("oiau")
# What English adds to a word without another sense, once its parts are named: therm-o-dynam-ics.
_ENDING = regex(r"(?:i?c|i?cal|al|ly|ics?|i?a|y|ies|e|s|es|ous|um|us|is|ar|ary|ed|ing|i?on|ions|ive|ity|ian|te|n)?")

_VERBAL = regex(r"(?:i[sz](?:e[ds]?|ing|ation)|ing|ed)$")


class Rendered(NamedTuple):
    """The stretch of some Korean that renders a learned word."""

    start: int
    end: int


class _Form(NamedTuple):
    letters: str
    begins: bool
    ends: bool


Span = tuple[int, int]


@lru_cache(maxsize=16384)
def rendered_part_by_part(korean: str, word: str) -> Rendered | None:
    """Find what of some Korean renders a learned English word, part by part; none if a part is left over.

    >>> rendered_part_by_part("범혈구감소증", "pancytopenia")
    Rendered(start=0, end=6)
    >>> rendered_part_by_part("범혈구감소증", "leukocytosis") is None
    True
    """
    may_be_learned = _LEAST_LETTERS <= len(word) <= _MOST_LETTERS and len(korean) <= _MOST_SYLLABLES
    spans = _known_forms(korean) if may_be_learned else {}
    ways = _readings(word, 0, spans, korean) if spans else ()
    found = [used for used in ways if len(set(used)) >= _LEAST_PARTS]
    extents = [(Rendered(min(used)[0], max(end for _, end in used)), used) for used in found]
    dense = [extent for extent, used in extents if _share(extent, used) >= _LEAST_SHARE]
    return max(dense, key=lambda extent: extent.end - extent.start, default=None)


def _share(extent: Rendered, used: Sequence[Span]) -> float:
    covered = {at for start, end in used for at in range(start, end)}
    return len(covered) / (extent.end - extent.start)


def _known_forms(korean: str) -> Mapping[_Form, tuple[Span, ...]]:
    """List the parts that some Korean may render, each with the places where it does."""
    found: dict[_Form, tuple[Span, ...]] = {}
    for start in range(len(korean)):
        for end in range(start + 1, min(len(korean), start + _LONGEST_KOREAN) + 1):
            for form in _table().get(korean[start:end], ()):
                found[form] = (*found.get(form, ()), (start, end))[:_MOST_PLACES]
    return found


@cache
def _table() -> Mapping[str, tuple[_Form, ...]]:
    return {korean: tuple(map(_form, english.split("|"))) for korean, english in data.rows("combining_forms.tsv")}


def _form(written: str) -> _Form:
    return _Form(written.strip("-"), written.endswith("-"), written.startswith("-"))


def _readings(
    word: str,
    at: int,
    spans: Mapping[_Form, tuple[Span, ...]],
    korean: str,
    used: tuple[Span, ...] = (),
    skipped: int = 0,
) -> Iterator[tuple[Span, ...]]:
    """Give the ways to read the rest of a word as parts that the Korean renders, each stretch of it used once."""
    if used and _ENDING.fullmatch(word, at):
        yield used
    if len(used) == _MOST_PARTS:
        return
    for form, places in spans.items():
        stands = word.startswith(form.letters, at) and _may_stand(form, word, at)
        for own in places if stands else ():
            if all(own[1] <= start or end <= own[0] for start, end in used):
                yield from _readings(word, at + len(form.letters), spans, korean, (*used, own))
    if used and word.startswith(_VOWELS, at) and at + 1 < len(word) and not skipped:
        yield from _readings(word, at + 1, spans, korean, used, 1)
    if used and len(word) - at >= _LEAST_STEM:
        yield from ((*used, own) for own in _stem_places(korean, word[at:], used))


def _may_stand(form: _Form, word: str, at: int) -> bool:
    return not (form.begins and at) and not (form.ends and (at == 0 or at + len(form.letters) < len(word) - 1))


def _stem_places(korean: str, stem: str, used: Sequence[Span]) -> Iterator[Span]:
    """Find what is left over and renders the rest of a word, or sounds like it: 편향 in 비편향성 (un-biasedness)."""
    free = max(end for _, end in used)
    spoken = _VERBAL.sub("", stem)
    for end in range(len(korean), free + 1, -1):
        part = korean[free:end]
        if renders(part, stem) or (may_begin(part, spoken) and sounds_alike(part, spoken)):
            yield free, end
            return
