"""English candidates for terms: runs of up to four words with no stop word at their edges, and no verb in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dsgloss.association.stopwords import WordClass, word_class
from dsgloss.english_verbs import is_verb_at
from dsgloss.lazy import regex

MOST_WORDS = 4
"""How many words a candidate may have, connectors not counted."""
_WORD = regex(r"[A-Z]{1,3}/[A-Z]{1,3}(?![A-Za-z])|[^\W_]+(?:[-.&+][^\W_]+)*(?:\+\+|#)?")
_LETTER = regex(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class EnglishPhrase:
    """A candidate: its text, and the offset (code points) where it starts."""

    text: str
    start: int


def english_phrases(text: str) -> Iterator[EnglishPhrase]:
    """Find the candidates of a text, in text order, the shorter first; parts of a candidate are candidates, too.

    A word that is a verb where it stands is none: Korean renders it as it renders verbs.

    >>> [phrase.text for phrase in english_phrases("The mixture of experts is sparse.")]
    ['mixture', 'mixture of experts', 'experts', 'sparse']
    >>> [phrase.text for phrase in english_phrases("View the page to view it in the page view.")]
    ['page', 'page', 'page view', 'view']
    """
    for run in _runs(text):
        for first in range(len(run)):
            yield from _from(text, run[first:])


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Find the longest stretches of words with nothing but a space between them and no function word or verb."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if run and text[run[-1].end() : word.start()] != " ":
            yield run
            run = []
        if word_class(word[0]) is WordClass.FUNCTION or is_verb_at(text, word.start(), word.end()):
            yield run
            run = []
        else:
            run.append(word)
    yield run


def _from(text: str, words: Sequence[re.Match[str]]) -> Iterator[EnglishPhrase]:
    """Give the candidates that begin with the first word of a run."""
    size, is_special = 0, False
    for word in words:
        kind = word_class(word[0])
        if kind is WordClass.CONNECTOR:
            if not size:
                return
            continue
        size += 1
        is_special = is_special or kind is None
        if size > MOST_WORDS or (size == 1 and not _may_begin(word[0])):
            return
        if is_special:
            yield EnglishPhrase(text[words[0].start() : word.end()], words[0].start())


def _may_begin(word: str) -> bool:
    return len(word) > 1 and _LETTER.search(word) is not None
