"""The English words of a counterpart in the forms in which the lexicon may have them.

A compound may be one word there and several here, or the other way round: trade-off and tradeoff, data set and
dataset, goodness-of-fit. And a word that nobody knows may be a known one with a slip of the pen (Damerau 1964).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from dsgloss.english import STOP_WORDS, content_words, words
from dsgloss.extraction.lexicon import ConstituentKind, constituents, is_known_english
from dsgloss.korean.hangul import decompose

Form = tuple[str, frozenset[int]]
"""A form to look up, with the numbers of the content words that it stands for."""

_LONGEST_COMPOUND = 4
_LEAST_LETTERS = 6
_LETTERS_PER_SLIP = 5
_LEAST_STEM = 4


@lru_cache(maxsize=4096)
def lookup_forms(english: str) -> tuple[Form, ...]:
    """List what to look up for some English: each content word, what it may be a slip of, and words run together.

    >>> [form for form, _ in lookup_forms("bias-variance trade-off")][-3:]
    ['variancetrade', 'variancetradeoff', 'tradeoff']
    >>> [form for form, _ in lookup_forms("neural netwrok")]
    ['neural', 'netwrok', 'network', 'neuralnetwrok']
    """
    content = content_words(english)
    return (*_single(content), *_joined(words(english), content))


def _single(content: Sequence[str]) -> Iterator[Form]:
    for number, word in enumerate(content):
        own = frozenset([number])
        bare = word.removesuffix("'s")
        yield bare, own
        for meant in (slip_of(bare), stem_of(bare), positive_of(bare)):
            if meant is not None:
                yield meant, own


def _joined(every: Sequence[str], content: Sequence[str]) -> Iterator[Form]:
    """Run two and more words together, those without content in between included."""
    numbers = _numbers(every, content)
    for start in range(len(every)):
        for end in range(start + 2, min(len(every), start + _LONGEST_COMPOUND) + 1):
            own = frozenset(number for number in numbers[start:end] if number is not None)
            if own:
                yield "".join(every[start:end]), own


def _numbers(every: Sequence[str], content: Sequence[str]) -> list[int | None]:
    """Give the number of each word among the content words, none if it has no content."""
    found: list[int | None] = []
    number = 0
    for word in every:
        has_content = number < len(content) and content[number] == word
        found.append(number if has_content else None)
        number += has_content
    return found


@lru_cache(maxsize=16384)
def slip_of(word: str) -> str | None:
    """Guess which known word a long unknown one was meant to be, if just one is nearest.

    >>> slip_of("desciption"), slip_of("description"), slip_of("fractal")
    ('description', None, None)
    """
    if len(word) < _LEAST_LETTERS or is_known_english(word):
        return None
    from rapidfuzz import process  # late: few words are unknown
    from rapidfuzz.distance import OSA

    most = len(word) // _LETTERS_PER_SLIP
    near = process.extract(word, _known_by_letter().get(word[0], ()), scorer=OSA.distance, score_cutoff=most, limit=2)
    is_clear = len(near) == 1 or (len(near) > 1 and near[0][1] < near[1][1])
    return near[0][0] if is_clear else None


@lru_cache(maxsize=16384)
def stem_of(word: str) -> str | None:
    """Take a prefix off an unknown word if a known one is left: what is renumbered has numbers.

    >>> stem_of("renumbering"), stem_of("numbering"), stem_of("recipe")
    ('numbering', None, None)
    """
    if is_known_english(word):
        return None
    stems = (word.removeprefix(prefix) for prefix in _prefixes() if word.startswith(prefix))
    return next((stem for stem in stems if len(stem) >= _LEAST_STEM and is_known_english(stem)), None)


@lru_cache(maxsize=16384)
def positive_of(word: str) -> str | None:
    """Take the ending off a superlative, if a known word is left.

    >>> positive_of("nearest"), positive_of("largest"), positive_of("biggest"), positive_of("forest")
    ('near', 'large', 'big', None)
    """
    if not word.endswith("est") or len(word) <= _LEAST_STEM:
        return None
    stem = word.removesuffix("est")
    undoubled = stem[:-1] if stem[-1] == stem[-2:-1] else stem
    return next((form for form in (stem, f"{stem}e", undoubled) if form in _adjectives()), None)


@cache
def _adjectives() -> frozenset[str]:
    """List the English of the lexicon's adjectives, whose Korean ends as a modifier does: 가까운, 큰."""
    found = (own for korean, (_, own) in constituents().items() if decompose(korean[-1]).final == "ㄴ")
    return frozenset(word for english in found for word in english) - STOP_WORDS


@cache
def _prefixes() -> tuple[str, ...]:
    """List the English of the lexicon's prefixes, the longest first."""
    found = {word for kind, english in constituents().values() if kind is ConstituentKind.PREFIX for word in english}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def _known_by_letter() -> dict[str, tuple[str, ...]]:
    """Group the long English words of the lexicon by their first letter, which slips seldom touch."""
    found: dict[str, set[str]] = {}
    for _, renderings in constituents().values():
        for word in renderings:
            if len(word) >= _LEAST_LETTERS - 1:
                found.setdefault(word[0], set()).add(word)
    return {letter: tuple(sorted(own)) for letter, own in found.items()}
