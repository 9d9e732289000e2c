"""What is measured: mining itself, and the baselines it has to beat. Another one is one function and one entry here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import partial

from dsgloss.documents import Document
from dsgloss.evaluation.baselines import noun_phrase, one_word
from dsgloss.extraction.mention import Mention
from dsgloss.mining import mentions_of
from dsgloss.survey import Semantics


class System(StrEnum):
    """A way to find the pairs of a text."""

    DSGLOSS = "dsgloss"
    ONE_WORD = "one-word"
    NOUN_PHRASE = "noun-phrase"

    @property
    def has_confidence(self) -> bool:
        """Whether it says how sure it is."""
        return self is System.DSGLOSS


def systems(semantics: Semantics) -> Mapping[System, Callable[[Document], list[Mention]]]:
    """Give what is measured; `semantics` says whether mining itself weighs meaning, too."""
    return {
        System.DSGLOSS: partial(mentions_of, semantics=semantics),
        System.ONE_WORD: one_word,
        System.NOUN_PHRASE: noun_phrase,
    }
