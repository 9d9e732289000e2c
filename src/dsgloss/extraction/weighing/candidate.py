"""The possible extents of a term before a bracket, each with what sets it apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.documents import MarkKind, Segment
from dsgloss.extraction.lexicon import constituents
from dsgloss.extraction.reading.brackets import Bracket
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import Eojeol, Window, is_quotation
from dsgloss.extraction.weighing.acronym import explain_acronym, explain_either, known_share
from dsgloss.extraction.weighing.explain import Explanation, words_of
from dsgloss.extraction.weighing.letters import sizes
from dsgloss.extraction.weighing.listing import listed_words
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.lazy import regex

_MOST_LETTERS = 0.7
_FEW_LETTERS = 2
# One of two letters is known to stand for a word, and the other sounds as if it did.
_BOTH_LETTERS = 0.8
_LONGEST_MARK = 40
_LONGEST_OPENING = 8
_OPENING = regex(r"[\s\d.)#*•·\"'“‘-]*")
_TOPIC = regex(r"(?:은|는|이?란)(?![가-힣])")
_JOINTS = frozenset("·‧ㆍ/")
_CLOSING = regex(r"[\s.\"'”’]*(?:$|:|[-–—]\s)")


@dataclass(frozen=True, slots=True)
class Similarity:
    """How near a candidate is to the counterpart in meaning: the cosine, how far above the mean of all, and if most."""

    cosine: float
    gain: float
    is_most: bool


@dataclass(frozen=True)
class Candidate:
    """A possible extent of the term: the eojeols from one of the window to the last.

    `others` counts the other places in the document where its text stands, `others_with_one_more` those among them
    where the word before it is the same, too; `support` is 1 where one of them stands before the same counterpart.
    """

    eojeols: tuple[Eojeol, ...]
    before: Eojeol | None
    inside: Inside
    explanation: Explanation
    explanation_with_one_more: Explanation | None
    is_quoted: bool = False
    cuts_quotation: bool = False
    is_marked: bool = False
    cuts_mark: bool = False
    is_joined: bool = False
    opens_segment: bool = False
    fills_segment: bool = False
    keeps_ending: bool = False
    is_topic: bool = False
    support: float = 0.0
    others: int = 0
    others_with_one_more: int = 0
    similarity: Similarity | None = None

    @property
    def start(self) -> int:
        """The offset in the segment's text where the candidate begins."""
        return self.eojeols[0].start

    @property
    def end(self) -> int:
        """The offset in the segment's text where the term ends, its particle left out."""
        return self.eojeols[-1].start + self.eojeols[-1].content_end

    @property
    def counterpart(self) -> str:
        """The foreign string of the bracket that it is held against."""
        return self.inside.english or self.inside.acronym or self.inside.original or ""

    @cached_property
    def size(self) -> int:
        """How many English words or letters it may stand for; an acronym that is on both sides is one word."""
        said = words_of(self.counterpart)
        return sum(1 if eojeol.content.lower() in said else sizes(eojeol) for eojeol in self.eojeols)

    @cached_property
    def likeness(self) -> float:
        """How far the whole sounds like the whole counterpart, 0 to 1; Hanja are read as one syllable each."""
        text = "".join(eojeol.text for eojeol in self.eojeols[:-1]) + self.eojeols[-1].content
        if self.inside.original:
            return float(len(text) == len(self.counterpart))
        return max(likeness(text, spoken) for spoken in _name_orders(self.counterpart))

    @property
    def is_spoken(self) -> bool:
        """Whether the whole sounds like the whole counterpart, so that each of its words is accounted for."""
        return self.likeness >= SOUNDS_ALIKE

    @property
    def spells_acronym(self) -> bool:
        """Whether it accounts for the letters of an acronym in order: for both of two, for most of three and more."""
        letters = len(self.inside.acronym or "")
        return self.explanation.in_order >= (_MOST_LETTERS if letters > _FEW_LETTERS else _BOTH_LETTERS)

    @cached_property
    def known_share(self) -> float | None:
        """How much of what its acronym stands for it renders; none of a full form, or if nobody knows that."""
        if self.inside.english is not None or self.inside.acronym is None:
            return None
        return known_share(self.eojeols, self.inside.acronym, self.explanation)

    def text(self, segment_text: str) -> str:
        """Give the candidate as it stands in the segment's text."""
        return segment_text[self.start : self.end]


