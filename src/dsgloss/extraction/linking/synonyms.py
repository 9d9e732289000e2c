"""Different Korean for one English term: synonyms (기계 학습, 머신 러닝), unless evidence says they are senses.

What speaks for one concept, measured on ten translated documentations:

- A transliteration has every sense of the English; it joins the one Korean word that translates it. If several
  do and are not joined themselves, nobody knows which sense it stands for, and it stays alone.
- English of several words is hardly ever ambiguous (of 24 such terms with several Korean ones, none was): two
  Korean terms that render it, one in full and the other by half at least, are one concept.
- English of one word often is ambiguous: *bias* is 편향 and 절편, *operation* is 운영 and 연산. Its translations are
  joined if what the lexicon says they usually mean besides is shared (특성, 특징: characteristic), and kept apart
  if it is not (용량: volume; 역량: competence; 규제: regulation, and 정규화: normalization, for *regularization*).
- A document that states two Korean words for one English term gives both words for one thing, as far as we have
  seen (of 19 such cases 14 did, 5 were slips of the extraction, none told senses apart). So it speaks for a
  word that the lexicon does not know, but never against what the lexicon knows.

What speaks against it: the lexicon knows the Korean, and not that it renders any word of the English (구조
beside *request*); or one term is part of the other (언어 모델, 대규모 언어 모델), which is a question of extent.
What is left is unsure, and what is unsure stays apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from dsgloss.english import content_words
from dsgloss.extraction.evidence import PairKey
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair, best
from dsgloss.extraction.linking.rendering import Fit, fit, sounds_like
from dsgloss.extraction.linking.senses import Senses, senses
from dsgloss.extraction.linking.spelling import are_spellings
from dsgloss.extraction.linking.wording import is_part


def links(corpus: Corpus) -> Iterator[Link]:
    """Link the Korean terms of each English one that are synonyms."""
    for pairs in _several(corpus):
        english = best(pairs).en
        for one, other in combinations(pairs, 2):
            if one.key.ko != other.key.ko and are_synonyms(one, other, english):
                yield Link(LinkKind.SYNONYM, one.key, other.key)
        yield from _transliterations(pairs, english)


def kept_apart(corpus: Corpus) -> Iterator[tuple[PairKey, PairKey]]:
    """Name the pairs that no chain of links may join: different senses of one English word.

    A text that calls one of them by another name brings its word along, so that its statement stays apart as well.
    """
    for pairs in _several(corpus):
        english = best(pairs).en
        for one, other in combinations(pairs, 2):
            if are_senses(one, other, english):
                yield one.key, other.key
                yield from ((same.key, other.key) for same in corpus.calling.get(one.key.ko, ()))
                yield from ((same.key, one.key) for same in corpus.calling.get(other.key.ko, ()))


def are_synonyms(one: Pair, other: Pair, english: str) -> bool:
    """Tell whether two translations of an English term are surely one concept."""
    if is_part(one.ko, other.ko) or is_part(other.ko, one.ko):
        return False
    worse, better = sorted([_fit(one, english), _fit(other, english)])
    if len(content_words(english)) > 1:
        return better is Fit.FULLY and worse >= Fit.PARTLY
    if sounds_like(one.ko, english) or sounds_like(other.ko, english):
        return False
    return worse is Fit.FULLY and senses(one.ko, other.ko, english) is Senses.SAME


def are_senses(one: Pair, other: Pair, english: str) -> bool:
    """Tell whether two Korean words surely render an English one in different senses."""
    if len(content_words(english)) > 1 or are_spellings(one, other):
        return False
    if min(_fit(one, english), _fit(other, english)) is not Fit.FULLY:
        return False
    return senses(one.ko, other.ko, english) is Senses.DIFFERENT


def _several(corpus: Corpus) -> Iterator[Sequence[Pair]]:
    return (pairs for pairs in corpus.by_english.values() if len(pairs) > 1)


def _transliterations(pairs: Sequence[Pair], english: str) -> Iterator[Link]:
    """Link transliterations to the translation, if there is only one, or all are synonyms."""
    spoken = [pair for pair in pairs if sounds_like(pair.ko, english)]
    translated = [pair for pair in pairs if pair not in spoken]
    credible = [pair for pair in translated if _fit(pair, english) is Fit.FULLY]
    if not credible:
        credible = [pair for pair in translated if _is_borne_out(pair, spoken, english)]
    if credible and all(_is_one(best(credible), other, english) for other in credible):
        for pair in spoken:
            yield Link(LinkKind.SYNONYM, pair.key, best(credible).key)


def _is_one(one: Pair, other: Pair, english: str) -> bool:
    return one == other or are_spellings(one, other) or are_synonyms(one, other, english)


def _is_borne_out(pair: Pair, spoken: Sequence[Pair], english: str) -> bool:
    """Tell whether documents bear a translation out that the lexicon does not know."""
    if _fit(pair, english) is Fit.DOUBTFUL or any(is_part(other.ko, pair.ko) for other in spoken):
        return False
    return pair.documents > 1 or any(pair.evidence.beside[other.key.ko] for other in spoken)


def _fit(pair: Pair, english: str) -> Fit:
    """Judge a pair by the commonest spelling of the English, and by its own (auto-regressive)."""
    return max(fit(pair.ko, english), fit(pair.ko, pair.en))
