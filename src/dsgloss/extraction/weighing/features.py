"""The evidence for where a Korean term begins: each kind is one function of a candidate, with a name.

A function gives a number, usually 0 to 1; `data/boundary.json` holds the weight of each, fitted on labelled
brackets by `tools/fit.py`. To add a kind of evidence, write a function, list it in `FEATURES`, and refit.
"""

from __future__ import annotations

from collections.abc import Callable

from dsgloss.extraction.reading.window import AND, Eojeol
from dsgloss.extraction.weighing.candidate import Candidate
from dsgloss.extraction.weighing.explain import words_of
from dsgloss.extraction.weighing.weights import by_name
from dsgloss.lazy import regex

_AND = regex(r"(?i:\b(?:and|or)\b)|&")
Feature = Callable[[Candidate], float]


def quoted(c: Candidate) -> float:
    """A quotation begins here and ends around the bracket."""
    return float(c.is_quoted)


def cuts_quotation(c: Candidate) -> float:
    """Such a quotation begins further left."""
    return float(c.cuts_quotation)


def marked(c: Candidate) -> float:
    """Emphasis or a link begins here and covers the term."""
    return float(c.is_marked)


def cuts_mark(c: Candidate) -> float:
    """Emphasis or a link begins further left and would be cut."""
    return float(c.cuts_mark)


def joined(c: Candidate) -> float:
    """A sign joins it to the word before it, as the last one of a list: 지연·지터(jitter)."""
    return float(c.is_joined)


def words_explained(c: Candidate) -> float:
    """The share of the English words that the candidate renders."""
    return c.explanation.english if c.inside.english else 0.0


def letters_explained(c: Candidate) -> float:
    """The share of the acronym's letters that the candidate accounts for."""
    return 0.0 if c.inside.english else c.explanation.english


def letters_in_order(c: Candidate) -> float:
    """The share of the acronym's letters found in order."""
    return 0.0 if c.inside.english else c.explanation.in_order


def first_letter(c: Candidate) -> float:
    """The candidate's first constituent begins with the acronym's first letter."""
    return 0.0 if c.inside.english else c.explanation.opens


def korean_explained(c: Candidate) -> float:
    """The share of the candidate that the English explains."""
    return 1.0 if c.is_spoken else c.explanation.korean


def first_word_explained(c: Candidate) -> float:
    """The share of the candidate's first word that the English explains."""
    return 1.0 if c.is_spoken else c.explanation.first


def first_word_foreign(c: Candidate) -> float:
    """The candidate's first of several words is explained by nothing in the English."""
    return float(len(c.eojeols) > 1 and first_word_explained(c) == 0.0)


def neighbour_explained(c: Candidate) -> float:
    """The word left of the candidate renders English that the candidate leaves over."""
    return c.explanation_with_one_more.first if c.explanation_with_one_more else 0.0


def too_long(c: Candidate) -> float:
    """It has more words than the English has words, or the acronym letters."""
    surplus = 0 if c.is_spoken else max(0, len(c.eojeols) - _size(c))
    return min(1.0, surplus / 3)


def too_short(c: Candidate) -> float:
    """It has fewer constituents than the English has words, or the acronym letters, and does not explain as many."""
    size = _size(c)
    explained = round(c.explanation.english * size) if c.inside.english else 0
    return max(0, size - max(c.size, explained)) / size if size else 0.0


def begins_late(c: Candidate) -> float:
    """The first English words have nothing before what renders the next ones: 기반 추천 for content-based filtering."""
    return min(1.0, max(0, c.explanation.ahead) / 2)


def begins_early(c: Candidate) -> float:
    """It has words before what renders the first English one."""
    return min(1.0, max(0, -c.explanation.ahead) / 2)


def sounds_alike(c: Candidate) -> float:
    """The whole candidate sounds like the whole counterpart."""
    return c.likeness


def noun_phrase(c: Candidate) -> float:
    """It is the longest run of bare nouns before the bracket."""
    return float(_is_bare(c) and (c.before is None or not _is_bare_noun(c.before)))


def more_words(c: Candidate) -> float:
    """It has several words (one third for each beyond the first)."""
    return min(1.0, (len(c.eojeols) - 1) / 3)


def genitive(c: Candidate) -> float:
    """It contains a word with the particle 의."""
    return float(any(eojeol.last_tag == "JKG" for eojeol in c.eojeols[:-1]))


def clause(c: Candidate) -> float:
    """It contains an adnominal verb form or an object."""
    return float(any(eojeol.last_tag in {"ETM", "JKO"} for eojeol in c.eojeols[:-1]))


