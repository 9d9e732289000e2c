"""What linking finds: two pairs that speak of one concept, and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.extraction.evidence import PairKey
from dsgloss.extraction.linking.pair import Corpus


class LinkKind(StrEnum):
    """Why two pairs are taken to speak of one concept."""

    INFLECTION = "inflection"
    SPELLING = "spelling"
    SLIP = "slip"
    ACRONYM = "acronym"
    STATED = "stated"
    SYNONYM = "synonym"
    ORIGINAL = "original"


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Two pairs that speak of one concept; of a slip of the pen, `one` has the slip."""

    kind: LinkKind
    one: PairKey
    other: PairKey


Linker = Callable[[Corpus], Iterator[Link]]
"""Finds the links of one kind."""
