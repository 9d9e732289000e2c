"""What a sentence says of a definiendum: a class, and what sets the thing apart in it (… 하는 기술이다, …를 뜻한다)."""

from __future__ import annotations

import re

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.definiendum import Definiendum
from dsgloss.extraction.defining.differentia import differentia
from dsgloss.extraction.defining.genus import Verb, genus, may_end_in_class
from dsgloss.extraction.defining.nouns import NounKind
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.lazy import regex

_END = r"(?=[\"'”’」』)\]]*\s*[.!。]*[\"'”’」』)\]]*\s*$)"
_CLOSING_SIGNS = frozenset("\"'”’」』)].!。")
_SAYS = "(?:한다|합니다|하며|하고|해요)"
_PREDICATE = regex(
    rf"(?=[이다입예으로을를지인])(?:(?P<copula>(?:이다|다|입니다|이에요|예요){_END}|이며|이고|이자|이?지만|인데)"
    r"|(?P<role>으로서?|로서?)(?=,)|(?<=일종|종류|형태|유형|분야)(?P<kind>으로|로)(?=\s)"
    rf"|[을를] (?P<saying>(?:말|지칭|통칭|총칭){_SAYS}|일컫는다|일컫습니다|일컬으며|이른다)"
    rf"|[을를] (?P<meaning>(?:뜻|의미){_SAYS}|가리킨다|가리킵니다|가리키며|나타낸다|나타냅니다|나타내며)"
    r"|으?로 (?P<defined>정의(?:된다|됩니다|되며|한다|합니다|할 수 있다|할 수 있습니다)))"
)
_NOMINAL = regex(rf"(?<=[가-힣)]){_END}")
_FRAMES = {Verb.SAYING: Clue.SAYING, Verb.MEANING: Clue.MEANING, Verb.DEFINED: Clue.DEFINED}
_SETTING_OFF = regex(r"란[\s,]|[)）][\"'”’]? ?[은는][\s,]")
_PLAIN_COPULA = regex("[이입예]")
_ONE_OF = regex(r" (?:중|가운데)(?:의)? ?하나$")
_CONTRASTS = frozenset({"반면", "반해"})
_WORD = regex("[가-힣]{2}")


def may_define(text: str) -> bool:
    """Tell by its letters whether a sentence may say what something is."""
    is_set_off = _SETTING_OFF.search(text) is not None
    return any(
        _verb(found) in _FRAMES
        or (is_set_off and _PLAIN_COPULA.match(found[0]) is not None)
        or may_end_in_class(text[: found.start()], NounKind.CLASS, NounKind.MANNER)
        for found in _PREDICATE.finditer(text)
    )


def may_be_entry(text: str) -> bool:
    """Tell by its letters whether a text without a verb may end in a class."""
    ends = _NOMINAL.finditer(text, _end_of_words(text))
    return any(may_end_in_class(text[: found.end()], NounKind.CLASS) for found in ends)


def _end_of_words(text: str) -> int:
    """Give the place behind which a text has nothing but spaces and signs that may close a sentence."""
    end = len(text)
    while end and (text[end - 1] in _CLOSING_SIGNS or text[end - 1].isspace()):
        end -= 1
    return end


def definiens(sentence: Sentence, topic: Definiendum) -> frozenset[Clue] | None:
    """Find what a sentence says of a topic, as the clues that it gives; nothing if that cannot define it."""
    limit = _limit(sentence, topic.after)
    found = [*_PREDICATE.finditer(sentence.text, topic.after, limit)]
    if Clue.ENTRY in topic.clues:
        found.extend(_NOMINAL.finditer(sentence.text, topic.after, limit))
    clues = (_clues(sentence, topic, predicate) for predicate in found)
    return next((each for each in clues if each is not None), None)


def _verb(predicate: re.Match[str]) -> Verb:
    return Verb(predicate.lastgroup or Verb.NOTHING)


def _limit(sentence: Sentence, start: int) -> int:
    """Find where a sentence turns to something else: behind the clause after which another topic stands."""
    clause = None
    before = None
    for word in sentence.between(start, len(sentence.text)):
        if word.tag == "EC" or word.form in _CONTRASTS:
            clause = word.end
        elif word.tag == "JX" and word.form in {"은", "는", "도"} and clause and before and before.is_noun:
            return clause
        before = word
    return len(sentence.text)


def _clues(sentence: Sentence, topic: Definiendum, predicate: re.Match[str]) -> frozenset[Clue] | None:
    end = sentence.without_bracket(len(sentence.text[: predicate.start()].rstrip()))
    one_of = _ONE_OF.search(sentence.text, topic.after, end)
    end = one_of.start() if one_of else end
    known = genus(sentence, topic, end, _verb(predicate))
    told = differentia(sentence, topic.after, end)
    if known is None or told is None or (Clue.EVERYDAY in topic.clues and Clue.RELATIVE not in told):
        return None
    frame = {_FRAMES.get(_verb(predicate), Clue.COPULA)}
    if one_of:
        frame.add(Clue.ONE_OF)
    if _WORD.search(sentence.text, predicate.end()):
        frame.add(Clue.SUBORDINATE)
    return frozenset(frame | known | told)
