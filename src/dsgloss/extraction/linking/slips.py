"""Slips of the pen: a rare form that is one slip away from a much commoner one with the same counterpart.

신경망(Neural Netwrok) beside 신경망(neural network). One slip is one letter or jamo left out, added or
changed, or two neighbours exchanged (Damerau 1964, in the restricted form of optimal string alignment).
The form stays as the text has it; it is marked, and never preferred.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from rapidfuzz.distance import OSA

from dsgloss.english import content_words
from dsgloss.extraction.lexicon import is_known_english
from dsgloss.extraction.linking.inflection import is_one_term
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair
from dsgloss.extraction.linking.rendering import fit, sounds_like
from dsgloss.extraction.linking.spelling import are_spellings
from dsgloss.extraction.linking.wording import is_part
from dsgloss.korean.hangul import letters
from dsgloss.korean.phonetics import likeness

_MUCH_COMMONER = 3
_LEAST_LETTERS = 6
_NEARLY = 0.6


def links(corpus: Corpus) -> Iterator[Link]:
    """Link slips in the English of one Korean term, and in the Korean of one English term."""
    for pairs in corpus.by_korean.values():
        for one, other in combinations([pair for pair in pairs if pair.english], 2):
            slip = _rarer(one, other, lambda pair: corpus.by_english[pair.english])
            if slip and not is_one_term(one, other) and is_slip(one.english, other.english) and _is_odd(slip[0].en):
                yield Link(LinkKind.SLIP, slip[0].key, slip[1].key)
    for pairs in corpus.by_english.values():
        for one, other in combinations(pairs, 2):
            slip = _rarer(one, other, lambda pair: [pair])
            if slip and not are_spellings(one, other) and _is_korean_slip(*slip):
                yield Link(LinkKind.SLIP, slip[0].key, slip[1].key)


def _rarer(one: Pair, other: Pair, like: Callable[[Pair], Iterable[Pair]]) -> tuple[Pair, Pair] | None:
    """Put the pair whose like are rare before the one whose like are much commoner, if that is how it is."""
    counts = [(sum(pair.mentions for pair in like(end)), end) for end in (one, other)]
    (few, rare), (many, common) = sorted(counts, key=lambda counted: counted[0])
    return (rare, common) if many >= _MUCH_COMMONER * few else None


def _is_odd(english: str) -> bool:
    """Tell whether a word is unknown, so that it may be a slip; the lexicon has no misspelled words."""
    return not all(is_known_english(word) for word in content_words(english))


def _is_korean_slip(rare: Pair, common: Pair) -> bool:
    """Tell whether a term has a slip in a jamo, or in a syllable of a transliteration, and renders less for it."""
    english = common.en
    if fit(rare.ko, english) >= fit(common.ko, english) or is_part(rare.ko, common.ko):
        return False
    if is_slip(letters(rare.key.ko), letters(common.key.ko)):
        return True
    nearly = sounds_like(common.ko, english) and likeness(rare.ko, english) >= _NEARLY
    return nearly and OSA.distance(rare.key.ko, common.key.ko, score_cutoff=1) == 1


def is_slip(one: str, other: str) -> bool:
    """Tell whether two strings, folded, are one slip apart; digits do not slip, for GPT-3 is not GPT-4.

    >>> is_slip("neuralnetwrok", "neuralnetwork"), is_slip("gpt3turbo", "gpt4turbo")
    (True, False)
    """
    if one == other or min(len(one), len(other)) < _LEAST_LETTERS or _digits(one) != _digits(other):
        return False
    return OSA.distance(one, other, score_cutoff=1) == 1


def _digits(text: str) -> Sequence[str]:
    return [character for character in text if character.isdigit()]
