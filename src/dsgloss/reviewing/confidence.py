"""How sure extraction is of a proposal: the mean confidence of the mentions that it cites, as `build` weighs it.

The glossary does not keep confidences, so the cited texts are asked again; a survey remembers its answers, so that
this costs little after a build. Pairs from parallel texts, which no text states, have no such confidence.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeAlias

from dsgloss.extraction.mention import Mention
from dsgloss.model import Citation, Concept, Relation

_Place: TypeAlias = tuple[str, int, int]
_Strings: TypeAlias = tuple[str | None, ...]


def confidences(concepts: Iterable[Concept], found: Iterable[tuple[str, Iterable[Mention]]]) -> Mapping[str, float]:
    """Give the mean confidence, from 0 to 1, of the mentions that each concept cites, by the concept's id.

    `found` has the mentions of every text, under the identifier that citations use for it. A concept is left out
    if nothing that it cites is found where it is cited.
    """
    wanted: dict[tuple[_Place, _Strings], list[str]] = {}
    for concept in concepts:
        for citation in filter(_states_a_pair, concept.citations):
            place = citation.source, citation.line, citation.column
            wanted.setdefault((place, _strings(citation)), []).append(concept.id)
    sums: dict[str, list[float]] = {}
    for source, mentions in found:
        for mention in mentions:
            for concept_id in wanted.get(((source, mention.line, mention.column), _strings(mention)), ()):
                sums.setdefault(concept_id, []).append(mention.confidence)
    return {concept_id: round(sum(values) / len(values), 4) for concept_id, values in sums.items()}


def _states_a_pair(citation: Citation) -> bool:
    return citation.relation not in {None, Relation.DEFINITION}


def _strings(stated: Citation | Mention) -> _Strings:
    return stated.ko, stated.en, stated.acronym, stated.original, stated.other
