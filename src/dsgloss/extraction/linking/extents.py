"""Where a Korean term begins, decided by all texts together: 모델 에이전트(agent) beside 에이전트(agent).

One text alone may take a word too many to the term, or one too few. Of two pairs with the same counterpart
whose Korean differs by words on the left, one is taken for a slip of the extraction, and its mentions count for
the other, if

- the words on the left render nothing more of the counterpart, and the shorter term is much better supported,
  or stands behind several different words (the accessor variety of Feng et al. 2004, "Accessor Variety Criteria
  for Chinese Word Extraction", here counted over pairs); or
- the words on the left render what the shorter term leaves unrendered, the longer term is much better
  supported, and the shorter one has no English of its own.

So 대규모 언어 모델(LLM) stays beside 언어 모델(LLM): 대규모 stands for a letter of the acronym.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import permutations

from dsgloss.extraction.evidence import Evidence, EvidenceByPair, PairKey
from dsgloss.extraction.linking.pair import Corpus, Pair
from dsgloss.extraction.linking.rendering import share
from dsgloss.extraction.linking.wording import extra_words

_MORE_MENTIONS = 3
_MORE_DOCUMENTS = 2
_VARIETY = 2


def settle_extents(evidence: EvidenceByPair) -> EvidenceByPair:
    """Count the mentions of miscut terms for the terms as they should be; citations keep what the texts say.

    Settled evidence is not changed again.
    """
    corpus = Corpus.of(evidence)
    meant: dict[PairKey, Pair] = {}
    for pairs in (*corpus.by_english.values(), *corpus.by_acronym.values()):
        rivals = _Rivals.of(pairs, corpus)
        for longer, shorter in permutations(pairs, 2):
            if extra_words(longer.ko, shorter.ko):
                meant |= rivals.decide(longer, shorter)
    return settle_extents(_moved(evidence, meant)) if meant else evidence


def _moved(evidence: EvidenceByPair, meant: Mapping[PairKey, Pair]) -> EvidenceByPair:
    """Count the evidence of some pairs for other Korean terms."""
    moved: dict[PairKey, Evidence] = {}
    for key in sorted(evidence):
        own, target = evidence[key], meant.get(key)
        if target is not None:
            key = replace(key, ko=target.key.ko)
            own = replace(own, ko=Counter({target.ko: own.mentions}))
        moved[key] = moved[key] + own if key in moved else own
    return moved


@dataclass(frozen=True, slots=True)
class _Rivals:
    """Pairs with one counterpart: how often and in how many documents each Korean term stands, behind what."""

    mentions: Counter[str]
    documents: Counter[str]
    behind: Mapping[str, set[str]]
    corpus: Corpus

    @classmethod
    def of(cls, pairs: Sequence[Pair], corpus: Corpus) -> _Rivals:
        mentions: Counter[str] = Counter()
        documents: Counter[str] = Counter()
        behind: dict[str, set[str]] = {}
        for pair in pairs:
            mentions[pair.key.ko] += pair.mentions
            documents[pair.key.ko] += pair.documents
        for longer, shorter in permutations(pairs, 2):
            behind.setdefault(shorter.key.ko, set()).update(extra_words(longer.ko, shorter.ko).split()[-1:])
        return cls(mentions, documents, behind, corpus)

    def decide(self, longer: Pair, shorter: Pair) -> Mapping[PairKey, Pair]:
        """Tell which of the two is miscut, and what is meant; nothing if both stay."""
        foreign = longer.en or min(longer.evidence.acronym)
        long, short = longer.key.ko, shorter.key.ko
        if share(longer.ko, foreign) <= share(shorter.ko, foreign):
            several = len(self.behind[short]) >= _VARIETY and self.mentions[short] >= self.mentions[long]
            return {longer.key: shorter} if several or self._is_much_better(short, long) else {}
        named = self.corpus.by_korean[short]
        is_cut = bool(longer.en) and all(pair.english == longer.english for pair in named)
        return {shorter.key: longer} if is_cut and self._is_much_better(long, short) else {}

    def _is_much_better(self, one: str, other: str) -> bool:
        return (
            self.mentions[one] >= _MORE_MENTIONS * self.mentions[other]
            and self.documents[one] >= _MORE_DOCUMENTS * self.documents[other]
        )
