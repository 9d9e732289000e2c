"""What termhood finds: phrases that may be terms, ranked for a person who decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from dsgloss.model import Citation, Record

Share = Annotated[float, Field(ge=0, le=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence(Record):
    """What speaks for a phrase being a term; every part goes from 0 (nothing) to 1 (all there can be)."""

    salience: Share
    """Its C-value, which grows with occurrences of its own and with its number of words; half way at 8."""
    freedom: Share
    """How freely nouns and boundaries alternate beside it, on the side where they do so less."""
    productivity: Share
    """In how many different longer phrases it stands last; half way at 4."""
    contrast: Share
    """The share of its syllables that do not belong to everyday nouns."""
    technical: Share
    """The share of its syllables that belong to technical constituents or loanwords."""
    length: Share
    """Whether it is long enough to be specific: nothing for one syllable, all for four."""
    nominal: Share
    """The share of its occurrences in which no verb is made of it by 하다 or 되다."""
    korean: Share
    """The share of its words without Latin letters or digits, which would name the English counterpart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion(Record):
    """A phrase that may be a term which lacks a counterpart: ranked, not asserted."""

    ko: str
    """The commonest spelling."""
    variants: tuple[str, ...]
    """Its other spellings, which differ in spaces, hyphens or case, the commoner first."""
    count: int
    """How often the texts use it, all spellings together."""
    documents: int
    """In how many documents."""
    termhood: Share
    """The weighted mean of the evidence."""
    evidence: Evidence
    """The parts of the termhood."""
    citations: tuple[Citation, ...]
    """The first places by source, line and column, at most three."""
