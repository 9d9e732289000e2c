"""Where an English word is a verb: told by what stands before and after it, not by the word.

Most nouns of technical English are verbs, too (view, process, load). A verb stands behind *to*, an auxiliary or a
subject pronoun (to view, can view). Where it has an object that an article or the like begins, it may also begin a
sentence (View the page) or stand behind another verb, a relative pronoun or the plural (models share the weights).
"""

from __future__ import annotations

import re
from functools import cache

from dsgloss import data
from dsgloss.english import STOP_WORDS
from dsgloss.lazy import regex

_SIGHT = 60
_ADVERB = r"(?:(?:\w+ly|also|then|now|just|even|still|only|first|again) )?"
_SUBJECT_OR_AUXILIARY = (
    r"(?:can|cannot|can['’]t|will|won['’]t|must|should|shouldn['’]t|may|might|could|would|don['’]t|doesn['’]t"
    r"|didn['’]t|not|you|we|I|they|it|you['’]ll|we['’]ll|then|let['’]s|please)"
)
# Several verbs may share it: to load, view and share.
_SHARED = r"(?:[a-z]+(?:, | and | or |, and |, or )){0,2}"
_BEFORE_VERB = regex(rf"\b{_SUBJECT_OR_AUXILIARY} {_ADVERB}{_SHARED}$", re.IGNORECASE)
_TO = regex(rf"(?:([\w-]+) )?\bto {_ADVERB}{_SHARED}$", re.IGNORECASE)
# A verb before it, a relative pronoun or the plural: View and edit the page; models share the weights.
_BEFORE_VERB_WITH_OBJECT = regex(rf"(?:\b(?:and|or|which|that|who)|,|\b[\w-]+[^\Wsiu]s) {_ADVERB}$", re.IGNORECASE)
_RELATIVE = regex(rf"\b(?:which|that|who|it|he|she) {_ADVERB}$", re.IGNORECASE)
_SENTENCE_END = regex(r"[.!?:;]\s+$")
_OBJECT_AFTER = regex(
    r" (?:an?|the|th(?:is|ese|ose)|your|my|our|its|their|all|any|every|each|another|them)\b", re.IGNORECASE
)
_BASE = regex(r"[A-Za-z](?:[a-z]|-(?=[a-z]))*(?:ss|us|[a-rt-z])")
# What nouns, adjectives, adverbs and participles end in, and hardly a verb does.
_NO_BASE = regex(r".+(?:ing|tion|ity|ness|ly|[ciu]al|[or]nal|ous|ful|less|[mt]ic|fic|[ct]tive|ative|[^e]ed)$")
_START = 8


def is_verb_at(text: str, start: int, end: int) -> bool:
    """Tell whether the word at a place is a verb there, in its base form or in that of the third person.

    >>> [is_verb_at(text, text.index("view"), text.index("view") + 4) for text in ("to view it", "the view of it")]
    [True, False]
    >>> is_verb_at("Access to memory", 10, 16), is_verb_at("You can load, view and share it", 14, 18)
    (False, True)
    """
    word, before = text[start:end], text[max(0, start - _SIGHT) : start]
    has_object = _OBJECT_AFTER.match(text, end) is not None
    if word.endswith("s") and has_object and _RELATIVE.search(before):
        return True
    if word.lower() in STOP_WORDS or not _BASE.fullmatch(word) or _NO_BASE.match(word):
        return False
    has_verb_before = _BEFORE_VERB_WITH_OBJECT.search(before) is not None
    return _is_marked(before) or (has_object and (has_verb_before or begins_sentence(text, start)))


def begins_sentence(text: str, start: int) -> bool:
    """Tell whether what stands at an offset is the first word of a sentence."""
    before = text[max(0, start - _START) : start]
    return not before.strip() or _SENTENCE_END.search(before) is not None


def _is_marked(before: str) -> bool:
    """Tell whether a verb is bound to follow: behind *to* unless that is a preposition, or behind what takes a verb."""
    to = _TO.search(before)
    if to is not None:
        return (to[1] or "").lower() not in _before_prepositions()
    return _BEFORE_VERB.search(before) is not None


@cache
def _before_prepositions() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("prepositional_to.tsv"))
