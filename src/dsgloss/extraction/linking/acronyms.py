"""Acronyms: 거대언어모델(LLM) in one text, 거대 언어 모델(Large Language Model) or LLM(Large Language Model) in others.

An acronym alone says little, for PR is a pull request as well as public relations; so two pairs are joined by
an acronym only where the Korean agrees: it is the same, it is built alike (대형 언어 모델, 거대언어모델), or it
renders the full form in full. The full forms of an acronym are those that some text states together with it,
and those whose words begin with its letters (the simplest case of Schwartz and Hearst 2003). An acronym that
could be several of them is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dsgloss.english import abbreviates
from dsgloss.extraction.linking.english_forms import initials
from dsgloss.extraction.linking.inflection import is_one_term
from dsgloss.extraction.linking.link import Link, LinkKind
from dsgloss.extraction.linking.pair import Corpus, Pair, best
from dsgloss.extraction.linking.rendering import Fit, fit
from dsgloss.extraction.linking.senses import render_alike
from dsgloss.extraction.linking.wording import wording_key


def links(corpus: Corpus) -> Iterator[Link]:
    """Link acronyms to their full forms, and pairs that have nothing but an acronym to each other."""
    full_forms = _full_forms(corpus)
    for acronym, pairs in corpus.by_acronym.items():
        for one, other in combinations(pairs, 2):
            if _korean_agrees(one, other):
                yield Link(LinkKind.ACRONYM, one.key, other.key)
        for pair in (pair for pair in pairs if not pair.english):
            full = _full_form(pair, corpus, full_forms.get(acronym, ()))
            if full is not None:
                yield Link(LinkKind.ACRONYM, pair.key, full.key)
    for expansion in corpus.expansions:
        named = corpus.by_english.get(expansion.english)
        if named:
            yield Link(LinkKind.ACRONYM, expansion.key, best(named).key)


def may_abbreviate(pair: Pair, full: Pair) -> bool:
    """Tell whether an acronym of a pair may stand for the English of another with the same Korean."""
    return any(abbreviates(acronym, full.en) for acronym in pair.evidence.acronym)


def _korean_agrees(one: Pair, other: Pair) -> bool:
    """Compare the Korean of two pairs with the same acronym; where both have English, that decides elsewhere."""
    if wording_key(one.ko) == wording_key(other.ko):
        return True
    return not one.english and not other.english and render_alike(one.ko, other.ko)


def _full_form(pair: Pair, corpus: Corpus, full_forms: Sequence[Pair]) -> Pair | None:
    """Find the one full form that an acronym stands for beside its Korean."""
    beside = [other for other in corpus.by_korean[pair.key.ko] if other.english and may_abbreviate(pair, other)]
    fitting = beside or [other for other in full_forms if fit(pair.ko, other.en) is Fit.FULLY]
    if not fitting:
        return None
    first = best(fitting)
    return first if all(is_one_term(first, other) for other in fitting) else None


def _full_forms(corpus: Corpus) -> Mapping[str, Sequence[Pair]]:
    """Collect the pairs with a full form of each acronym."""
    stated: dict[str, set[str]] = {}
    for pair in corpus.pairs:
        stated.setdefault(pair.english, set()).update(pair.acronyms)
    found: dict[str, list[Pair]] = {}
    for english, pairs in corpus.by_english.items():
        for acronym in sorted(stated[english] | set(initials(best(pairs).en))):
            found.setdefault(acronym, []).extend(pairs)
    for expansion in corpus.expansions:
        for acronym in expansion.acronyms:
            found.setdefault(acronym, []).append(expansion)
    return found
