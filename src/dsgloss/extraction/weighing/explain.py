"""How far English words explain the Korean words before a bracket.

Every eojeol left of the bracket is explained by the words that the eojeols right of it left over, so that a
word explains one eojeol only: in 모델 언어 모델(language model) the first 모델 stays unexplained. Words explain
by sound (`korean.phonetics`) and by the constituent lexicon. `letters.py` does the same for acronyms.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dsgloss.english import content_words, is_acronym
from dsgloss.english import words as english_words
from dsgloss.extraction.lexicon import constituents, is_known_english, renderings, renders
from dsgloss.extraction.reading.window import Eojeol
from dsgloss.extraction.weighing.learned import rendered_part_by_part
from dsgloss.extraction.weighing.solid import is_rendered_in_parts, renders_both_parts
from dsgloss.extraction.weighing.wording import Form, lookup_forms, positive_of
from dsgloss.korean.phonetics import may_begin, sounds_alike

_LONGEST_CONSTITUENT = 6
_LONGEST_COMPOUND = 3
_LEAST_STEM = 4
_LONGEST_JOINED = 3
_LEAST_TAIL = 2
_MOST = "가장"
# How digits are read: 2차 반응 is 이차 반응.
_READ = str.maketrans("0123456789", "영일이삼사오육칠팔구")


@dataclass(frozen=True, slots=True)
class Explanation:
    """How far a candidate, the eojeols from one to the last, and its counterpart explain each other.

    `english` and `korean` are the shares (0 to 1) of words or letters and of Korean characters that are
    explained; `first` is the share of the first eojeol; `in_order` is the share of letters found in order
    (words: same as `english`); `opens` tells whether the first constituent explains the first letter.
    `ahead` says how many English words before the first explained one have no eojeol that might render them; it is
    negative where eojeols have no such word. It is 0 where words do not stand in the order of the Korean.
    """

    english: float
    korean: float
    first: float
    in_order: float
    opens: float
    ahead: int = 0


class _Link(NamedTuple):
    start: int
    end: int
    words: frozenset[int]


def explain_words(eojeols: Sequence[Eojeol], english: str) -> list[Explanation]:
    """Explain each candidate by English words; the result has one entry per eojeol, for the candidate from it on."""
    words, forms = words_of(english), lookup_forms(english)
    unused = frozenset(range(len(words)))
    covered = length = right = silent = idle = 0
    is_ordered = _keeps_order(english)
    found: list[Explanation] = []
    for number in reversed(range(len(eojeols))):
        size = len(eojeols[number].content)
        own, used = _cover(eojeols[number], english, unused)
        if not own and not right and number + 1 < len(eojeols):
            used, joined = _cover_joined(eojeols[number : number + silent + 1], forms, words, unused)
            own, covered = (size, covered + joined) if used else (0, covered)
        silent = 0 if own else silent + 1
        if not own and right and _renders_used(eojeols[number:], words, unused):
            own = size
        unused -= used
        covered += own
        length += size
        right = own
        idle = idle + 1 if not own else int(own < size)
        share = 1 - len(unused) / len(words) if words else 0.0
        ahead = _first_used(words, unused) - idle if is_ordered and share else 0
        found.append(Explanation(share, covered / max(1, length), own / max(1, size), share, float(0 in used), ahead))
    return found[::-1]


@lru_cache(maxsize=16384)
def words_of(english: str) -> tuple[str, ...]:
    """Give the words of some English that tell something: `content_words`, which many ask for the same string."""
    return tuple(content_words(english))


def _first_used(words: Sequence[str], unused: frozenset[int]) -> int:
    return next(number for number in range(len(words)) if number not in unused)


@lru_cache(maxsize=16384)
def _keeps_order(english: str) -> bool:
    """Tell whether no preposition turns the order round, as in call by value."""
    return len(words_of(english)) == len(english_words(english))


def _cover_joined(
    eojeols: Sequence[Eojeol], forms: Sequence[Form], words: Sequence[str], unused: frozenset[int]
) -> tuple[frozenset[int], int]:
    """Find a word that the first eojeol renders with the next ones, as 사용자 정의 renders custom.

    Told is also how long those next ones are, which explained nothing by themselves.
    """
    for count in range(2, min(len(eojeols), _LONGEST_JOINED) + 1):
        first, *rest = eojeols[:count]
        others = "".join(eojeol.text for eojeol in rest[:-1]) + rest[-1].content
        joined = first.text + others
        known = next((own for form, own in forms if own <= unused and renders(joined, form)), None)
        solid = known or _solid_by(first.content, others, words, unused)
        found = solid or _learned_by(joined, len(first.text), words, unused)
        if found:
            return found, sum(len(eojeol.content) for eojeol in rest)
    return frozenset(), 0


def _solid_by(first: str, others: str, words: Sequence[str], unused: frozenset[int]) -> frozenset[int]:
    """Find a word whose first part one string renders, and whose second part another does."""
    found = (frozenset([number]) for number in sorted(unused) if renders_both_parts(first, others, words[number]))
    return next(found, frozenset())


def _learned_by(joined: str, first: int, words: Sequence[str], unused: frozenset[int]) -> frozenset[int]:
    """Find a learned word that all of some eojeols render, the first and the last included."""
    for number in sorted(unused):
        found = rendered_part_by_part(joined, words[number])
        if found is not None and found.start < first and found.end > len(joined) - _LEAST_TAIL:
            return frozenset([number])
    return frozenset()


def _renders_used(eojeols: Sequence[Eojeol], words: Sequence[str], unused: frozenset[int]) -> bool:
    """Tell whether the first of some eojeols renders a word that is used already: a part of it, or all of it again."""
    used = [word for number, word in enumerate(words) if number not in unused]
    return _renders_affix(eojeols[0].content, used) or _renders_again(eojeols, used)


def _renders_affix(korean: str, used: Sequence[str]) -> bool:
    """Tell whether some Korean renders the prefix of a word, or 가장 its superlative."""
    if korean == _MOST:
        return any(positive_of(word) is not None for word in used)
    return _renders_prefix(korean, used)


def _renders_again(eojeols: Sequence[Eojeol], used: Sequence[str]) -> bool:
    """Tell whether the first of some words renders what the next one does: 표본 and 추출 in 표본 추출 (sampling).

    By itself or together with it: 사용자 before 지정, which both render custom.
    """
    first, second, *_ = (eojeol.content for eojeol in eojeols)
    others = {eojeol.content for eojeol in eojeols[1:]}
    return first not in others and any(
        renders(second, word) and (renders(first, word) or renders(first + second, word)) for word in used
    )


def _renders_prefix(korean: str, used: Sequence[str]) -> bool:
    """Tell whether some Korean renders what a word begins with: 다시 of re in repaint."""
    prefixes = [prefix for prefix in renderings(korean) if len(prefix) > 1]
    return any(
        word.startswith(prefix)
        and len(word) >= len(prefix) + _LEAST_STEM
        and is_known_english(word[len(prefix) :])
        and not renders(korean, word)  # def is no prefix of definition
        for word in used
        for prefix in prefixes
    )


def _cover(eojeol: Eojeol, english: str, unused: frozenset[int]) -> tuple[int, frozenset[int]]:
    """Choose links, the longest first: an eojeol may render one word, and its parts more (학습률, learning rate)."""
    usable = [link for link in _links(eojeol.content, eojeol.places, english) if link.words <= unused]
    whole = _chosen(usable)
    is_all = len(whole[1]) == len(unused)
    parts = () if is_all else [link for link in usable if link.end - link.start < len(eojeol.content)]
    if not 1 < len(parts) < len(usable):
        return whole
    return max(whole, _chosen(parts), key=lambda chosen: len(chosen[1]))


def _chosen(links: Sequence[_Link]) -> tuple[int, frozenset[int]]:
    """Choose links greedily, none overlapping, each word once: how much they cover, and which words."""
    covered: set[int] = set()
    used: frozenset[int] = frozenset()
    for link in links:
        if not link.words & used:
            span = range(link.start, link.end)
            if covered.isdisjoint(span):
                covered.update(span)
                used |= link.words
    return len(covered), used


@lru_cache(maxsize=16384)
def _links(content: str, places: tuple[tuple[int, int], ...], english: str) -> tuple[_Link, ...]:
    """List what explains parts of an eojeol, the longest first; it may be cut where its morphemes are."""
    words = words_of(english)
    known = [*_known_links(content.translate(_READ), lookup_forms(english)), *_learned_links(content, words)]
    # What is known may be cut off, too, where the analyser sees one word: 단층퍼셉트론.
    cuts = (*places, *((link.end, link.start) for link in known))
    links = [*known, *_sounding_links(content, cuts, words), *_shortened_links(content, words)]
    return tuple(sorted(links, key=lambda link: (link.start - link.end, link.start, -len(link.words))))


def _known_links(content: str, forms: Sequence[Form]) -> Iterator[_Link]:
    for start in range(len(content)):
        for end in range(start + 1, min(len(content), start + _LONGEST_CONSTITUENT) + 1):
            part = content[start:end]
            if part in constituents() and (end - start > 1 or start == 0 or end == len(content)):
                for form, indices in forms:
                    if renders(part, form):
                        yield _Link(start, end, indices)


def _learned_links(content: str, words: Sequence[str]) -> Iterator[_Link]:
    for number, word in enumerate(words):
        found = rendered_part_by_part(content, word)
        if found is not None:
            yield _Link(*found, frozenset([number]))
        elif is_rendered_in_parts(content, word):
            yield _Link(0, len(content), frozenset([number]))


def _shortened_links(content: str, words: Sequence[str]) -> Iterator[_Link]:
    """Find words that an acronym in the Korean shortens: LLM in LLM 에이전트 (large language model agent)."""
    letters = content.lower() if is_acronym(content) else ""
    for first in range(len(words) - len(letters) + 1 if letters else 0):
        if "".join(word[0] for word in words[first : first + len(letters)]) == letters:
            yield _Link(0, len(content), frozenset(range(first, first + len(letters))))


def _sounding_links(content: str, cuts: Sequence[tuple[int, int]], words: tuple[str, ...]) -> Iterator[_Link]:
    """Find what sounds like a word, from where one of the cuts begins to where one ends."""
    spoken = _spoken(words)
    starts = sorted({0, *(start for start, _ in cuts if start < len(content))})
    ends = sorted({len(content), *(end for _, end in cuts if end <= len(content))})
    for start in starts:
        for end in (end for end in ends if end > start):
            part = content[start:end]
            for word, indices in spoken:
                if _is_near(part, word) and sounds_alike(part, word):
                    yield _Link(start, end, indices)


@lru_cache(maxsize=64)
def _spoken(words: tuple[str, ...]) -> tuple[tuple[str, frozenset[int]], ...]:
    """List what may be borrowed of some words, as it may be spoken, with the numbers of the words."""
    return tuple(
        (form, frozenset(range(i, j)))
        for i in range(len(words))
        for j in range(i + 1, min(len(words), i + _LONGEST_COMPOUND) + 1)
        for form in _spoken_forms("".join(words[i:j]))
    )


def _spoken_forms(word: str) -> tuple[str, ...]:
    """Give the forms in which Koreans may have borrowed a word: 마스킹 for masked, 채팅 for chat, 태그 for tagged."""
    if word.endswith("ing"):
        return (word,)
    stem = word.removesuffix("ed").removesuffix("e")
    if stem != word and stem[-2:-1] == stem[-1:]:
        return (word, f"{stem}ing", stem[:-1])
    return (word, f"{stem}ing") if stem == word or word.endswith("e") else (word, f"{stem}ing", stem)


def _is_near(korean: str, latin: str) -> bool:
    return len(korean) <= 2 * len(latin) and len(latin) <= 6 * len(korean) and may_begin(korean, latin)
