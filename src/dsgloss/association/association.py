"""What association finds: a Korean and an English term that parallel texts have in the same places."""

from __future__ import annotations

from dataclasses import dataclass

from dsgloss.association.linking import Judged
from dsgloss.association.table import Table
from dsgloss.model import Citation, Contingency, Record

KEPT_CITATIONS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Association(Record):
    """A pair of terms that no text states, but that aligned texts bear out."""

    ko: str
    """The Korean term in its commonest spelling."""
    en: str
    """The English term in its commonest spelling."""
    counts: Contingency
    """In how many aligned blocks the two stand together and apart."""
    log_likelihood: float
    """How much likelier these counts are if the two belong together (Dunning 1993), rounded."""
    confidence: float
    """The probability that the two render each other."""
    evidence: tuple[str, ...]
    """The names of what spoke for it, the strongest first."""
    citations: tuple[Citation, ...]
    """The first places where the Korean text has the one and its English the other."""


def association(judged: Judged, table: Table) -> Association:
    """Write up a linked pair."""
    meeting = judged.pair.meeting
    return Association(
        ko=judged.pair.korean,
        en=judged.pair.english,
        counts=meeting.counts,
        log_likelihood=round(meeting.log_likelihood, 2),
        confidence=round(judged.confidence, 4),
        evidence=judged.evidence,
        citations=_citations(table, meeting.ko, meeting.en),
    )


def _citations(table: Table, ko: str, en: str) -> tuple[Citation, ...]:
    korean, english = table.korean[ko], table.english[en]
    places = [
        Citation(source=block.source, line=seen.line, column=seen.column, ko=seen.text, en=english[block].text)
        for block in table.shared(ko, en)
        for seen in (korean[block],)
    ]
    return tuple(sorted(places, key=lambda place: place.order)[:KEPT_CITATIONS])
