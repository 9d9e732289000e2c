"""Acronyms of whole lists: 추출, 변환, 적재(ETL) names three steps, and 적재 alone is none of what the letters say."""

from __future__ import annotations

import re
from collections.abc import Sequence

from dsgloss.documents import Segment
from dsgloss.extraction.reading.inside import Inside
from dsgloss.extraction.reading.window import AND, Eojeol, Window
from dsgloss.extraction.weighing.acronym import explain_acronym
from dsgloss.lazy import regex

_LONGEST = 60
_ITEMS = regex(r"(?:[가-힣]+(?: [가-힣]+){0,2}, ?){1,6}$")
_WORD = regex("[가-힣]+")


def listed_words(words: Sequence[Eojeol], inside: Inside, window: Window, segment: Segment) -> tuple[Eojeol, ...]:
    """Give the words of the list that an acronym spells, a word for each letter; none if it spells no list."""
    acronym = (inside.acronym if inside.english is None else None) or ""
    letters = sum(map(str.isupper, acronym))
    floor = max(0, window.start - _LONGEST)
    items = _ITEMS.search(segment.text[floor : window.start]) if letters > 1 else None
    if items is None or not words or words[0].start > window.start:
        return ()
    earlier = [_eojeol(word, floor + items.start()) for word in _WORD.finditer(items[0])]
    every = (*earlier, *words)
    names = [number for number, word in enumerate(every) if word.text != AND]
    own = every[names[-letters] :] if len(names) >= letters > len(words) - 1 else ()
    is_list = len(own) > len(words) and _spells(own, acronym) and not _spells(words, acronym)
    return own if is_list else ()


def _spells(words: Sequence[Eojeol], acronym: str) -> bool:
    account = explain_acronym(words, acronym)[0]
    return account.english == account.in_order == account.first == 1.0


def _eojeol(word: re.Match[str], offset: int) -> Eojeol:
    return Eojeol(offset + word.start(), offset + word.end(), word[0], ()).as_name
