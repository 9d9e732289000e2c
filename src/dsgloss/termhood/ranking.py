"""From counts to suggestions: the finalising step of termhood, a pure function."""

from __future__ import annotations

from collections.abc import Set

from dsgloss.extraction.evidence import commonest_first
from dsgloss.model import Citation
from dsgloss.termhood.counts import CountsByKey
from dsgloss.termhood.origin import Origin, general_nouns
from dsgloss.termhood.parts import Candidate, evidence, termhood
from dsgloss.termhood.suggestion import Suggestion


def rank(counts: CountsByKey, known: Set[str], min_count: int) -> list[Suggestion]:
    """Make suggestions of the phrases that are used `min_count` times or more, the likeliest terms first.

    Left out are the phrases of the keys `known`, and those that begin or end with a light word: the order
    depends on nothing but the counts.
    """
    frequent = (own for key, own in counts.items() if own.occurrences >= min_count and key not in known)
    candidates = (Candidate(commonest_first(own.spellings)[0], own) for own in frequent)
    suggestions = [_suggestion(candidate) for candidate in candidates if not _is_light(candidate)]
    return sorted(suggestions, key=lambda found: (-found.termhood, -found.count, found.ko))


def _suggestion(candidate: Candidate) -> Suggestion:
    parts = evidence(candidate)
    counts = candidate.counts
    return Suggestion(
        ko=candidate.text,
        variants=tuple(commonest_first(counts.spellings)[1:]),
        count=counts.occurrences,
        documents=counts.documents,
        termhood=termhood(parts),
        evidence=parts,
        citations=tuple(Citation(source=p.source, line=p.line, column=p.column) for p in counts.places),
    )


def _is_light(candidate: Candidate) -> bool:
    """Tell whether a phrase begins or ends with a word that terms do not begin or end with."""
    first, last = (general_nouns().get(candidate.words[index]) for index in (0, -1))
    return first is Origin.LIGHT or last in {Origin.LIGHT, Origin.HEAD}
