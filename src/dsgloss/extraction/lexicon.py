"""The bilingual lexicon of technical constituents (`data/constituents.tsv`): which words render which."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dsgloss import data
from dsgloss.english import related


class ConstituentKind(StrEnum):
    """Where in a word a constituent stands."""

    ROOT = "root"
    PREFIX = "prefix"
    SUFFIX = "suffix"


@cache
def constituents() -> dict[str, tuple[ConstituentKind, tuple[str, ...]]]:
    """Give the lexicon: Korean constituent to its kind and its English words, the most usual first."""
    return {
        korean: (ConstituentKind(kind), tuple(english.split("|")))
        for korean, english, kind in data.rows("constituents.tsv")
    }


def renders(korean: str, english_word: str) -> bool:
    """Tell whether a constituent is known to render an English word, in any of its forms.

    >>> renders("학습", "learning"), renders("학습", "network")
    (True, False)
    """
    entry = constituents().get(korean)
    return entry is not None and any(related(english, english_word) for english in entry[1])


def initials_of(korean: str) -> frozenset[str]:
    """Give the letters with which the known renderings of a constituent begin."""
    entry = constituents().get(korean)
    return frozenset(english[0] for english in entry[1]) if entry else frozenset()