def _name_orders(english: str) -> tuple[str, ...]:
    """Give a string, and, as it may be a Korean person's name, with the family name first (Jihoon Seo)."""
    first, *rest = english.split(" ")
    is_name = len(rest) == 1 and first.istitle() and rest[0].istitle()
    return (english, f"{rest[0]} {first}") if is_name else (english,)


def candidates(
    words: Sequence[Eojeol], inside: Inside, window: Window, bracket: Bracket, segment: Segment
) -> tuple[Candidate, ...]:
    """List the candidates of a window, the shortest last; where a particle is cut off, those that keep it follow."""
    listed = listed_words(words, inside, window, segment)
    if listed:
        return _extents(listed, inside, window, bracket, segment, keeps_ending=False)[:1]
    found = _extents(words, inside, window, bracket, segment, keeps_ending=False)
    if words and words[-1].content_end < len(words[-1].text) and not (_is_object(words[-1]) or words[-1].is_verb):
        named = (*words[:-1], words[-1].as_name)
        found += _extents(named, inside, window, bracket, segment, keeps_ending=True)
    return _as_long_as_hanja(found) if inside.original else found


def _is_object(word: Eojeol) -> bool:
    """Tell whether a word ends in 을 or 를 behind a known noun: of all particles, the one that no noun looks like."""
    return word.last_tag == "JKO" and len(word.content) > 1 and word.text not in constituents()


def _extents(
    words: Sequence[Eojeol], inside: Inside, window: Window, bracket: Bracket, segment: Segment, *, keeps_ending: bool
) -> tuple[Candidate, ...]:
    explain = explain_either if inside.english else explain_acronym
    explanations = explain(words, inside.english or inside.acronym or "")
    before, after = segment.text[max(0, window.start - _LONGEST_OPENING) : window.start], segment.text[bracket.end :]
    opens = window.start <= _LONGEST_OPENING and _OPENING.fullmatch(before) is not None
    quoted = is_quotation(window, after)
    return tuple(
        Candidate(
            eojeols=tuple(words[index:]),
            before=words[index - 1] if index else None,
            inside=inside,
            explanation=explanations[index],
            explanation_with_one_more=explanations[index - 1] if index else None,
            is_quoted=quoted and words[index].start == window.start,
            cuts_quotation=quoted and words[index].start != window.start,
            is_marked=any(m.end >= words[-1].end - 1 for m in segment.marks_starting_at(words[index].start)),
            cuts_mark=_cuts_mark(segment, words[index].start),
            is_joined=segment.text[words[index].start - 1 : words[index].start] in _JOINTS,
            opens_segment=opens and words[index].start == window.start,
            fills_segment=opens and words[index].start == window.start and _CLOSING.match(after) is not None,
            keeps_ending=keeps_ending,
            is_topic=_TOPIC.match(after) is not None,
        )
        for index in range(len(words))
        if not all(morpheme.is_particle for morpheme in words[index].morphemes)
    )


def _as_long_as_hanja(found: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Keep the candidates with a syllable for each Hanja, as they are read; all, if there is none."""
    return tuple(candidate for candidate in found if candidate.likeness == 1.0) or found


def _cuts_mark(segment: Segment, offset: int) -> bool:
    """Tell whether an offset lies inside a short stretch set apart by markup, such as an emphasised term."""
    near = segment.marks_starting_within(offset - _LONGEST_MARK, offset)
    return any(mark.end > offset and mark.kind is not MarkKind.MATH for mark in near)