def conjunction(c: Candidate) -> float:
    """It contains a word with 와/과, or 및, of which the English says nothing."""
    return float(_has_conjunction(c) and not _AND.search(c.counterpart))


def renders_and(c: Candidate) -> float:
    """It contains such a word, and the English an and: 사전 및 사후 확률 (prior and posterior)."""
    return float(_has_conjunction(c) and _AND.search(c.counterpart) is not None)


def starts_with_modifier(c: Candidate) -> float:
    """It begins with a determiner, a genitive or an adnominal verb form."""
    modifies = c.eojeols[0].last_tag in {"MM", "JKG", "ETM", "JKO", "JC"}
    return float(len(c.eojeols) > 1 and modifies and not c.is_spoken)


def starts_with_unknown_name(c: Candidate) -> float:
    """It begins with a proper noun or Latin letters that the English does not explain."""
    first = c.eojeols[0].morphemes[0].tag
    return float(len(c.eojeols) > 1 and first in {"NNP", "SL", "SN"} and first_word_explained(c) < 0.5)


def keeps_ending(c: Candidate) -> float:
    """It ends in what the analyser takes for a particle or a verb ending."""
    return float(c.keeps_ending)


def supported(c: Candidate) -> float:
    """The same string stands before the same counterpart elsewhere in the document."""
    return c.support


def stands_alone(c: Candidate) -> float:
    """Elsewhere in the document it stands without the word that is before it here (its share of such places)."""
    return 1 - _sticking(c) if c.others and c.before else 0.0


def sticks(c: Candidate) -> float:
    """Elsewhere in the document the word before it here is before it, too (its share of such places)."""
    return _sticking(c) if c.others and c.before else 0.0


def opens_segment(c: Candidate) -> float:
    """It begins the paragraph, item, heading or cell."""
    return float(c.opens_segment)


def fills_segment(c: Candidate) -> float:
    """It begins the paragraph, item, heading or cell, and the bracket ends it, or a colon follows: a definition."""
    return float(c.fills_segment)


def similar_words(c: Candidate) -> float:
    """It is near the English in meaning (with the `semantic` extra, as the next three)."""
    return c.similarity.cosine if c.similarity and c.inside.english else 0.0


def similar_letters(c: Candidate) -> float:
    """It is near the acronym in meaning."""
    return c.similarity.cosine if c.similarity and not c.inside.english else 0.0


def more_similar(c: Candidate) -> float:
    """It is nearer to the counterpart than the other candidates are."""
    return c.similarity.gain if c.similarity else 0.0


def most_similar(c: Candidate) -> float:
    """No candidate is nearer to the counterpart."""
    return float(c.similarity is not None and c.similarity.is_most)


def defined(c: Candidate) -> float:
    """It begins the paragraph, item or cell as its topic: what follows may define it."""
    return float(c.opens_segment and c.is_topic)


def _has_conjunction(c: Candidate) -> bool:
    return any(eojeol.last_tag in {"JC", "MAJ"} or eojeol.text in {AND, "등"} for eojeol in c.eojeols[:-1])


def _sticking(c: Candidate) -> float:
    return c.others_with_one_more / c.others


def _size(c: Candidate) -> int:
    if c.inside.english:
        return len(words_of(c.inside.english))
    return sum(character.isupper() for character in c.inside.acronym or "") or len(c.counterpart)


def _is_bare(c: Candidate) -> bool:
    return all(_is_bare_noun(eojeol) for eojeol in c.eojeols[:-1])


def _is_bare_noun(eojeol: Eojeol) -> bool:
    nouns = bool(eojeol.morphemes) and all(m.is_noun or m.tag.startswith("S") for m in eojeol.morphemes)
    return nouns or eojeol.is_known_noun


FEATURES = by_name(
    (
        quoted,
        cuts_quotation,
        marked,
        cuts_mark,
        joined,
        words_explained,
        letters_explained,
        letters_in_order,
        first_letter,
        korean_explained,
        first_word_explained,
        first_word_foreign,
        neighbour_explained,
        too_long,
        too_short,
        begins_late,
        begins_early,
        sounds_alike,
        noun_phrase,
        more_words,
        genitive,
        clause,
        conjunction,
        renders_and,
        starts_with_modifier,
        starts_with_unknown_name,
        keeps_ending,
        supported,
        stands_alone,
        sticks,
        opens_segment,
        fills_segment,
        defined,
    )
)
SEMANTIC_FEATURES = by_name((*FEATURES.values(), similar_words, similar_letters, more_similar, most_similar))
