"""The reduce of extraction: what all mentions of a pair say together, in integers only.

Merging is associative and commutative: counts add up, and of the citations the first ones by a total order
are kept. So any split of the documents, over any number of workers, gives the same evidence.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dsgloss.extraction.mention import Mention
from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation, Relation

KEPT_CITATIONS = 10


@dataclass(frozen=True, slots=True, order=True)
class PairKey:
    """What makes two mentions speak of the same pair: both sides, folded."""

    ko: str
    counterpart: str
    is_same_language: bool


@dataclass(frozen=True)
class Evidence:
    """What the mentions of one pair add up to; `confidence` is the sum of their confidences in ten-thousandths."""

    mentions: int = 0
    confidence: int = 0
    ko: Counter[str] = field(default_factory=Counter)
    en: Counter[str] = field(default_factory=Counter)
    acronym: Counter[str] = field(default_factory=Counter)
    original: Counter[str] = field(default_factory=Counter)
    other: Counter[str] = field(default_factory=Counter)
    relations: Counter[Relation] = field(default_factory=Counter)
    citations: tuple[Citation, ...] = ()

    def __add__(self, more: Evidence) -> Evidence:
        """Merge with more evidence for the same pair."""
        return Evidence(
            self.mentions + more.mentions,
            self.confidence + more.confidence,
            self.ko + more.ko,
            self.en + more.en,
            self.acronym + more.acronym,
            self.original + more.original,
            self.other + more.other,
            self.relations + more.relations,
            first_citations((*self.citations, *more.citations)),
        )


EvidenceByPair = Mapping[PairKey, Evidence]


def gather(mentions: Iterable[Mention], source: str) -> EvidenceByPair:
    """Turn the mentions of one document, whose citation identifier is `source`, into evidence."""
    found: dict[PairKey, Evidence] = {}
    for mention in mentions:
        if mention.ko and (mention.relation.is_pair or mention.relation.is_same_language):
            key = PairKey(term_key(mention.ko), term_key(mention.counterpart or ""), mention.relation.is_same_language)
            found[key] = found.get(key, Evidence()) + _of(mention, source)
    return found


def merge(parts: Iterable[EvidenceByPair]) -> EvidenceByPair:
    """Merge the evidence of several sets of documents, as it comes.

    The work grows with the parts, not with what has been merged already.
    """
    merged: dict[PairKey, Evidence] = {}
    for part in parts:
        for key, evidence in part.items():
            merged[key] = merged[key] + evidence if key in merged else evidence
    return merged


def first_citations(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Keep the first citations by source, line and column, each once."""
    unique = {citation.order: citation for citation in citations}
    return tuple(unique[key] for key in sorted(unique)[:KEPT_CITATIONS])


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
        1,
        round(mention.confidence * 10_000),
        _count(mention.ko),
        _count(mention.en),
        _count(mention.acronym),
        _count(mention.original),
        _count(mention.other),
        Counter([mention.relation]),
        (citation,),
    )


def _count(text: str | None) -> Counter[str]:
    return Counter([text]) if text else Counter()
