"""DSG009 wrong-particle: the particle after a term does not fit the term as it is read aloud.

Which form a Korean particle takes depends on the last sound before it: 지표는, but 모델은, and LLM은, since it is
read 엘엘엠. The rule looks at the terms of the glossary and at words followed by a bracket; the `reading` of a
term says how it is read where its letters do not.

After a bracket, the particle may follow the word before it or what is in it: 전문가 혼합(MoE)은 and 전문가
혼합(MoE)는 are both usual. Where a name has several readings, any particle that fits one of them is right, as are
spellings of both forms, such as 을(를). The fix writes the particle in the form that fits.

Glossary:
    - {id: large-language-model, ko: [거대 언어 모델], en: [large language model, {term: LLM, type: acronym}]}
    - {id: metric, ko: [지표], en: [metric]}
Wrong:
    LLM는 문장을 만든다. 지표을 보고 거대 언어 모델(LLM)를 고른다.
Right:
    LLM은 문장을 만든다. 지표를 보고 거대 언어 모델(LLM)을 고른다.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from dsgloss.documents import Segment, SegmentKind
from dsgloss.korean.compounds import is_made_of_nouns
from dsgloss.korean.edges import Edge
from dsgloss.korean.endings import is_verb
from dsgloss.korean.hangul import has_hangul, is_syllable
from dsgloss.korean.josa import Josa, split
from dsgloss.korean.phonetics import sounds_alike
from dsgloss.korean.reading import Sound
from dsgloss.lazy import regex
from dsgloss.linting.brackets import Bracket, bracket_after, closing_quotes
from dsgloss.linting.finding import Applicability, Finding, Fix, Severity
from dsgloss.linting.last_sound import ANY, possible_sounds
from dsgloss.linting.page import Page, Use, finding
from dsgloss.linting.rule_info import RuleInfo
from dsgloss.lookup.patterns import Form
from dsgloss.messages import say
from dsgloss.model import KOREAN

INFO = RuleInfo("DSG009", "wrong-particle", Severity.ERROR)
# The forms that are surely wrong after the other sound. Left out are those that are words or suffixes, too
# (란: 입력란), and those of the copula, which many write in full (데이터이라는).
_AFTER_CLOSED = frozenset("은 이 을 과 과의 과는 과도 으로 으로써 으로서 으로부터 으로의 으로는 으로도 으로만".split())
_AFTER_OPEN = frozenset("는 가 를 와 와의 와는 와도 로 로써 로서 로부터 로의 로는 로도 로만".split())
_FORMS = _AFTER_CLOSED | _AFTER_OPEN
_SIGHT = 40
_LAST_WORD = regex("[가-힣]+$")
# A formula goes on: x∈R은, X1,…,Xn을.
_JOINED = regex(r"[^\w\s(（\[［‘“'\"「『〈《«/~*-]")
_RUN = regex("[가-힣]+")
# A bracket behind a word, or a space after one; brackets are few, so that they are looked for first.
_WORD_END = r"[가-힣A-Za-z0-9’”'\"」』〉》»]"
_OPENED = regex(rf"[(（\[［](?:(?<={_WORD_END}.)|(?<={_WORD_END}[ \u00a0].))")
# What is no bracket but part of a particle or of a word: 을(를), (으)로, 모델(들).
_PARTICLE_IN_BRACKET = regex("[은는이가을를과와으들로]{1,2}")


@dataclass(frozen=True, slots=True)
class _Noun:
    """A noun with all sounds it may end in, and the offset where its particle stands, in which form."""

    segment: Segment
    start: int
    end: int
    at: int
    form: str
    particle: Josa
    sounds: frozenset[Sound]
    spoken: frozenset[Sound]
    use: Use | None = None


def check(page: Page) -> Iterator[Finding]:
    """Report the particles that fit no reading of the noun before them."""
    for noun in (*_terms(page), *_before_brackets(page)):
        if _is_wrong(noun):
            yield _finding(page, noun)


def _particle(text: str, at: int) -> tuple[str, Josa] | None:
    """Give the particle at an offset, and the form in which it stands, if that form is wrong after some sounds."""
    run = _RUN.match(text, at)
    found = _split(run[0]) if run else None
    return found if found and found[0] in _FORMS else None


# The same few particles stand after most nouns.
_split = lru_cache(maxsize=4096)(split)


def _terms(page: Page) -> Iterator[_Noun]:
    for use in page.prose_uses:
        end, right = use.occurrence.end, use.occurrence.right
        at = closing_quotes(use.segment.text, end) if right is Edge.BARE else end
        found = _particle(use.segment.text, at) if right is Edge.PARTICLE or at > end else None
        if found and _is_approved(use):
            sounds = _sounds(use)
            admitted = sounds | _glossed_sounds(use)
            yield _Noun(use.segment, use.occurrence.start, end, at, *found, admitted, sounds, use)


def _before_brackets(page: Page) -> Iterator[_Noun]:
    uses = {(use.number, use.occurrence.end): use for use in page.prose_uses}
    for number, segment in enumerate(page.document.segments):
        if segment.kind is SegmentKind.CODE:
            continue
        for opened in _OPENED.finditer(segment.text):
            end = _before_quotes(segment.text, opened.start() - (segment.text[opened.start() - 1] in " \u00a0"))
            bracket = bracket_after(segment, end)
            if bracket and not _PARTICLE_IN_BRACKET.fullmatch(bracket.inside):
                yield from _bracketed(segment, end, bracket, uses.get((number, end)))


def _bracketed(segment: Segment, end: int, bracket: Bracket, use: Use | None) -> Iterator[_Noun]:
    """Give the word before a bracket that a particle may follow, with the sounds of either; unless nobody knows
    how the word is read. A label apart from the word, as in 메뉴의 [저장], is what the particle follows.
    """
    at = closing_quotes(segment.text, bracket.end)
    found = _particle(segment.text, at)
    if found is None:
        return
    readings = [bracket.inside.strip(), *(part.text for part in bracket.parts())]
    inner = frozenset[Sound]().union(*map(possible_sounds, readings))
    if bracket.gap < bracket.start and segment.text[bracket.start] in "[［":
        outer = possible_sounds(segment.text[end - 1])
        yield _Noun(segment, bracket.start, bracket.end, at, *found, outer | inner, inner)
    elif use and _is_approved(use):
        outer = _sounds(use)
        yield _Noun(segment, use.occurrence.start, end, at, *found, outer | inner, outer, use)
    elif end and is_syllable(segment.text[end - 1]):
        outer = possible_sounds(segment.text[end - 1])
        word = _LAST_WORD.search(segment.text[max(0, end - _SIGHT) : end])
        start = end - (len(word[0]) if word else 1)
        yield _Noun(segment, start, end, at, *found, outer | inner, outer)


def _before_quotes(text: str, at: int) -> int:
    while at and text[at - 1] in "’”'\"」』〉》»":
        at -= 1
    return at


def _sounds(use: Use) -> frozenset[Sound]:
    term, found = use.occurrence.sense.term, use.occurrence.text
    if use.occurrence.is_ambiguous and term.reading:
        return ANY
    if use.occurrence.form is Form.INFLECTED:
        return possible_sounds(found) | possible_sounds(term.text, term.reading)
    return possible_sounds(found, term.reading)


def _glossed_sounds(use: Use) -> frozenset[Sound]:
    """Give the sounds of the word that an English term is the gloss of by markup alone: 층<sub>Layer</sub>을."""
    segment, start = use.segment, use.occurrence.start
    before = segment.text[start - 1 : start]
    is_gloss = before and is_syllable(before) and not has_hangul(use.occurrence.text)
    return possible_sounds(before) if is_gloss and not segment.is_unbroken(start - 1, start + 1) else frozenset()


def _borrowed_sounds(use: Use) -> frozenset[Sound]:
    """Give the sounds of the loanword that an English term became, as which it may be read: theme, 테마."""
    sense, found = use.occurrence.sense, use.occurrence.text
    if sense.term.reading or has_hangul(found):
        return frozenset()
    loans = (term.text for term in sense.concept.approved(KOREAN) if sounds_alike(term.text, found))
    return frozenset[Sound]().union(*map(possible_sounds, loans))


def _is_approved(use: Use) -> bool:
    """Tell whether the term may stand there; with another term, the particle is another, too."""
    return all(sense.term.status.is_approved for sense in use.occurrence.senses)


def _is_wrong(noun: _Noun) -> bool:
    if _fits(noun, noun.sounds) or (noun.use and _fits(noun, _borrowed_sounds(noun.use))):
        return False
    if _JOINED.match(noun.segment.text[max(0, noun.start - 1) : noun.start]) or _is_written_both_ways(noun):
        return False
    return noun.at > noun.end or not _is_question(noun)


def _fits(noun: _Noun, sounds: frozenset[Sound]) -> bool:
    return any(noun.form in noun.particle.forms(sound) for sound in sounds)


def _is_written_both_ways(noun: _Noun) -> bool:
    """Tell whether the other form stands beside a particle: 을(를), 은/는."""
    at = noun.at + len(noun.form)
    return re.match(r"[(（/][으은는이가을를과와]", noun.segment.text[at : at + 2]) is not None


def _is_question(noun: _Noun) -> bool:
    """Tell whether the noun is an adjective and the form its ending: 불안정한가, 유사한가."""
    word = noun.segment.text[noun.start : noun.end].split(" ")[-1] + noun.form
    stems = (word[:cut] for cut in range(1, len(word))) if noun.form == "가" else ()
    return any(is_made_of_nouns(stem) and is_verb(word[len(stem) :]) for stem in stems)


def _finding(page: Page, noun: _Noun) -> Finding:
    text, form = noun.segment.text, noun.form
    right = noun.particle.forms(min(noun.spoken))[0]  # whichever of its sounds: the form found fits none of them
    end = noun.at + len(form)
    edit = page.edit(noun.segment, noun.at, end, right)
    return finding(
        INFO,
        page,
        noun.segment,
        (noun.start, end),
        say(
            "after '{term}' the particle is '{expected}', not '{found}'",
            term=text[noun.start : noun.end],
            expected=right,
            found=form,
        ),
        concept=noun.use.occurrence.sense.concept.id if noun.use else None,
        found=text[noun.start : end],
        expected=[text[noun.start : noun.at] + right],
        fix=Fix(applicability=Applicability.SAFE, edits=(edit,)),
    )
