"""Suggesting terms as programs do it: documents in, ranked phrases out."""

from __future__ import annotations

from collections.abc import Iterable, Set

from dsgloss.documents import Document
from dsgloss.extraction.mention import Mention
from dsgloss.korean.morphology import Analyser
from dsgloss.korean.spacing import term_key
from dsgloss.model import Terminology
from dsgloss.termhood.counting import count
from dsgloss.termhood.counts import merge
from dsgloss.termhood.ranking import rank
from dsgloss.termhood.suggestion import Suggestion

MIN_COUNT = 2
"""How often a phrase has to be used to be suggested, unless the caller says otherwise."""


def suggest(
    documents: Iterable[Document], known: Set[str], analyser: Analyser, min_count: int = MIN_COUNT
) -> list[Suggestion]:
    """Rank the noun phrases of documents by how likely they are terms; those of the keys `known` are left out.

    No document may be given twice. What is known: `keys_of_terms` of a glossary, `keys_of_pairs` of the texts.

    >>> from dsgloss.documents import parse_document
    >>> from dsgloss.korean.kiwi import kiwi
    >>> text = "손실 함수를 고른다. 손실 함수는 오차를 잰다. 다음 방법을 보자. 다음 방법은 쉽다."
    >>> [found.ko for found in suggest([parse_document(text, "a.md")], {term_key("손실")}, kiwi())]
    ['손실 함수', '함수']
    """
    return rank(merge(count(document, analyser) for document in documents), known, min_count)


def keys_of_terms(terminology: Terminology) -> Set[str]:
    """Fold all terms that a glossary has, those of rejected concepts included: they are not suggested again."""
    return {term_key(term.text) for concept in terminology.concepts for term in concept.terms}


def keys_of_pairs(mentions: Iterable[Mention]) -> Set[str]:
    """Fold the Korean terms for which texts state a counterpart in brackets: `build` proposes those."""
    return {term_key(mention.ko) for mention in mentions if mention.ko and mention.relation.is_pair}
