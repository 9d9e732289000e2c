"""The pairs of a corpus as linking sees them: folded for comparing, and found by what they share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dsgloss.english import english_key
from dsgloss.extraction.evidence import Evidence, EvidenceByPair, PairKey, commonest_first
from dsgloss.extraction.linking.english_forms import acronym_key


@dataclass(frozen=True, slots=True)
class Pair:
    """A pair with its evidence.

    `ko` and `en` are its commonest strings, `english` and `acronyms` are folded; what it lacks is empty.
    """

    key: PairKey
    evidence: Evidence
    ko: str
    en: str
    english: str
    acronyms: frozenset[str]

    @classmethod
    def of(cls, key: PairKey, evidence: Evidence) -> Pair:
        """Fold what the evidence has."""
        en = _commonest(evidence.en)
        acronyms = frozenset(map(acronym_key, evidence.acronym))
        return cls(key, evidence, _commonest(evidence.ko), en, english_key(en), acronyms)

    @property
    def mentions(self) -> int:
        """How often texts state it."""
        return self.evidence.mentions

    @property
    def documents(self) -> int:
        """In how many documents they do."""
        return self.evidence.documents

    @property
    def is_expansion(self) -> bool:
        """Whether it is an acronym with its full form and no Korean."""
        return self.key.is_same_language and not self.ko


@dataclass(frozen=True)
class Corpus:
    """All pairs, ordered by key, and indexes of those that have Korean and something foreign."""

    pairs: tuple[Pair, ...]

    @classmethod
    def of(cls, evidence: EvidenceByPair) -> Corpus:
        """Look at the evidence of all pairs."""
        return cls(tuple(Pair.of(key, evidence[key]) for key in sorted(evidence)))

    @cached_property
    def by_korean(self) -> Mapping[str, Sequence[Pair]]:
        """The pairs of each folded Korean term."""
        return _index(self._bilingual, lambda pair: [pair.key.ko])

    @cached_property
    def by_english(self) -> Mapping[str, Sequence[Pair]]:
        """The pairs of each folded English term."""
        return _index(self._bilingual, lambda pair: [pair.english])

    @cached_property
    def by_acronym(self) -> Mapping[str, Sequence[Pair]]:
        """The pairs of each folded acronym."""
        return _index(self._bilingual, lambda pair: sorted(pair.acronyms))

    @cached_property
    def stated_same(self) -> Sequence[Pair]:
        """The pairs of two Korean terms that texts call the same."""
        return [pair for pair in self.pairs if pair.key.is_same_language and not pair.is_expansion]

    @cached_property
    def calling(self) -> Mapping[str, Sequence[Pair]]:
        """Of these pairs, those of each folded Korean term, on either side."""
        return _index(self.stated_same, lambda pair: sorted({pair.key.ko, pair.key.counterpart}))

    @cached_property
    def expansions(self) -> Sequence[Pair]:
        """The pairs of an acronym and its full form without Korean."""
        return [pair for pair in self.pairs if pair.is_expansion]

    @cached_property
    def _bilingual(self) -> Sequence[Pair]:
        return [pair for pair in self.pairs if not pair.key.is_same_language]


def best(pairs: Iterable[Pair]) -> Pair:
    """Choose the pair that most documents, then most mentions support."""
    return min(pairs, key=lambda pair: (-pair.documents, -pair.mentions, pair.key))


def _commonest(texts: Counter[str]) -> str:
    return next(iter(commonest_first(texts)), "")


def _index(pairs: Iterable[Pair], names: Callable[[Pair], Iterable[str]]) -> Mapping[str, Sequence[Pair]]:
    found: dict[str, list[Pair]] = {}
    for pair in pairs:
        for name in filter(None, names(pair)):
            found.setdefault(name, []).append(pair)
    return found
