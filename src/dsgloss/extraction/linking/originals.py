"""A name in Hangul, once with its original script and once with Latin letters: 량원펑(梁文鋒), 량원펑(Liang Wenfeng).

Only names are joined, which sound like the Latin. Of words, the same Hangul may be several: 정의(定義) is a
definition, 정의(正義) is justice.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus
from dsgloss.extraction.linking.rendering import sounds_like


def links(corpus: Corpus) -> Iterator[Link]:
    """Link the pairs of each name in original script to those in Latin letters."""
    for pairs in corpus.by_korean.values():
        originals = [pair for pair in pairs if pair.evidence.original]
        latin = [pair for pair in pairs if pair.english and sounds_like(pair.ko, pair.en)]
        for one, other in product(originals, latin):
            yield Link(LinkKind.ORIGINAL, one.key, other.key)
