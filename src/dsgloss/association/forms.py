"""How a candidate is written: the form that stands for all its spellings, and the shorter candidates inside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dsgloss.association.table import Sights, Table
from dsgloss.english import english_key, singular
from dsgloss.extraction.evidence import commonest_first
from dsgloss.korean.spacing import term_key


@dataclass(frozen=True)
class Side:
    """The candidates of one language, by folded form: where each was seen, how it is written, which contain it."""

    sights: Mapping[str, Sights]
    written: Mapping[str, str]
    longer: Mapping[str, frozenset[str]]


def korean_side(table: Table) -> Side:
    """Look at the Korean candidates of a table."""
    return _side(table.korean, korean_form, term_key)


def english_side(table: Table) -> Side:
    """Look at the English candidates of a table."""
    return _side(table.english, english_form, english_key)


def korean_form(texts: Iterable[str]) -> str:
    """Choose the commonest spelling.

    >>> korean_form(["언어모델", "언어 모델", "언어 모델"])
    '언어 모델'
    """
    return commonest_first(Counter(texts))[0]


def english_form(texts: Iterable[str]) -> str:
    """Choose the commonest spelling, the singular before the plural and what is no heading before what may be one.

    >>> english_form(["Learning rates", "Learning Rate", "learning rate", "learning rates", "learning rates"])
    'learning rate'
    """
    counts = Counter(texts)
    return min(counts, key=lambda text: (_is_plural(text), _is_capitalised(text), -counts[text], text))


def parts(text: str) -> Iterator[str]:
    """List the stretches of words that are shorter than the whole.

    >>> list(parts("거대 언어 모델"))
    ['거대', '거대 언어', '언어', '언어 모델', '모델']
    """
    words = text.split()
    for first in range(len(words)):
        for last in range(first, len(words)):
            if last - first + 1 < len(words):
                yield " ".join(words[first : last + 1])


def _side(candidates: Mapping[str, Sights], form: Callable[[Iterable[str]], str], key: Callable[[str], str]) -> Side:
    written = {folded: form(seen.text for seen in sights.values()) for folded, sights in candidates.items()}
    longer: dict[str, set[str]] = {}
    for whole, text in written.items():
        for part in map(key, parts(text)):
            if part in written and part != whole:
                longer.setdefault(part, set()).add(whole)
    return Side(candidates, written, {part: frozenset(wholes) for part, wholes in longer.items()})


def _is_plural(text: str) -> bool:
    return singular(text) != text


def _is_capitalised(text: str) -> bool:
    return any(word.istitle() for word in text.split())
