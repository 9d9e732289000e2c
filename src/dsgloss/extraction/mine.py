"""The map of extraction: one document to its mentions, without any state shared between documents.

All windows of a document are analysed in one batch; nothing else of it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from dsgloss.documents import Document, Segment, SegmentKind
from dsgloss.extraction.judging.apposition import apposition_cases, trimmed
from dsgloss.extraction.judging.classify import Verdict
from dsgloss.extraction.judging.remarks import remark
from dsgloss.extraction.judging.settle import settle
from dsgloss.extraction.judging.siblings import vote
from dsgloss.extraction.mention import Direction, Mention, place_of
from dsgloss.extraction.reading.brackets import find_brackets
from dsgloss.extraction.reading.inside import read_inside
from dsgloss.extraction.reading.window import Eojeol, Window, content_part, eojeols, reachable, window_before
from dsgloss.extraction.weighing.acronym import full_forms
from dsgloss.extraction.weighing.candidate import Candidate, candidates
from dsgloss.extraction.weighing.case import Case, CaseReading, Form
from dsgloss.extraction.weighing.latin import latin_candidates
from dsgloss.extraction.weighing.meant import as_meant, is_meant
from dsgloss.extraction.weighing.semantics import Encoder, compared
from dsgloss.extraction.weighing.uses import Uses
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.morphology import Analyser, Morpheme

# Longer brackets are asides, never terms; leaving them out keeps deep nesting linear.
_LONGEST = 400


def mine(document: Document, analyser: Analyser, encoder: Encoder | None = None) -> list[Mention]:
    """Find the mentions of one document, in text order, those of no interest included.

    An encoder adds evidence of meaning.
    """
    judged = [outcome for readings in bracket_cases(document, analyser, encoder) for outcome in settle(readings)]
    found = [case for case, _ in judged]
    verdicts = vote(found, [verdict for _, verdict in judged])
    return [
        _mention(document, case, remark(case, verdict))
        for case, verdict in zip(found, verdicts, strict=True)
        if case.form is Form.BRACKET or verdict.relation.is_pair
    ]


def bracket_cases(document: Document, analyser: Analyser, encoder: Encoder | None = None) -> list[list[CaseReading]]:
    """Collect the brackets of a document with their analysed surroundings: for each, the ways it may be read."""
    found = [readings for segment in document.segments for readings in _cases_of(segment)]
    texts = {
        text: None
        for readings in found
        for reading in readings
        for case in reading
        if not _is_decided(case)
        for text in (case.window.part.text, _content(case).text)
    }
    analysed = dict(zip(texts, analyser.analyse(list(texts)), strict=True))
    cases = [[tuple(_with_words(case, analysed) for case in reading) for reading in readings] for readings in found]
    supported = _supported(document, cases)
    return supported if encoder is None else compared(supported, encoder)


def _cases_of(segment: Segment) -> Iterator[list[CaseReading]]:
    if segment.kind is SegmentKind.CODE:
        return
    for bracket in find_brackets(segment.text):
        if bracket.end - bracket.start > _LONGEST or segment.is_code(bracket.start, bracket.end):
            continue
        content = bracket.inside(segment.text)
        if content.strip():
            window = window_before(segment.text, bracket.start)
            yield [
                tuple(Case(segment, bracket, inside, window) for inside in reading) for reading in read_inside(content)
            ]
    yield from apposition_cases(segment)


def _is_decided(case: Case) -> bool:
    """Tell whether a case is decided without a look at the words: by its content, or since there is no Korean."""
    is_korean = case.inside.hangul is not None or has_hangul(case.window.text)
    return case.inside.relation is not None or not is_korean


def _with_words(case: Case, analysed: Mapping[str, Sequence[Morpheme]]) -> Case:
    if _is_decided(case):
        return case
    part = case.window.part
    english = case.inside.english or case.inside.beside or next(iter(full_forms(case.inside.acronym or "")), "")
    words = as_meant(eojeols(part, analysed[part.text]), english)
    if not case.is_quotation:
        words = reachable(words, lambda phrase: is_meant(phrase, english))
    content = _content(case)
    left_out = (case.inside.hangul or "")[: content.start].split()
    inner = (*map(Eojeol.of, left_out), *eojeols(content, analysed[content.text]))
    if case.form is Form.APPOSITION:
        case = trimmed(case, inner)
        inner = case.content
    latin = latin_candidates(case.window, case.inside, inner)
    if latin:
        return replace(case, before=words, content=inner, candidates=latin, direction=Direction.EN_KO)
    inside = case.inside if case.inside.beside is None else replace(case.inside, english=case.inside.beside)
    options = candidates(words, inside, case.window, case.bracket, case.segment) if inside.is_foreign else ()
    return replace(case, before=words, content=inner, candidates=options)


def _content(case: Case) -> Window:
    return content_part(case.inside.hangul or "", case.window)


def _supported(document: Document, found: Sequence[Sequence[CaseReading]]) -> list[list[CaseReading]]:
    """Look at where else in the document the candidates stand, alone and before the same counterpart."""
    uses = Uses(segment.text for segment in document.segments if segment.kind is not SegmentKind.CODE)
    counts = Counter(key for readings in found for key in _keys(readings))
    return [[tuple(_with_votes(case, counts, uses) for case in reading) for reading in readings] for readings in found]


def _with_votes(case: Case, counts: Mapping[tuple[str, str], int], uses: Uses) -> Case:
    if case.direction is Direction.EN_KO or not case.candidates:
        return case
    voted: list[Candidate] = []
    for _, nested in groupby(case.candidates, key=lambda candidate: candidate.keeps_ending):
        own = list(nested)
        others = uses.others([candidate.text(case.segment.text) for candidate in own])
        longer = [0, *others]
        voted += [
            replace(candidate, support=float(support), others=n, others_with_one_more=m)
            if (support := counts[_key(case, candidate)] > 1) or n
            else candidate
            for candidate, n, m in zip(own, others, longer, strict=False)
        ]
    is_new = any(candidate is not known for candidate, known in zip(voted, case.candidates, strict=True))
    return replace(case, candidates=tuple(voted)) if is_new else case


def _keys(readings: Sequence[CaseReading]) -> set[tuple[str, str]]:
    return {_key(case, candidate) for reading in readings for case in reading for candidate in case.candidates}


def _key(case: Case, candidate: Candidate) -> tuple[str, str]:
    return candidate.text(case.segment.text).replace(" ", ""), candidate.counterpart.lower()


def _mention(document: Document, case: Case, verdict: Verdict) -> Mention:
    return Mention(
        **place_of(document, case.segment, verdict.start, case.bracket.end),
        relation=verdict.relation,
        ko=verdict.ko,
        en=verdict.en,
        acronym=verdict.acronym,
        original=verdict.original,
        other=verdict.other,
        direction=verdict.direction,
        confidence=round(verdict.boundary * verdict.probability, 4),
        boundary_confidence=round(verdict.boundary, 4),
        relation_confidence=round(verdict.probability, 4),
        evidence=verdict.evidence,
    )
