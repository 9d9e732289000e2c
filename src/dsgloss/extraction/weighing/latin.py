"""Brackets that stand behind the English: `BERT(버트)`, `Retrieval-Augmented Generation(검색 증강 생성)`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsgloss.english import abbreviates, is_acronym
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import Eojeol, Window
from dsgloss.extraction.weighing.acronym import explain_acronym, full_forms
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.explain import Explanation, explain_words
from dsgloss.lazy import regex

_RUN = regex(r"(?<![A-Za-z0-9가-힣])[A-Za-z][A-Za-z0-9'’.+&/-]*(?: [A-Za-z0-9][A-Za-z0-9'’.+&/-]*)*$")
# In capitals, it may be the name of something: A record.
_ARTICLE = regex(r"(?:[Tt]he|[Aa]n|a) (?=[a-z])")
_MAX_WORDS = 6
_HALF = 0.5


def latin_candidates(window: Window, inside: Inside, content: Sequence[Eojeol]) -> tuple[Candidate, ...]:
    """List the extents of the English before a bracket that holds Korean, the longest first; none without English."""
    run = _RUN.search(window.text) if inside.hangul and content else None
    if run is None:
        return ()
    article = _ARTICLE.match(window.text, run.start())
    first = article.end() if article else run.start()
    starts = [first, *(space.end() for space in re.finditer(" ", window.text) if space.start() > first)][-_MAX_WORDS:]
    return tuple(_candidate(window.text[start:], inside, content) for start in starts)


def choose_latin(options: Sequence[Candidate]) -> Candidate:
    """Choose the whole run of English words, unless the Korean says just the last ones.

    English words in a Korean sentence seldom stand together by chance. But the Korean may sound like the last of them
    (Google BERT(버트)), or render them and nothing else (OCI NLB(네트워크 로드 밸런서)), where it
    leaves most of the whole run unsaid.
    """
    whole = options[0]
    is_unsaid = whole.explanation.english < _HALF
    chosen = (o for o in options if o.is_spoken or (is_unsaid and _is_all_that_is_said(o)))
    return next(chosen, whole)


def _is_all_that_is_said(option: Candidate) -> bool:
    return min(option.explanation.english, option.explanation.korean) == 1.0


def _candidate(english: str, inside: Inside, content: Sequence[Eojeol]) -> Candidate:
    """Hold the Korean against some English; of an acronym, the full form that the bracket gives tells more.

    A word in small letters may be an acronym, too, if the Korean says more of what that stands for: slo(…).
    """
    is_short = is_acronym(english)
    full = inside.english if is_short and abbreviates(english, inside.english or "") else None
    if is_short and full is None:
        return _as_letters(english, inside, content)
    own = Inside(english, label=inside.label, english=full or english, acronym=english if is_short else None)
    as_words = _of(own, content, explain_words(content, full or english)[0])
    if is_short or not full_forms(english):
        return as_words
    return max(as_words, _as_letters(english, inside, content), key=lambda option: option.explanation.english)


def _as_letters(english: str, inside: Inside, content: Sequence[Eojeol]) -> Candidate:
    return _of(Inside(english, label=inside.label, acronym=english), content, explain_acronym(content, english)[0])


def _of(own: Inside, content: Sequence[Eojeol], explanation: Explanation) -> Candidate:
    return Candidate(tuple(content), None, own, explanation, explanation_with_one_more=None)
