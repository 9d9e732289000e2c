"""The map of extraction: one document to its mentions, without any state shared between documents.

All windows of a document are analysed in one batch; nothing else of it is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dsgloss.documents import Document, Segment, SegmentKind
from dsgloss.extraction.brackets import find_brackets
from dsgloss.extraction.candidate import candidates
from dsgloss.extraction.case import Case
from dsgloss.extraction.classify import Verdict, classify
from dsgloss.extraction.inside import read_inside
from dsgloss.extraction.mention import Mention
from dsgloss.extraction.siblings import vote
from dsgloss.extraction.window import Window, eojeols, reachable, window_before
from dsgloss.korean.morphology import Analyser, Morpheme

# Longer brackets are asides, never terms; leaving them out keeps deep nesting linear.
_LONGEST = 400


def mine(document: Document, analyser: Analyser) -> list[Mention]:
    """Find the mentions of one document, in text order, those of no interest included."""
    found = cases(document, analyser)
    verdicts = vote(found, [classify(case) for case in found])
    return [_mention(document, case, verdict) for case, verdict in zip(found, verdicts, strict=True)]


def cases(document: Document, analyser: Analyser) -> list[Case]:
    """Collect the brackets of a document with their analysed surroundings."""
    found = [case for segment in document.segments for case in _cases_of(segment)]
    texts = [text for case in found for text in (case.window.text, case.inside.hangul or "")]
    analysed = iter(analyser.analyse(texts))
    return _supported([_with_words(case, next(analysed), next(analysed)) for case in found])


def _cases_of(segment: Segment) -> Iterator[Case]:
    if segment.kind is SegmentKind.CODE:
        return
    for bracket in find_brackets(segment.text):
        if bracket.end - bracket.start > _LONGEST or segment.is_code(bracket.start, bracket.end):
            continue
        content = bracket.inside(segment.text)
        if content.strip():
            yield Case(segment, bracket, read_inside(content), window_before(segment.text, bracket.start))


def _with_words(case: Case, before: Sequence[Morpheme], content: Sequence[Morpheme]) -> Case:
    words = reachable(eojeols(case.window, before))
    hangul = case.inside.hangul or ""
    inner = eojeols(Window(0, len(hangul), hangul, "", ""), content)
    after = case.segment.text[case.bracket.end : case.bracket.end + 4]
    options = candidates(words, case.inside, case.window, after, case.segment) if case.inside.is_foreign else ()
    return replace(case, before=words, content=inner, candidates=options)


def _supported(found: Sequence[Case]) -> list[Case]:
    """Let brackets with the same counterpart vote: a string that stands before several of them is the term."""
    keys = [_keys(case) for case in found]
    counts = Counter(key for own in keys for key in own)
    return [
        replace(
            case,
            candidates=tuple(
                replace(candidate, support=float(counts[key] > 1))
                for candidate, key in zip(case.candidates, own, strict=True)
            ),
        )
        for case, own in zip(found, keys, strict=True)
    ]


def _keys(case: Case) -> list[tuple[str, str]]:
    return [
        (candidate.text(case.segment.text).replace(" ", ""), candidate.counterpart.lower())
        for candidate in case.candidates
    ]


def _mention(document: Document, case: Case, verdict: Verdict) -> Mention:
    start, end = case.segment.span(verdict.start, case.bracket.end)
    first, last = document.position(start), document.position(end)
    return Mention(
        path=document.path,
        line=first.line,
        column=first.column,
        end_line=last.line,
        end_column=last.column,
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
