"""What sets a thing apart in its class: how a definiens goes on before the class, and what in it speaks against."""

from __future__ import annotations

from collections.abc import Sequence

from dsgloss.extraction.defining.clues import Clue
from dsgloss.extraction.defining.sentences import Sentence
from dsgloss.korean.morphology import Morpheme
from dsgloss.lazy import regex

_EVALUATION = regex(
    r"(?:^|\s)(?:(?<!데 )(?:유용|필요한)|가장|매우|아주|핵심|필수|중요|주요|좋은|훌륭|나은|유일|대표적|최고|최선|최적의"
    r"|올바른|권장|바람직|쉬운|흔한|매력|흥미|뛰어난|놀라|인상적|이상적|당연|자연스러|어려운|단순한|적절|적합|괜찮|편리"
    r"|효과적|불필요|[가-힣]+ 번째)"
)
_POPULAR = regex(r"(?:(?:가장|널리|자주|흔히|많이|인기) \S+|유명한|(?:권장|추천|선호)[하되]는)(?: \S+){0,2}$")
_SPEAKERS = frozenset("우리 저희 여러분 당신 나 저 제 내 너".split())
_TURNS = frozenset("지만 는데 은데 ᆫ데 으나 나 므로 으므로 니까 으니까".split())
_VERBS = frozenset({"VV", "XSV", "VX"})
_ADJECTIVES = frozenset({"VA", "XSA", "VCP"})
_JOINING = frozenset({"JC", "MM"})
_OR = frozenset({"또는", "및", "혹은"})
# Verbs that say what something concerns, not what it does.
_CONCERN = frozenset({"대하", "관하", "의하", "따르"})


def differentia(sentence: Sentence, start: int, end: int) -> frozenset[Clue] | None:
    """Say what stands in a stretch before the class that ends it; nothing if the writer speaks of people present."""
    words = sentence.between(start, end)
    if any(m.tag == "NP" and m.form in _SPEAKERS for m in words):
        return None
    return frozenset({_modifier(sentence, words), *_remarks(sentence.text[start:end], words, start)})


def _modifier(sentence: Sentence, words: Sequence[Morpheme]) -> Clue:
    rest = list(words)
    while rest and (rest[-1].is_noun or rest[-1].tag in _JOINING or rest[-1].form in _OR):
        rest.pop()
    link = rest[-1].tag if rest else ""
    if link in {"ETM", "JKG"} and any(_is_clause(rest, number) for number in range(len(rest))):
        return Clue.RELATIVE
    phrase = sentence.text[words[len(rest)].start : words[-1].end] if words[len(rest) :] else ""
    is_compound = len(phrase.split()) > 2 and "," not in phrase
    return {"ETM": Clue.ADJECTIVAL, "JKG": Clue.GENITIVE}.get(link, Clue.COMPOUND if is_compound else Clue.BARE)


def _is_clause(words: Sequence[Morpheme], number: int) -> bool:
    """Tell whether a morpheme makes an adnominal clause: of a verb, or of an adjective that has a subject."""
    before = [word for word in words[:number] if word.tag != "EP"]
    if words[number].tag != "ETM" or not before or before[-1].form in _CONCERN:
        return False
    clause = [word.tag.split("-")[0] for word in before]
    start = max((place for place, tag in enumerate(clause) if tag == "EC"), default=0)
    return clause[-1] in _VERBS or (clause[-1] in _ADJECTIVES and "JKS" in clause[start:])


def _remarks(text: str, words: Sequence[Morpheme], start: int) -> set[Clue]:
    verbs = [word.end for number, word in enumerate(words) if _is_clause(words, number)]
    beside_class = text[max(verbs, default=start) - start :]
    remarks = {
        Clue.EVALUATION: _EVALUATION.search(beside_class) or _POPULAR.search(text),
        Clue.COORDINATED: any(_is_turn(word, text[word.end - start :]) for word in words),
    }
    return {clue for clue, is_there in remarks.items() if is_there}


def _is_turn(word: Morpheme, after: str) -> bool:
    return word.tag == "EC" and (word.form in _TURNS or after.startswith(","))
