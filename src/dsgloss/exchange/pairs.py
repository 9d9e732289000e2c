"""The pairs of approved terms that a concept stands for: what machine translation and translation memories take."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from dsgloss.model import ENGLISH, KOREAN, Concept


@dataclass(frozen=True, slots=True)
class Pair:
    """An English term and the Korean one that renders it."""

    en: str
    ko: str


def pairs_of(concept: Concept) -> Iterator[Pair]:
    """Pair every approved English term with the first Korean one, or with itself if it is not to be translated."""
    korean = concept.approved(KOREAN)
    for english in concept.approved(ENGLISH):
        if concept.do_not_translate:
            yield Pair(english.text, english.text)
        elif korean:
            yield Pair(english.text, korean[0].text)
