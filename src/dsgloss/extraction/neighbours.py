"""Concepts that share a word without being one: they point at each other, and say which English decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dsgloss.extraction.linking import Group
from dsgloss.model import ENGLISH, Concept, ConceptRelation, Condition, Related, TermType

# A word that more concepts share (모델, API) tells nobody anything; the best supported ones stand for all.
_MOST_NEIGHBOURS = 5


def with_neighbours(grouped: Sequence[tuple[Group, Concept]]) -> list[Concept]:
    """Point concepts, the best supported first, at those that share a Korean term, an English one or an acronym.

    Where a Korean term is shared, the English of each concept is the condition on which the term means it:
    정규화 is one thing for *normalization* and another for *regularization*.
    """
    sharing: dict[str, list[str]] = {}
    for group, concept in grouped:
        for name in sorted(set(_names(group))):
            sharing.setdefault(name, []).append(concept.id)
    return [_beside(concept, {name: sharing[name] for name in set(_names(group))}) for group, concept in grouped]


def _beside(concept: Concept, sharing: Mapping[str, Sequence[str]]) -> Concept:
    others = {other for ids in sharing.values() for other in _nearest(concept.id, ids)}
    is_ambiguous = any(name.startswith(_KOREAN) and len(ids) > 1 for name, ids in sharing.items())
    return replace(
        concept,
        related=tuple(Related(kind=ConceptRelation.SEE_ALSO, concept=other) for other in sorted(others)),
        when=_decided_by_english(concept) if is_ambiguous else None,
    )


def _nearest(concept: str, ids: Sequence[str]) -> Iterable[str]:
    first = ids[:_MOST_NEIGHBOURS]
    return (other for other in first if other != concept) if concept in first else ()


_KOREAN = "ko:"


def _names(group: Group) -> Iterator[str]:
    """Name what the pairs of a group may share with others."""
    for pair in group.pairs:
        yield f"{_KOREAN}{pair.key.ko}"
        if pair.key.is_same_language:
            yield f"{_KOREAN}{pair.key.counterpart}"
        if pair.english:
            yield f"en:{pair.english}"
        yield from (f"acronym:{acronym}" for acronym in pair.acronyms)


def _decided_by_english(concept: Concept) -> Condition | None:
    english = list(concept.terms_in(ENGLISH))
    full = [term.text for term in english if term.type is TermType.FULL_FORM]
    texts = full or [term.text for term in english]
    return Condition(source=tuple(texts)) if texts else None
