"""Pairs that texts state without a bracket: `거대 언어 모델, 즉 LLM`, `RAG라고 불리는 검색 증강 생성`.

An apposition is judged as a bracket is: what stands before the connecting words is the window, what follows them is
the content. It counts only if sound or lexicon bear it out, since the same words connect clauses.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dsgloss.documents import Segment
from dsgloss.extraction.reading.brackets import Bracket
from dsgloss.extraction.reading.inside import Inside, read_inside
from dsgloss.extraction.reading.window import Eojeol, window_before
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.case import Case, CaseReading, Form
from dsgloss.lazy import regex

# What is 핵심으로 하는 has that for its core, and is not called so.
_NAMING = "불리는|불린|부르는|일컫는|칭하는|알려진"
_CALLED = rf"(?:(?:이?라고도?|이?란|이?라) +(?:하는|{_NAMING})|으?로도? +(?:{_NAMING})) +"
_THAT_IS = r", *(?:즉|곧|다시 말해|다시 말하면|이른바|일명|소위),? +"
# Looking at the next letter first saves most of the time, here and in other patterns that go over all of the text.
_CONNECTION = regex(rf"(?=[\"'’”이라란으로,])[\"'’”]?(?:{_CALLED}|{_THAT_IS})[\"'‘“]?")
_LATIN = regex(r"[A-Za-z][A-Za-z0-9'’.+&/-]*(?: [A-Za-z][A-Za-z0-9'’.+&/-]*){0,5}")
_HANGUL = regex(r"[가-힣][가-힣A-Za-z0-9· -]{1,30}")
_BORNE_OUT = 0.6


def apposition_cases(segment: Segment) -> Iterator[list[CaseReading]]:
    """Find the places of a segment where connecting words stand between Korean and Latin letters."""
    text = segment.text
    for connection in _CONNECTION.finditer(text):
        before = text[max(0, connection.start() - 1) : connection.start()]
        is_latin = before.isascii() and before.isalnum()
        content = (_HANGUL if is_latin else _LATIN).match(text, connection.end())
        if content and before.isalnum() and not segment.is_code(connection.start(), connection.end()):
            inside = Inside(content[0], hangul=content[0]) if is_latin else read_inside(content[0])[0][0]
            span = Bracket(connection.start(), content.end(), 0, is_square=False)
            yield [(Case(segment, span, inside, window_before(text, span.start), form=Form.APPOSITION),)]


def trimmed(case: Case, content: Sequence[Eojeol]) -> Case:
    """Cut the Korean behind connecting words down to the noun phrase that it begins with."""
    kept: list[Eojeol] = []
    for word in content:
        kept.append(word)
        if not word.is_bare:
            break
    if not kept:
        return case
    size = kept[-1].start + kept[-1].content_end
    start = case.bracket.end - len(case.inside.hangul or "")
    inside = Inside(case.inside.text[:size], hangul=(case.inside.hangul or "")[:size])
    span = replace(case.bracket, end=start + size)
    return replace(case, bracket=span, inside=inside, content=tuple(kept))


def is_borne_out(candidate: Candidate) -> bool:
    """Tell whether the two sides render each other, so that more than the connecting words speaks for a pair."""
    return candidate.is_spoken or candidate.explanation.english >= _BORNE_OUT
