"""The reduce: what many texts say together. Adding up is associative and commutative, so any split will do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from dsgloss.extraction.evidence import EvidenceByPair, first_citations, gather, merge
from dsgloss.extraction.mention import Mention
from dsgloss.korean.spacing import term_key
from dsgloss.model import Citation, Relation, Source
from dsgloss.model.values import one_line
from dsgloss.survey.answer import Surveyed


@dataclass(frozen=True)
class Total:
    """What texts say together: evidence by pair, uses by concept, definitions by term key, sources by their ids.

    It grows with the pairs, the uses and the names of texts, not with their length.
    """

    evidence: EvidenceByPair = field(default_factory=dict)
    uses: Mapping[str, frozenset[Citation]] = field(default_factory=dict)
    definitions: Mapping[str, tuple[Citation, ...]] = field(default_factory=dict)
    sources: Mapping[str, Source] = field(default_factory=dict)


def total(found: Iterable[Surveyed]) -> Total:
    """Add up what was found in texts, as it comes."""
    return merged(map(_of_one, found))


def merged(totals: Iterable[Total]) -> Total:
    """Add up totals; the work grows with what is added, not with what is there already."""
    rest = _Rest()
    evidence = merge(map(rest.noted, totals))
    uses = {concept: frozenset(cited) for concept, cited in rest.uses.items()}
    return Total(evidence, uses, rest.definitions, rest.sources)


@dataclass
class _Rest:
    """What there is beside the evidence, while it is added up."""

    uses: dict[str, set[Citation]] = field(default_factory=dict)
    definitions: dict[str, tuple[Citation, ...]] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)

    def noted(self, part: Total) -> EvidenceByPair:
        """Add a part to those before it, and give its evidence."""
        for concept, cited in part.uses.items():
            self.uses.setdefault(concept, set()).update(cited)
        for key, places in part.definitions.items():
            self.definitions[key] = first_citations((*self.definitions.get(key, ()), *places))
        for source in part.sources.values():
            self.sources[source.id] = max(source, self.sources.get(source.id, source), key=_rank)
        return part.evidence


def _rank(source: Source) -> tuple[str, ...]:
    """Order sources: of several texts with the same id, the last by path stands for all."""
    return source.path, source.title or "", source.publisher or "", source.date or ""


def _of_one(found: Surveyed) -> Total:
    source = found.source
    uses = {concept: frozenset([citation]) for concept, citation in found.uses}
    mentions = [_on_lines(mention) for mention in found.mentions]
    return Total(gather(mentions, source.id), uses, _definitions(mentions, source.id), {source.id: source})


def _definitions(mentions: Iterable[Mention], source: str) -> dict[str, tuple[Citation, ...]]:
    places: dict[str, tuple[Citation, ...]] = {}
    for mention in mentions:
        if mention.relation is Relation.DEFINITION and mention.ko:
            citation = Citation(
                source=source, line=mention.line, column=mention.column, relation=mention.relation, ko=mention.ko
            )
            key = term_key(mention.ko)
            places[key] = first_citations((*places.get(key, ()), citation))
    return places


def _on_lines(mention: Mention) -> Mention:
    """Put the strings of a mention on one line each; a text may have tabs in them."""
    return replace(
        mention,
        ko=_line(mention.ko),
        en=_line(mention.en),
        acronym=_line(mention.acronym),
        original=_line(mention.original),
        other=_line(mention.other),
    )


def _line(text: str | None) -> str | None:
    return one_line(text or "") or None
