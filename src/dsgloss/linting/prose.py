"""What of a text is prose, where terms are words: not code, not the names of things, not addresses."""

from __future__ import annotations

import re

from dsgloss.documents import Segment
from dsgloss.english import STOP_WORDS, words
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex

_SIGHT = 80
_ADDRESS = regex(r"(?:\w://|www\.)\S*$")
# What joins Latin letters to a name: pipeline_id, task.pipeline, my-pipeline, --pipeline, @pipeline, ./pipeline
_NAME_BEFORE = regex(r"(?:[_@#$\\]|[a-z0-9][.:=-]|(?:^|\s)--?|(?:^|[\s.]|/[\w.-]*)/)$", re.ASCII | re.IGNORECASE)
# The signs before a name, one of which is told faster than all that may stand before it.
_JOINING = frozenset("_@#$\\.:=-/\n")
# Signs of trademarks stand behind names, too: Mac OS(R).
_NAME_AFTER = regex(
    r"_|[.:=-][a-z0-9]|=[\"'{]|/[\w-]*[/.]\w|\((?:\)|['\"]|\w+ ?=|(?:R|TM)\))|[®™]|\s--?[a-z]",
    re.ASCII | re.IGNORECASE,
)
# A capitalised word after another one is part of a name: Visual Studio Code
_CAPITALISED_BEFORE = regex(r"(?<![^\W_])[A-Z][A-Za-z0-9]*[ -]$")
# English words in quotation marks: "Linux kernel patch submission format".
_QUOTED_BEFORE = regex(r"[\"“‘'「『《]([^\"“”‘’「」『』《》가-힣]*)$")
_QUOTED_AFTER = regex(r"([^\"“”‘’「」『』《》가-힣]*)[\"”’'」』》]")
_LEAST_WORDS = 3
# What a quotation is the name of: 'git commit' 명령.
_COMMAND = regex(r"\s?(?:명령|커맨드|옵션)")
# Before the English in a bracket a label may stand, and no other Korean: (이하 pipeline), but (프리 loader).
_OPENED = regex(
    r"[(（\[](?:이하|영어로?는?|영문으?로?는?|원어|원문|약칭|약어|줄여서|일명|즉|또는|혹은)?[^()（）\[\]가-힣]*$"
)
_CLOSED = regex(r"([^()（）\[\]가-힣]*)[)）\]]")
_CAPITALISED = regex(r"[A-Z][^\W_]*[a-z]")


def is_prose(segment: Segment, start: int, end: int) -> bool:
    """Tell whether a term at `start:end` is a word of the text; Hangul in code is, since no identifier has any."""
    is_korean = has_hangul(segment.text[start:end])
    if not is_korean and segment.is_code(start, end):
        return False
    before = segment.text[max(0, start - _SIGHT) : start]
    if ("//" in before or "www." in before) and _ADDRESS.search(before):
        return False
    if is_korean:
        return True
    is_joined = before[-1:] in _JOINING and _NAME_BEFORE.search(before) is not None
    if is_joined or _NAME_AFTER.match(segment.text[end : end + _SIGHT]):
        return False
    is_in_name = _CAPITALISED.match(segment.text, start, end) and _CAPITALISED_BEFORE.search(before)
    return not (is_in_name or _is_quoted_english(segment.text, start, end, before))


def _is_quoted_english(text: str, start: int, end: int, before: str) -> bool:
    """Tell whether a term stands in an English quotation of some words, such as a title."""
    opened = _QUOTED_BEFORE.search(before)
    closed = _QUOTED_AFTER.match(text, end, end + _SIGHT) if opened else None
    if opened is None or closed is None:
        return False
    is_command = _COMMAND.match(text, closed.end()) is not None
    return is_command or len(words(opened[1] + text[start:end] + closed[1])) >= _LEAST_WORDS


def follows_label(text: str, start: int) -> bool:
    """Tell whether nothing but a label and English stands between the opening of a bracket and a place in it."""
    return _OPENED.search(text, max(0, start - _SIGHT), start) is not None


def is_in_english_bracket(text: str, start: int, end: int) -> bool:
    """Tell whether a term stands in a bracket with an English phrase or sentence: what the Korean before renders."""
    opened = _OPENED.search(text, max(0, start - _SIGHT), start)
    closed = _CLOSED.match(text, end, end + _SIGHT) if opened else None
    if opened is None or closed is None:
        return False
    return not STOP_WORDS.isdisjoint(words(text[opened.start() : closed.end()]))


def is_english(segment: Segment) -> bool:
    """Tell whether a segment is an English phrase or sentence, as where a translation is not finished."""
    return not has_hangul(segment.text) and not STOP_WORDS.isdisjoint(words(segment.text))
