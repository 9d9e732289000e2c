"""Sentences that define a term: which term, and where it stands; the sentence itself is not kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dsgloss.documents import Document, MarkKind, Segment, SegmentKind
from dsgloss.extraction.defining.candidates import Candidate, candidates
from dsgloss.extraction.defining.clues import Clue, probability, strongest
from dsgloss.extraction.defining.definiendum import Definiendum, heading, names, topics
from dsgloss.extraction.defining.definiens import definiens
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.extraction.mention import Mention, place_of
from dsgloss.extraction.reading.prose import is_prose
from dsgloss.korean.morphology import Analyser
from dsgloss.model import Relation

_LEAST = 0.5


def definitions(document: Document, analyser: Analyser) -> list[Mention]:
    """Find the terms that the sentences of a document define, in text order.

    All sentences that may define something are analysed in one batch, the rest of the document not at all.
    """
    found = candidates(document)
    analysed = analyser.analyse([candidate.text for candidate in found])
    mentions = [
        _mention(document, candidate, term)
        for candidate, morphemes in zip(found, analysed, strict=True)
        for term in _defined(candidate, Sentence(candidate.text, morphemes))
    ]
    return sorted(mentions, key=lambda mention: (mention.line, mention.column))


def _defined(candidate: Candidate, sentence: Sentence) -> Iterator[Definiendum]:
    """Give what a sentence defines; it is read as an entry only if it makes no sense as a sentence."""
    told = [*_told(sentence, topics(sentence)), *names(sentence)]
    entry = heading(sentence) if candidate.is_entry and not told else None
    for term in told or _told(sentence, [entry] if entry else []):
        start, end = candidate.start + term.start, candidate.start + term.end
        if end <= len(candidate.segment.text) and is_prose(candidate.segment, start, end):
            known = term.with_clues(_setting(candidate.segment, start))
            if _is_in_place(candidate.segment, known) and probability(known.clues) >= _LEAST:
                yield known


def _told(sentence: Sentence, terms: Sequence[Definiendum]) -> list[Definiendum]:
    said = [(term, definiens(sentence, term)) for term in terms]
    return [term.with_clues(clues) for term, clues in said if clues is not None]


def _is_in_place(segment: Segment, term: Definiendum) -> bool:
    """Tell whether an entry is in a list or a table, or emphasised, and sets something apart; sentences need not."""
    if Clue.ENTRY not in term.clues:
        return True
    is_listed = segment.kind is not SegmentKind.PARAGRAPH or Clue.EMPHASISED in term.clues
    return is_listed and (Clue.RELATIVE in term.clues or Clue.COPULA not in term.clues)


def _setting(segment: Segment, start: int) -> frozenset[Clue]:
    marks = (mark for offset in (start - 1, start) for mark in segment.marks_starting_at(offset))
    return frozenset({Clue.EMPHASISED} if any(mark.kind is MarkKind.EMPHASIS for mark in marks) else ())


def _mention(document: Document, candidate: Candidate, term: Definiendum) -> Mention:
    place = place_of(document, candidate.segment, candidate.start + term.start, candidate.start + term.end)
    confidence = round(probability(term.clues), 4)
    return Mention(
        **place,
        relation=Relation.DEFINITION,
        ko=candidate.text[term.start : term.end],
        confidence=confidence,
        boundary_confidence=1.0,
        relation_confidence=confidence,
        evidence=strongest(term.clues),
    )
