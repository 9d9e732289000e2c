"""What a sentence may define: the noun phrase before 은, 는 or 란 with which a clause begins, or the one before 라고.

The thing defined is the definiendum, what is said of it the definiens (ISO 704).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.lead import case_before, lead
from dsgloss.extraction.defining.noun_phrase import NounPhrase, noun_phrase
from dsgloss.extraction.defining.nouns import NounKind, nouns
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.lazy import regex

_OPENING = r"(?:이?란|이?라(?:고)? 함은|이?(?:라는|라고 하는) (?:것|용어|말|개념|단어|표현)(?:은|는|이란|란))"
_TOPIC = regex(rf"(?: ?(?P<marked>{_OPENING})|(?<=\)) [은는]|[은는])(?=[\s,])")
_HEADING = regex(r"\s*[:：]\s+|\s+[-–—―]\s+")
_NAMES = (
    r"라고?[도는]? (?:(?P<say>한다|합니다|해요|하며)"
    r"|(?P<call>부른다|부릅니다|부릅시다|불러요|부르며|칭한다|칭합니다|지칭한다|지칭합니다|일컫는다|일컫습니다|이른다)"
    r"|(?P<called>불린다|불립니다|불리며))(?=[\s.!,)]|$)"
)
_NAMING = regex(f" ?이?{_NAMES}")
_MAY_NAME = regex(_NAMES)
_DEICTIC = frozenset({"위", "아래", "앞", "뒤", "본", "각", "상기"})
_PERSONS = frozenset({"그", "그녀", "자신", "나", "저", "너"})


@dataclass(frozen=True, slots=True)
class Definiendum:
    """What a sentence may define, at `start:end`; from `after` on the sentence speaks of it."""

    start: int
    end: int
    after: int
    clues: frozenset[Clue]

    def with_clues(self, clues: frozenset[Clue]) -> Definiendum:
        """Add what else is known."""
        return replace(self, clues=self.clues | clues)


def may_name(text: str) -> bool:
    """Tell by its letters whether a sentence may give something a name."""
    return _MAY_NAME.search(text) is not None


def topics(sentence: Sentence) -> list[Definiendum]:
    """Find the topics that clauses begin with and that may be terms."""
    particles = {m.start for m in sentence.words if m.tag == "JX"}
    found = []
    for marker in _TOPIC.finditer(sentence.text):
        clues = frozenset({Clue.MARKED} if marker["marked"] else ())
        if clues or marker.end() - len(marker[0].strip()) in particles:
            found.append(_topic(sentence, noun_phrase(sentence, marker.start(), clues), marker.end()))
    return [topic for topic in found if topic]


def heading(sentence: Sentence) -> Definiendum | None:
    """Find what a sentence begins with before a colon or a dash, as the entries of lists do."""
    sign = _HEADING.search(sentence.text)
    phrase = noun_phrase(sentence, sign.start(), frozenset({Clue.ENTRY})) if sign else None
    if sign is None or phrase is None or sentence.before(phrase.outer):
        return None
    return _topic(sentence, phrase, sign.end())


def names(sentence: Sentence) -> list[Definiendum]:
    """Find the names that a sentence gives to something: 이를 증류라고 한다."""
    found = []
    for verb in _NAMING.finditer(sentence.text):
        phrase = noun_phrase(sentence, verb.start(), frozenset({Clue.NAMING}))
        if phrase and _is_named(sentence, phrase.outer, verb):
            found.append(Definiendum(phrase.start, phrase.end, verb.end(), phrase.clues))
    return found


def _topic(sentence: Sentence, phrase: NounPhrase | None, after: int) -> Definiendum | None:
    before = lead(sentence, phrase) if phrase and not sentence.is_bracketed(phrase.start) else None
    if phrase is None or before is None:
        return None
    clues = phrase.clues | {before}
    if not clues & {Clue.BRACKETED, Clue.MARKED}:
        if before is Clue.MODIFIED or _is_no_term(phrase):
            return None
        if all(word in nouns(NounKind.EVERYDAY, NounKind.ROLE) for word in phrase.words):
            clues |= {Clue.EVERYDAY}
    return Definiendum(phrase.start, phrase.end, after, clues)


def _is_no_term(phrase: NounPhrase) -> bool:
    first, last = phrase.words[0], phrase.words[-1]
    roles = nouns(NounKind.LIGHT, NounKind.ROLE)
    is_general = len(phrase.words) == 1 and last in nouns(NounKind.GENERAL)
    is_pointing = first in nouns(NounKind.LIGHT) or first in _DEICTIC
    return is_general or is_pointing or bool({last, phrase.head, "".join(phrase.words)} & roles)


def _is_named(sentence: Sentence, start: int, verb: re.Match[str]) -> bool:
    """Tell whether the words before a name say what is named; 한다 alone is hearsay more often than not."""
    before = sentence.before(start)
    case = case_before(before)
    if any(m.tag == "NP" and m.form in _PERSONS for m in before):
        return False
    if verb["say"]:
        return case == "JKO"
    has_object = any(m.tag == "JKO" for m in before)
    return has_object and case[:1] in {"J", "E"} if verb["call"] else case in {"JX", "JKS"}
