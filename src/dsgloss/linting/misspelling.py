"""When one English term is another in a wrong spelling: Mixture of Expert, Renforcement Learning."""

from __future__ import annotations

import re
from functools import cache

from dsgloss import data
from dsgloss.english import STOP_WORDS, english_key, related, term_words
from dsgloss.lazy import regex

_SHORTEST, _LONG = 5, 8
# A letter that is doubled or not; of l and s both spellings are in use (modelling, focussed).
_DOUBLED = regex(r"([^ls])\1")
_NEGATED = regex(r"^(?:un|in|im|ir|non|dis|de|en|re|a)(?=\w{4})")
_LATIN = regex(r"[A-Za-z][A-Za-z'’ -]*")


def misspells(written: str, term: str) -> bool:
    """Tell whether a string is surely meant to be a term and is not: a word of it is misspelt or not in its number.

    Case, hyphens, British spelling and the number of the last word do not matter, and neither does another
    derivation of a word. Terms of one word have to be long, since short words resemble each other by chance, and
    what is written must be no word itself: tracing is not tracking.

    >>> [misspells(text, "mixture of experts") for text in ("Mixture of Expert", "Mixture-of-Experts", "mixtures")]
    [True, False, False]
    """
    if not _LATIN.fullmatch(written) or english_key(written) == english_key(term):
        return _lacks_plural(term_words(written), term_words(term))
    mine, theirs = term_words(written.lower()), term_words(term.lower())
    if len(mine) != len(theirs) or len(mine) == 1:
        return len(mine) == 1 and _is_no_word(mine[0]) and _is_long_typo(english_key(written), english_key(term))
    pairs = [pair for pair in zip(mine, theirs, strict=True) if not _is_form_of(*pair)]
    return len(pairs) > 0 and all(len(theirs) >= _SHORTEST and is_typo(mine, theirs) for mine, theirs in pairs)


def is_typo(word: str, right: str) -> bool:
    """Tell whether a word is one slip from another, or two if it is long: a letter more, less, other or swapped.

    >>> is_typo("renforcement", "reinforcement"), is_typo("casual", "causal"), is_typo("metric", "matrix")
    (True, True, False)
    """
    if _is_form_of(word, right) or _NEGATED.sub("", word) == _NEGATED.sub("", right):
        return False
    if word[0] != right[0] and not _is_no_word(word):
        return False  # encoder is no misspelt decoder
    return _distance(word, right) <= (2 if len(right) >= _LONG else 1)


def styled(term: str, like: str) -> str:
    """Write a term with the capitals of another string: all, every word's, the first word's, or as the glossary.

    >>> [styled("mixture of experts", like) for like in ("Mixture of Expert", "Mixture of expert", "MIXTURE OF EXPERT")]
    ['Mixture of Experts', 'Mixture of experts', 'MIXTURE OF EXPERTS']
    """
    if like.isupper() and len(like) > 1:
        return term.upper()
    content = [word for word in re.findall(r"[^\W\d_]+", like) if word.lower() not in STOP_WORDS]
    if content and all(word[0].isupper() for word in content):
        return re.sub(r"[^\W\d_]+", lambda word: _capital(word[0]), term)
    return term[0].upper() + term[1:] if like[0].isupper() else term


def _capital(word: str) -> str:
    return word if word.lower() in STOP_WORDS else word[0].upper() + word[1:]


def _is_long_typo(word: str, right: str) -> bool:
    return len(right) >= _LONG and not right.startswith(word) and is_typo(word, right)


def _is_no_word(word: str) -> bool:
    return word not in _known_words() and english_key(word) not in _known_words()


@cache
def _known_words() -> frozenset[str]:
    return frozenset("|".join(row[1] for row in data.rows("constituents.tsv")).lower().split("|"))


def _is_form_of(word: str, right: str) -> bool:
    """Tell whether a word is another or a derivation of it; tunning is none of tuning, though modelling is one."""
    if english_key(word) == english_key(right):
        return True
    return related(word, right) and _DOUBLED.sub(r"\1", word) != _DOUBLED.sub(r"\1", right)


def _lacks_plural(mine: list[str], theirs: list[str]) -> bool:
    """Tell whether only the plural behind a preposition is missing: what stands there is no head to be counted."""
    if len(mine) != len(theirs) or len(mine) < 3 or theirs[-2].lower() not in STOP_WORDS:
        return False
    return theirs[-1].lower() in {mine[-1].lower() + "s", mine[-1].lower() + "es"}


def _distance(one: str, other: str) -> int:
    """Count the slips between two words (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
