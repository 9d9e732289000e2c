"""A noun phrase that may be a term, with the bracket behind it and the quotation marks around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.nouns import NounKind, nouns
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.extraction.reading.window import CLOSING_QUOTES, OPENING_QUOTES
from dsgloss.korean.hangul import has_hangul
from dsgloss.korean.words import Word
from dsgloss.lazy import regex

_MOST_KOREAN_WORDS = 4
_MOST_WORDS = 7
_CLAUSE_TAGS = frozenset({"JX", "JKS", "JKO", "EC", "EF"})
_ADJECTIVES = frozenset({"VA", "XSA", "VCP"})
_PASSIVES = frozenset({"되", "지"})
_SET_OFF = frozenset({Clue.BRACKETED, Clue.MARKED, Clue.ENTRY})
# Variables of formulas, names of programs.
_VARIABLE = regex(r"[a-z]{1,2}\d*|\S*_\S*")
_LAST_EOJEOL = regex(r"(?:^|(?<=\s))[가-힣]+ $")
# Adjectives that say something of a term rather than being part of it.
_REMARK = regex(
    "[이그저]러한|[이그저]런|새로운|다양한|여러|간단한|단순한|유명한|중요한|일반적|대표적|기본적|전통적|구체적|본격적|핵심적"
)


@dataclass(frozen=True, slots=True)
class NounPhrase:
    """A noun phrase at `start:end`; with a quotation mark before it, it begins at `outer`.

    `words` are its eojeols, `head` is the last noun of the last one.
    """

    start: int
    end: int
    outer: int
    words: tuple[str, ...]
    head: str
    clues: frozenset[Clue]


def noun_phrase(sentence: Sentence, end: int, clues: frozenset[Clue]) -> NounPhrase | None:
    """Find the noun phrase that ends at an offset, or before the bracket or the quotation mark that does."""
    bare, setting = _bare(sentence, end)
    clues |= setting
    words = _core(sentence.text, sentence.noun_phrases.get(bare, ()))
    if not words:
        return None
    last = words[-1].end
    start = _start(sentence, words[0].start, last, clues)
    words = [word for word in words if word.start >= start]
    if start < 0 or not _may_be_term(sentence.text[start:last], words, clues):
        return None
    eojeols = tuple(sentence.text[word.start : word.end] for word in words)
    outer = start - (Clue.QUOTED in clues)
    return NounPhrase(start, last, outer, eojeols, words[-1].morphemes[-1].form, clues)


def _bare(sentence: Sentence, end: int) -> tuple[int, frozenset[Clue]]:
    """Leave out the bracket behind and the quotation marks around, in either order: ‘토큰(token)’, ‘토큰’(token)."""
    inner = _unquoted(sentence.text, end)
    bare = sentence.without_bracket(inner)
    last = _unquoted(sentence.text, bare) if bare < inner else inner
    quotes = {Clue.QUOTED} if inner < end or last < bare else set()
    return last, frozenset(quotes | ({Clue.BRACKETED} if bare < inner else set()))


def _unquoted(text: str, end: int) -> int:
    return end - 1 if text[:end].endswith(tuple(CLOSING_QUOTES)) else end


def _core(text: str, words: Sequence[Word]) -> Sequence[Word]:
    """Leave out adverbs before a term that look like nouns (결국 에이전트) and a variable after it (밀도 함수 f)."""
    eojeols = [text[word.start : word.end] for word in words]
    start = next((n for n, eojeol in enumerate(eojeols) if eojeol not in nouns(NounKind.LEAD_IN)), len(words))
    has_variable = len(words) > start + 1 and has_hangul(eojeols[-2]) and _VARIABLE.fullmatch(eojeols[-1])
    return words[start : len(words) - bool(has_variable)]


def _start(sentence: Sentence, start: int, end: int, clues: frozenset[Clue]) -> int:
    """Move the start to the quotation mark, or before an adjective that is part of the term (느슨한 결합)."""
    if Clue.QUOTED in clues:
        opened = max(sentence.text.rfind(sign, 0, end) for sign in OPENING_QUOTES) + 1
        is_clause = any(word.tag in _CLAUSE_TAGS for word in sentence.between(opened, end))
        return opened if opened and not is_clause else -1
    adjective = _LAST_EOJEOL.search(sentence.text, 0, start)
    return adjective.start() if adjective and _is_part(sentence, adjective, start, clues) else start


def _is_part(sentence: Sentence, adjective: re.Match[str], start: int, clues: frozenset[Clue]) -> bool:
    """Tell whether an eojeol is an adjective or a participle that belongs to the noun after it (느슨한, 구조화된)."""
    if not clues & {Clue.BRACKETED, Clue.MARKED, Clue.NAMING} or _REMARK.match(adjective[0]):
        return False
    words = sentence.between(adjective.start(), start)
    if len(words) < 2 or words[-1].tag != "ETM" or any(m.tag == "MAG" for m in sentence.before(adjective.start())[-1:]):
        return False
    return words[-2].tag.split("-")[0] in _ADJECTIVES or words[-2].form in _PASSIVES


def _may_be_term(text: str, words: Sequence[Word], clues: frozenset[Clue]) -> bool:
    eojeols = text.split()
    is_long = len(eojeols) > _MOST_WORDS or sum(map(has_hangul, eojeols)) > _MOST_KOREAN_WORDS
    if not words or is_long or _VARIABLE.fullmatch(text) or not any(map(str.isalpha, text)):
        return False
    is_slight = not words[0].may_stand_alone or (len(text) == 1 and not clues & _SET_OFF)
    return words[0].may_begin and words[-1].may_end and not (len(words) == 1 and is_slight)
