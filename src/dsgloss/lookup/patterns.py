"""The strings to search for: every term of a terminology in the forms it may take, folded."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from string import ascii_letters

from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.spacing import term_key
from dsgloss.lazy import regex
from dsgloss.model import Concept, Term


class Form(StrEnum):
    """How the form searched for relates to the term as the glossary has it."""

    BASE = "base"
    INFLECTED = "inflected"


@dataclass(frozen=True, slots=True)
class Sense:
    """A term as a designation of a concept."""

    concept: Concept
    term: Term


@dataclass(frozen=True, slots=True)
class Pattern:
    """A folded string with the senses it may have and how it relates to their terms."""

    key: str
    senses: tuple[Sense, ...]
    form: Form


def patterns(concepts: Iterable[Concept]) -> tuple[Pattern, ...]:
    """Collect the patterns of some concepts; a base form wins over an inflected form of another term."""
    found: dict[tuple[str, Form], dict[tuple[str, str], Sense]] = {}
    for concept in concepts:
        for term in concept.terms:
            for key, form in _forms(term):
                found.setdefault((key, form), {}).setdefault((concept.id, term.text), Sense(concept, term))
    return tuple(
        Pattern(key, tuple(senses.values()), form)
        for (key, form), senses in found.items()
        if form is Form.BASE or (key, Form.BASE) not in found
    )


def _forms(term: Term) -> Iterator[tuple[str, Form]]:
    key = term_key(term.text)
    if not key:
        return
    yield key, Form.BASE
    if not has_hangul(term.text) and term.text.isascii():
        for form in english_forms(term.text):
            yield term_key(form), Form.INFLECTED


def english_forms(text: str) -> list[str]:
    """List the inflected forms of an English term: plurals, and verb forms of a last word in -ing.

    >>> english_forms("entity"), english_forms("fine-tuning")[1:4]
    (['entities'], ['fine-tuned', 'fine-tune', 'fine-tunes'])
    """
    head = text.rstrip(ascii_letters)
    last = text[len(head) :]
    if not last or len(text) < 2:
        return []
    forms = _plurals(last)
    stem = last.removesuffix("ing")
    if last.islower() and len(stem) > 2 and stem != last and re.search("[aeiouy]", stem):
        forms.append(re.sub(r"(?<=[^aeiou])y$", "i", stem) + "ed")
        for base in _verbs(stem):
            forms += [base, *_plurals(base)]
    return [head + form for form in dict.fromkeys(forms)]


# What is left of a verb before -ing, and how the verb is written: as that, with e, or as either of the two.
_DOUBLED = regex(r"..([bdgkmnprt])\1$")
_LOST_E = regex(r"[^aeioul]l$|[^s]s$|[cuvz]$|[dr]g$")
_WHOLE = regex(r"[lsfz]{2}$|[wxy]$|(?!ou)[aeiou]{2}[^aeiou]$|[^aeiouhg][^aeiouhg]$|[^aeiou][cst]h$")
_SHORT = regex(r"^[^aeiou]*[aeiouy][^aeiou]$")


def _verbs(stem: str) -> list[str]:
    """List the verbs that a stem before -ing may come from; some are no words, which does no harm.

    >>> [_verbs(stem) for stem in ("train", "prun", "embedd", "sampl", "filter")]
    [['train'], ['prune'], ['embed'], ['sample'], ['filter', 'filtere']]
    """
    if _DOUBLED.search(stem):
        return [stem[:-1]]
    if _LOST_E.search(stem):
        return [stem + "e"]
    if _WHOLE.search(stem):
        return [stem]
    return [stem + "e"] if _SHORT.search(stem) else [stem, stem + "e"]


def _plurals(word: str) -> list[str]:
    if word.isupper() or not word[-1].islower():
        return [word + "s"]
    if word.endswith("sis"):
        return [word[:-2] + "es"]
    if re.search(r"[ei]x$", word):
        return [word + "es", word[:-2] + "ices"]
    if re.search(r"(?:s|x|z|ch|sh)$", word):
        return [word + "es"]
    if re.search(r"[^aeiou]y$", word):
        return [word[:-1] + "ies"]
    return [word + "s"]
