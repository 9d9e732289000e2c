"""The strings that a bracket lists, each by its script: `Mixture of Experts, MoE`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from dsgloss.english import abbreviates, is_acronym
from dsgloss.korean.hangul import has_hangul
from dsgloss.lazy import regex

QUOTES = "\"'“”‘’「」『』«»*_`?! "
_LABELS = (
    r"이하|또는|혹은|일명|즉|곧|약칭|약자|줄여서|줄임말|옛|구|영어로는?|영어|영문명?|영|英|한자|aka\.?|a\.k\.a\.?|or"
)
# What is a label only before a colon, and a word of its own elsewhere.
_FIELDS = r"English|Eng\.?|EN|en|영문 표기|원어|용어"
_LABEL = regex(rf"((?:{_LABELS})(?=\s*:|,|\s)|(?:{_FIELDS})(?=\s*:))(?:\s*:|,|\s)\s*")
_LONE_LABEL = regex(rf"(?:{_LABELS}):?")
# What goes on for long behind 또는 is no second name, but says when: PNG 또는 JPG에서 시작할 때와 다릅니다.
# A slash with spaces on both sides joins phrases, no words of one; a colon may lack the space before an acronym.
_LISTING = regex(
    r"\s*[,;、，；]\s*|:\s+|:(?=[A-Z]{2,6}$)|\s+(?:또는|혹은)\s+(?!(?:\S+\s+){2})|\s+or\s+|\s+[-–—]\s+"
    r"|\s+(?=(?:이하|약칭|줄여서)\s)|\s+/\s+(?=[A-Za-z]\S*\s[A-Za-z])"
)
_JOINING = regex(r"\s*[·/ㆍ‧]\s*")
# A Greek letter may stand for a word of its own, or for part of one: σ-algebra, χ²-test.
_LETTERS = "A-Za-zÀ-ɏΑ-Ωα-ωℓ"
_LATIN = regex(rf"(?=.*[A-Za-zÀ-ɏ])[{_LETTERS}0-9][{_LETTERS}0-9²³₀-₉'’.+&\s/‐-–-]*")
_HANJA = regex(
    r"[\u3400-\u9fff\uf900-\ufaff\u3005·\s]*[\u3400-\u9fff\uf900-\ufaff][\u3400-\u9fff\uf900-\ufaff\u3005·\s]*"
)
_HANJA_BEFORE_LATIN = regex(r"([\u3400-\u9fff\uf900-\ufaff])\s*(?=[A-Za-z])")
_PAIR = 2


class Script(StrEnum):
    """How a part of a bracket's content is written."""

    ENGLISH = "english"
    ACRONYM = "acronym"
    HANJA = "hanja"
    HANGUL = "hangul"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Part:
    """One of the strings a bracket lists."""

    text: str
    script: Script


def strip_label(text: str) -> tuple[str, str]:
    """Split a label such as 이하 or 영어: from what it announces; the label is empty where there is none.

    >>> strip_label("이하 노조"), strip_label("attention")
    (('이하', '노조'), ('', 'attention'))
    """
    label = _LABEL.match(text)
    return (label[1], text[label.end() :].strip(QUOTES)) if label else ("", text)


def listed(text: str) -> tuple[Part, ...]:
    """Split the content of a bracket at commas and the like, a bracket inside it being an item of its own.

    >>> [part.text for part in listed("Mixture of Experts (MoE), 이하 MoE")]
    ['Mixture of Experts', 'MoE', 'MoE']
    """
    whole = _part(text)
    is_plain = whole.script is Script.ENGLISH and not _LISTING.search(text) and not _LONE_LABEL.fullmatch(whole.text)
    if is_plain or whole.script in {Script.HANJA, Script.ACRONYM}:
        return _with_own_acronym(whole)
    apart = _HANJA_BEFORE_LATIN.sub(r"\1, ", text)
    inner = re.findall(r"\(([^()]*)\)", apart)
    items = [*_LISTING.split(re.sub(r"\s*\([^()]*\)", "", apart)), *inner]
    return tuple(_part(item) for item in items if item.strip(QUOTES) and not _LONE_LABEL.fullmatch(item.strip(QUOTES)))


def _with_own_acronym(whole: Part) -> tuple[Part, ...]:
    """Split off an acronym that stands beside its full form with nothing between them: Markov Decision Process MDP."""
    words = whole.text.split() if whole.script is Script.ENGLISH else []
    for acronym, rest in ((words[-1], words[:-1]), (words[0], words[1:])) if len(words) > _PAIR else ():
        full = " ".join(rest)
        if not acronym[1:].islower() and is_acronym(acronym) and abbreviates(acronym, full):
            return Part(full, Script.ENGLISH), Part(acronym, Script.ACRONYM)
    return (whole,)


def divided(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Split parts further at `/` and `·`, which may join the words of one term as well (`input/output`)."""
    return tuple(piece for part in parts for piece in _divide(part))


def _divide(part: Part) -> Iterator[Part]:
    if part.script in {Script.HANJA, Script.ACRONYM} or not _JOINING.search(part.text):
        yield part
        return
    pieces = [_part(item) for item in _JOINING.split(part.text) if item.strip(QUOTES)]
    # What an acronym shares a slash with is another of its kind, not its name (CSV/엑셀); so are three and more items.
    scripts = {piece.script for piece in pieces}
    are_kinds = Script.HANGUL in scripts and (Script.ACRONYM in scripts or (len(scripts) > 1 and len(pieces) > _PAIR))
    yield from [part] if are_kinds else pieces


def _part(text: str) -> Part:
    bare = strip_label(text.strip(QUOTES))[1]
    return Part(bare, _script(bare))


def _has_name(text: str) -> bool:
    """Tell whether one side of a slash is a name, mostly in small letters: Kafka/SQS."""
    return "/" in text and any(sum(map(str.islower, side)) > 2 for side in text.split("/"))


def _script(text: str) -> Script:
    if _HANJA.fullmatch(text):
        return Script.HANJA
    if has_hangul(text):
        return Script.HANGUL
    if is_acronym(text) and text.count("/") < 2 and not _has_name(text):
        return Script.ACRONYM
    return Script.ENGLISH if _LATIN.fullmatch(text) else Script.OTHER
