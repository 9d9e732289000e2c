"""From links to groups: pairs that speak of one concept, each pair in exactly one group.

Links are followed one by one, the surest kind first, and of a kind the best supported first (agglomeration
under cannot-link constraints, as in Wagstaff et al. 2001, "Constrained K-means Clustering with Background
Knowledge"): a link that would bring two pairs together that evidence keeps apart is not followed. The order is
total, so the same evidence gives the same groups.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dsgloss.extraction.evidence import EvidenceByPair, PairKey
from dsgloss.extraction.linking import acronyms, inflection, originals, slips, spelling, stated, synonyms
from dsgloss.extraction.linking.link import Link, Linker, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair

LINKERS: tuple[Linker, ...] = (
    inflection.links,
    spelling.links,
    slips.links,
    acronyms.links,
    stated.links,
    synonyms.links,
    originals.links,
)
"""The kinds of links, the surest first."""


@dataclass(frozen=True, slots=True)
class Group:
    """The pairs of one concept, ordered by key, the links that were followed, and each slip with what was meant."""

    pairs: tuple[Pair, ...]
    links: tuple[Link, ...]

    @property
    def slips(self) -> Mapping[PairKey, PairKey]:
        """The pairs with a slip of the pen, each with the pair that has it right."""
        return {link.one: link.other for link in self.links if link.kind is LinkKind.SLIP}


def groups(evidence: EvidenceByPair) -> list[Group]:
    """Group the pairs of a corpus, ordered by the first pair of each group."""
    corpus = Corpus.of(evidence)
    sets = _Sets(pair.key for pair in corpus.pairs)
    for one, other in synonyms.kept_apart(corpus):
        sets.keep_apart(one, other)
    by_key = {pair.key: pair for pair in corpus.pairs}
    followed: dict[PairKey, list[Link]] = {}
    for linker in LINKERS:
        for link in sorted(linker(corpus), key=lambda link: _best_first(link, by_key)):
            if sets.join(link.one, link.other):
                followed.setdefault(link.one, []).append(link)
    members: dict[PairKey, list[Pair]] = {}
    for pair in corpus.pairs:
        members.setdefault(sets.find(pair.key), []).append(pair)
    return [_group(pairs, followed) for pairs in members.values()]


def _best_first(link: Link, pairs: Mapping[PairKey, Pair]) -> tuple[int, int, Link]:
    """Order links by the support of the weaker pair, so that of two that exclude each other the better one holds."""
    ends = (pairs[link.one], pairs[link.other])
    return -min(pair.documents for pair in ends), -min(pair.mentions for pair in ends), link


def _group(pairs: Iterable[Pair], followed: Mapping[PairKey, list[Link]]) -> Group:
    return Group(tuple(pairs), tuple(link for pair in pairs for link in followed.get(pair.key, ())))


class _Sets:
    """Disjoint sets (Tarjan 1975), each represented by its first pair, some of which may not be joined."""

    def __init__(self, keys: Iterable[PairKey]) -> None:
        self._parent = {key: key for key in keys}
        self._apart: dict[PairKey, set[PairKey]] = {}

    def find(self, key: PairKey) -> PairKey:
        while self._parent[key] != key:
            self._parent[key] = self._parent[self._parent[key]]
            key = self._parent[key]
        return key

    def keep_apart(self, one: PairKey, other: PairKey) -> None:
        self._apart.setdefault(one, set()).add(other)
        self._apart.setdefault(other, set()).add(one)

    def join(self, one: PairKey, other: PairKey) -> bool:
        """Join two sets; tell whether they are one now."""
        first, second = sorted((self.find(one), self.find(other)))
        if first == second:
            return True
        if self._against(first, second):
            return False
        self._parent[second] = first
        self._apart.setdefault(first, set()).update(self._apart.pop(second, ()))
        return True

    def _against(self, first: PairKey, second: PairKey) -> bool:
        return any(self.find(key) == second for key in self._apart.get(first, ()))
