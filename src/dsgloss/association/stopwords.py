"""The words that no term is made of, or not of them alone: `data/stopwords.tsv`, English and Korean."""

from __future__ import annotations

from enum import StrEnum
from functools import cache

from dsgloss import data


class WordClass(StrEnum):
    """How a word behaves in a term."""

    FUNCTION = "function"
    """It never stands in a term: with, is, although."""
    CONNECTOR = "connector"
    """It stands between the words of a term, never at its edges: mixture of experts."""
    GENERAL = "general"
    """It is no term by itself, but may be part of one: use, and use case."""


@cache
def stop_words() -> dict[str, WordClass]:
    """Give the class of every stop word; words of neither language's list are the content of terms."""
    return {word: WordClass(kind) for word, kind in data.rows("stopwords.tsv")}


def word_class(word: str) -> WordClass | None:
    """Give the class of a word, whatever its case; none if it is no stop word.

    >>> word_class("Although"), word_class("tensor")
    (<WordClass.FUNCTION: 'function'>, None)
    """
    return stop_words().get(word.lower())
