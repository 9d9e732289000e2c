"""The reduce of extraction: what all mentions of a pair say together, in integers only.

Merging is associative and commutative: counts add up, and of the citations the first ones by a total order
are kept. So any split of the documents, over any number of workers, gives the same evidence. Documents are
counted because each is gathered once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dsgloss.extraction.mention import Mention
from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation, Relation

KEPT_CITATIONS = 10
# Where a document has more Korean for one counterpart, the counterpart is no name of one thing (API, JSON).
_MOST_RIVALS = 6


@dataclass(frozen=True, slots=True, order=True)
class PairKey:
    """What makes two mentions speak of the same pair: both sides, folded.

    Of an acronym with its full form and no Korean, `ko` is the full form.
    """

    ko: str
    counterpart: str
    is_same_language: bool


@dataclass(frozen=True)
class Evidence:
    """What the mentions of one pair add up to.

    `confidence` is the sum of their confidences in ten-thousandths; `beside` counts the documents that pair
    another Korean term with the same counterpart, by that term, folded.
    """

    mentions: int = 0
    documents: int = 0
    confidence: int = 0
    ko: Counter[str] = field(default_factory=Counter)
    en: Counter[str] = field(default_factory=Counter)
    acronym: Counter[str] = field(default_factory=Counter)
    original: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    relations: Counter[Relation] = field(default_factory=Counter)
    beside: Counter[str] = field(default_factory=Counter)
    citations: tuple[Citation, ...] = ()

    def __add__(self, more: Evidence) -> Evidence:
        """Merge with more evidence for the same pair."""
        return Evidence(
            self.mentions + more.mentions,
            self.documents + more.documents,
            self.confidence + more.confidence,
            self.ko + more.ko,
            self.en + more.en,
            self.acronym + more.acronym,
            self.original + more.original,
            self.other + more.other,
            self.relations + more.relations,
            self.beside + more.beside,
            first_citations((*self.citations, *more.citations)),
        )


EvidenceByPair = Mapping[PairKey, Evidence]


def gather(mentions: Iterable[Mention], source: str) -> EvidenceByPair:
    """Turn the mentions of one document, whose citation identifier is `source`, into evidence."""
    found: dict[PairKey, Evidence] = {}
    for mention in mentions:
        key = _key(mention)
        if key is not None:
            found[key] = found.get(key, Evidence()) + _of(mention, source)
    beside = _beside(key for key in found if not key.is_same_language)
    return {key: replace(own, documents=1, beside=Counter(beside.get(key, ()))) for key, own in found.items()}


def merge(parts: Iterable[EvidenceByPair]) -> EvidenceByPair:
    """Merge the evidence of several sets of documents, as it comes.

    The work grows with the parts, not with what has been merged already.
    """
    merged: dict[PairKey, Evidence] = {}
    for part in parts:
        for key, evidence in part.items():
            merged[key] = merged[key] + evidence if key in merged else evidence
    return merged


def commonest_first(texts: Mapping[str, int]) -> list[str]:
    """Order strings by how often they were counted, those counted equally by their letters."""
    return sorted(texts, key=lambda text: (-texts[text], text))


def first_citations(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Keep the first citations by source, line and column, each once."""
    unique = {citation.order: citation for citation in citations}
    return tuple(unique[key] for key in sorted(unique)[:KEPT_CITATIONS])


def _key(mention: Mention) -> PairKey | None:
    """Fold both sides of a mention that pairs two terms; an acronym with its full form is a pair, too."""
    same = mention.relation.is_same_language
    if mention.ko and (mention.relation.is_pair or same):
        return PairKey(term_key(mention.ko), term_key(mention.counterpart or ""), same)
    if mention.relation is Relation.EXPANSION and mention.en and mention.acronym:
        return PairKey(term_key(mention.en), term_key(mention.acronym), is_same_language=True)
    return None


def _beside(keys: Iterable[PairKey]) -> Mapping[PairKey, Sequence[str]]:
    """Find the other Korean terms that a document pairs with the same counterpart, if they are not too many."""
    by_counterpart: dict[str, list[PairKey]] = {}
    for key in keys:
        by_counterpart.setdefault(key.counterpart, []).append(key)
    few = [keys for keys in by_counterpart.values() if len(keys) <= _MOST_RIVALS]
    return {key: [other.ko for other in keys if other != key] for keys in few for key in keys}


def _of(mention: Mention, source: str) -> Evidence:
    citation = Citation(
        source=source,
        line=mention.line,
        column=mention.column,
        relation=mention.relation,
        ko=mention.ko,
        en=mention.en,
        acronym=mention.acronym,
        original=mention.original,
        other=mention.other,
    )
    return Evidence(
        mentions=1,
        confidence=round(mention.confidence * 10_000),
        ko=_count(mention.ko),
        en=_count(mention.en),
        acronym=_count(mention.acronym),
        original=_count(mention.original),
        other=_count(mention.other),
        relations=Counter([mention.relation]),
        citations=(citation,),
    )


def _count(text: str | None) -> Counter[str]:
    return Counter([text]) if text else Counter()
