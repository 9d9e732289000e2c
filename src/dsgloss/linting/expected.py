"""Which terms of a source text are to be expected in its translation, as nouns of their own."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache

from dsgloss import data
from dsgloss.documents import Segment
from dsgloss.english import STOP_WORDS, content_words, english_key
from dsgloss.english_verbs import is_verb_at
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.spacing import term_key
from dsgloss.lazy import regex
from dsgloss.linting.prose import is_prose
from dsgloss.lookup import Occurrence
from dsgloss.model import KOREAN, Concept, PartOfSpeech

_WORD = regex(r"[A-Za-z][\w'’]*")
_WORD_BEFORE = regex(r"\w[,;]? $")
_WORD_AFTER = regex(r" ([A-Za-z])")
# 보내기 is a verb, 크기 a noun.
_SHORTEST_IN_GI = 2


def expects_translation(source: Segment, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence is a noun of the source's prose for which a Korean one is to be expected."""
    concept = occurrence.sense.concept
    return (
        not occurrence.is_ambiguous
        and any(has_hangul(term.text) for term in concept.approved(KOREAN))
        and is_prose(source, occurrence.start, occurrence.end)
        and not _is_verb(source, occurrence)
        and not _is_in_name(source.text, occurrence)
    )


def _is_verb(source: Segment, occurrence: Occurrence) -> bool:
    """Tell whether a single word is a verb here: Korean renders verbs more freely than nouns."""
    term = occurrence.sense.term
    if term.part_of_speech is not PartOfSpeech.NOUN or len(content_words(term.text)) > 1:
        return False
    if english_key(occurrence.text) != english_key(term.text):
        return True
    return is_verb_at(source.text, occurrence.start, occurrence.end)


def _is_in_name(text: str, occurrence: Occurrence) -> bool:
    """Tell whether a word is part of a name (Visual Studio Code): capitals stand where a sentence has none."""
    if not text[occurrence.start].isupper() or occurrence.sense.term.text[0].isupper():
        return False
    if occurrence.text in _names():
        return True
    words = [found[0] for found in _WORD.finditer(text) if found[0].lower() not in STOP_WORDS]
    if all(word[0].isupper() for word in words):
        return False  # a heading with capitals throughout
    before, after = _WORD_BEFORE.search(text, 0, occurrence.start), _WORD_AFTER.match(text, occurrence.end)
    return before is not None or (after is not None and after[1][0].isupper())


@cache
def _names() -> frozenset[str]:
    return frozenset(row[0] for row in data.rows("names_like_words.tsv"))


def is_inside_a_word(segment: Segment, concept: Concept) -> bool:
    """Tell whether a term of the concept is there after all, in a word that the lint does not take apart."""
    folded = term_key(segment.text)
    texts = (text for term in concept.terms for text in term.text.split(","))
    return any(term_key(text) in folded for text in texts if term_key(text))


def is_there_in_pieces(segment: Segment, concept: Concept) -> bool:
    """Tell whether the words of an approved term are all there, apart from each other or inflected.

    So 사용량 분석 is in 사용량을 다시 분석한다, and 로그 보내기 in 로그를 보낸다.
    """
    text = unicodedata.normalize("NFD", segment.text)
    pieces = (_pieces(term.text) for term in concept.approved(KOREAN))
    return any(each and all(piece.search(text) for piece in each) for each in pieces)


@lru_cache(maxsize=65536)
def _pieces(term: str) -> tuple[re.Pattern[str], ...]:
    """Make the patterns of a term's words, each at the start of an eojeol, and of a verb in 기 by its stem."""
    words = term.split(" ")
    stems = [word.removesuffix("기") if len(word) > _SHORTEST_IN_GI else word for word in words]
    if stems == [term]:
        return ()
    return tuple(re.compile(rf"(?<!\w){re.escape(unicodedata.normalize('NFD', stem))}") for stem in stems)
