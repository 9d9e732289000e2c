"""A segment of the source text, and whether it speaks of a concept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from dsgloss import data
from dsgloss.documents import Segment
from dsgloss.english import content_words, related, words
from dsgloss.lazy import regex
from dsgloss.lookup import Occurrence
from dsgloss.model import ENGLISH, Concept

# Prefixes behind which a word is still said, be it denied, and which hardly begin another one.
_PREFIXES = ("re", "sub", "multi", "auto", "micro", "meta", "non", "un")
_PRONOUN = regex(r"\b(?:it|its|they|them|their|this|these|those|ones?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A segment of the source text with the terms found in it."""

    segment: Segment
    occurrences: Sequence[Occurrence]

    @property
    def pronouns(self) -> int:
        """How many words stand in it for something that was named before."""
        return len(_PRONOUN.findall(self.segment.text))

    def speaks_of(self, concept: Concept) -> bool:
        """Tell whether a term of the concept stands in it, in any inflection or derivation (proxy: proxied)."""
        return any(self._counts(concept))

    def times(self, concept: Concept) -> int:
        """Count how often it speaks of the concept: by the one of its terms that stands in it most often."""
        return max(self._counts(concept))

    def _counts(self, concept: Concept) -> Iterator[int]:
        """Give how often its terms were found, and then, one by one, how often each is said in whatever form."""
        yield sum(any(sense.concept.id == concept.id for sense in each.senses) for each in self.occurrences)
        spoken = _spoken(self.segment.text)
        deciding = concept.when.source if concept.when else ()
        for text in (*(term.text for term in concept.terms_in(ENGLISH)), *deciding):
            yield _times_said(text, spoken)


def _times_said(text: str, spoken: Mapping[str, int]) -> int:
    """Count how often all words of some English are among those of a block."""
    return min(
        (sum(times for other, times in spoken.items() if _is_said(word, other)) for word in content_words(text)),
        default=0,
    )


def _is_said(word: str, spoken: str) -> bool:
    """Tell whether a word is said, in any inflection or derivation, behind a prefix (load: reload), or clipped."""
    bare = (spoken.removeprefix(prefix) for prefix in _PREFIXES if spoken.startswith(prefix))
    return related(word, spoken) or any(related(word, rest) for rest in bare) or _is_clipped(word, spoken)


def _is_clipped(word: str, spoken: str) -> bool:
    """Tell whether one of two words is what the other is clipped to: application, apps."""
    longer = (*_clipped(spoken), *_clipped(spoken.removesuffix("s")))
    return any(related(word, full) for full in longer) or any(related(spoken, full) for full in _clipped(word))


def _clipped(word: str) -> Sequence[str]:
    """Give the longer words that a word is clipped from; none if it is whole."""
    return _clippings().get(word, ())


@cache
def _clippings() -> Mapping[str, Sequence[str]]:
    return {clipped: full.split("|") for clipped, full in data.rows("clippings.tsv")}


@lru_cache(maxsize=4096)
def _spoken(text: str) -> Mapping[str, int]:
    return Counter(words(text))
