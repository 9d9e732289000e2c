"""English spelled out beside its acronym, without any Korean: Retrieval-Augmented Generation(RAG)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dsgloss.english import abbreviates, is_acronym
from dsgloss.extraction.weighing.case import Case
from dsgloss.lazy import regex

_LATIN_END = regex(r"[A-Za-z][\w'’.+&/-]*(?: [A-Za-z][\w'’.+&/-]*)*\Z", re.ASCII)
_LATIN_WORD = regex(r"[^ ]+")
_ENGLISH_WORDS = regex(r"\w+(?:[ -]\w+)+")
# The most words that an acronym may stand for beside one for each letter (Schwartz and Hearst 2003).
_MORE_WORDS = 5


@dataclass(frozen=True, slots=True)
class Expansion:
    """An acronym with its full form; `start` is where the first of them begins in the segment's text."""

    start: int
    english: str
    acronym: str


def expansion(case: Case) -> Expansion | None:
    """Read a bracket that spells out an acronym before it, or abbreviates the English before it."""
    latin = _LATIN_END.search(case.window.text)
    if latin is None:
        return None
    start = case.window.start + latin.start()
    return _spelled_out(case, latin[0], start) or _abbreviated(case, latin[0], start)


def _spelled_out(case: Case, latin: str, start: int) -> Expansion | None:
    acronym, english = latin.rpartition(" ")[2], case.inside.english or ""
    if case.inside.acronym is None and is_acronym(acronym) and _stands_for(acronym, english):
        return Expansion(start + len(latin) - len(acronym), english, acronym)
    return None


def _abbreviated(case: Case, latin: str, start: int) -> Expansion | None:
    """Take the fewest words that the acronym abbreviates, as Schwartz and Hearst (2003) do."""
    acronym = case.inside.acronym
    if acronym is None or case.inside.english is not None:
        return None
    begins = [word.start() for word in _LATIN_WORD.finditer(latin)][-len(acronym) - _MORE_WORDS :]
    short = next((begin for begin in reversed(begins) if _stands_for(acronym, latin[begin:])), None)
    return None if short is None else Expansion(start + short, latin[short:], acronym)


def _stands_for(acronym: str, english: str) -> bool:
    return _ENGLISH_WORDS.search(english) is not None and abbreviates(acronym, english)
