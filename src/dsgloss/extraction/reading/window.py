"""The stretch left of a bracket in which its term must end: the window, its eojeols, and possible starts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice

from dsgloss.extraction.lexicon import constituents
from dsgloss.extraction.reading.brackets import OPENING_SIGNS
from dsgloss.korean.edges import Edge, right_edge
from dsgloss.korean.morphology import Morpheme
from dsgloss.lazy import regex

MAX_LENGTH = 80
MAX_EOJEOLS = 8
MAX_CONTENT = 4
"""How many words a Korean term in a bracket may have."""
_TELLING = 2

OPENING_QUOTES = "\"'“‘「『《〈«"
CLOSING_QUOTES = "\"'”’」』》〉»"
# A clause ends at any sign that is no part of words; a full stop before a digit or behind an initial (Karsten M. Self)
# and a hyphen inside a word are.
# Letters and numbers in circles or brackets (③, ㉠, ⑵) number what follows, though they count as digits.
_NUMBERS = r"\u2460-\u24ff\u2776-\u2793\u3200-\u32ff"
_BOUNDARY = regex(rf"[^\w\s·‧ㆍ/&.%~’'‐‑–—-]|[{_NUMBERS}]|(?<!s)['’](?![a-z])|(?<!\s[A-Z])\.(?!\d)|\s[-–—]\s|^[-–—]\s")
_NUMBERING = regex(r"(?:(?:\d+\.)+\d*|0\d|\d+\)|Chapter \d+[.:]?|제? ?\d+ ?[장절강편]\.?)\s+")
_WORD = regex(r"\S+")
# Words that a sign joins are words of their own, the last of which may be the term: 지연·지터(jitter).
_JOINED_WORD = regex(r"(?:[^\s·‧ㆍ/]|(?<!\w)[·‧ㆍ]|[·‧ㆍ](?!\w)|(?<![가-힣])/|/(?![가-힣]))+")
_LATIN_END = regex(r"[A-Za-z0-9'’.+&/-]$")
# Words that no word of the same noun phrase follows; what may also be an adnominal ending (는) or part of a noun (로)
# is none of them.
_ADVERBIAL = regex(
    r"(?:에서|에게|에|으로|까지|부터|처럼|마다|(?:에|에서|으로|로)[는도]"
    r"|하며|하고|하여|해서|지만|거나|는데|이고|이며|으며|[가-힣]면|니다|[했한]다)$"
)
# What is said of a verb form inside a term: 동적으로 할당된 메모리 (dynamically allocated memory).
_OF_ADJECTIVE = "적으로"
# Words that make what is before them a modifier of the noun that follows: 값에 의한 호출.
_ADNOMINAL = frozenset({"의한", "대한", "따른", "관한", "인한", "기반한", "근거한", "기초한"})
# Words that say how many of what follows there are: 2개 중쇄, 대부분 단백질.
_COUNTED = regex(r"\d+(?:개|명|가지|쌍|종|건|장|대|번)|대부분|일부|다수|나머지|각각|모두|전부")
# A conjunction of nouns, which the analyser takes for an adverb: 라우팅 및 원격 액세스 서비스.
AND = "및"
# What joins words inside a term does not begin one: 열(column)/행(row).
_JOINING_SIGNS = " \t\n/·‧ㆍ&~"
_GAP = regex(r"[\s\"'“”‘’「」『』《》〈〉«»]*$")


@dataclass(frozen=True)
class Window:
    """The text between the last clause boundary and the bracket, the gap before the bracket left out.

    Offsets are those of the segment's text. `opened` is the quotation mark in front of the window, if any;
    `gap` is what stands between the window and the bracket.
    """

    start: int
    end: int
    text: str
    opened: str
    gap: str

    @cached_property
    def part(self) -> Window:
        """The `phrase_part` of it."""
        return phrase_part(self)


@dataclass(frozen=True)
class Eojeol:
    """A space-delimited word of the window: its offsets in the segment's text, and its morphemes."""

    start: int
    end: int
    text: str
    morphemes: tuple[Morpheme, ...]

    def __hash__(self) -> int:
        """Hash without the morphemes, which are many: place and letters tell eojeols apart well enough."""
        return hash((self.start, self.text))

    @cached_property
    def places(self) -> tuple[tuple[int, int], ...]:
        """Where its morphemes begin and end."""
        return tuple((m.start, m.end) for m in self.morphemes)

    @cached_property
    def nouns(self) -> tuple[tuple[int, int], ...]:
        """Where its nouns begin and end."""
        return tuple((m.start, m.end) for m in self.morphemes if m.is_noun)

    @cached_property
    def last_tag(self) -> str:
        """The tag of the last morpheme that is not punctuation."""
        return next((m.tag for m in reversed(self.morphemes) if not m.tag.startswith(("SS", "SP", "SE"))), "")

    @cached_property
    def content_end(self) -> int:
        """The offset, within the eojeol, where its last noun ends: what follows is particle or ending.

        A remainder without a particle or an ending in it is a slip of the analyser and belongs to the noun.
        """
        nouns = [index for index, m in enumerate(self.morphemes) if m.is_noun or m.tag == "ETN"]
        if not nouns or self.is_known_noun:
            return len(self.text)
        rest = self.morphemes[nouns[-1] + 1 :]
        is_ending = any(m.is_particle or m.tag.startswith("E") for m in rest)
        return self.morphemes[nouns[-1]].end if is_ending else len(self.text)

    @cached_property
    def is_known_noun(self) -> bool:
        """Whether the lexicon has it as it stands, though the analyser sees a particle in it (푸리에: 푸리, 에).

        Where a text is cut off at a bracket, the analyser may see the end of a sentence, too (이상치: 이상하지).
        """
        is_inflected = any(m.tag.startswith("E") and m.tag != "EF" for m in self.morphemes)
        return not is_inflected and self.text in constituents()

    @cached_property
    def is_verb(self) -> bool:
        """Whether a noun in it was made a verb that goes on with another word: 취소하면."""
        return any(m.tag in {"XSV", "XSA"} for m in self.morphemes) and self.last_tag == "EC"

    @cached_property
    def is_bare(self) -> bool:
        """Whether it is a noun, or a verb made one (내보내기), without particle or ending."""
        last = self.morphemes[-1] if self.morphemes else None
        return self.is_known_noun or (last is not None and (last.is_noun or last.tag == "ETN"))

    @classmethod
    def of(cls, word: str) -> Eojeol:
        """Take a word by itself, without a text and without its morphemes."""
        return cls(0, len(word), word, ())

    @property
    def as_name(self) -> Eojeol:
        """The eojeol as one noun, in case the analyser took its last syllable for a particle or ending (믹스인)."""
        return replace(self, morphemes=(Morpheme(self.text, "NNP", 0, len(self.text)),))

    @cached_property
    def content(self) -> str:
        """The eojeol without its particles and endings."""
        return self.text[: self.content_end]


def window_before(text: str, bracket_start: int) -> Window:
    """Cut the window out of a segment's text.

    >>> window_before("그는 ‘강화 학습(RL)’을", 9).text
    '강화 학습'
    """
    floor = max(0, bracket_start - MAX_LENGTH)
    before = text[floor:bracket_start]
    gap = _GAP.search(before)
    end = gap.start() if gap else len(before)
    start = 0
    for boundary in _BOUNDARY.finditer(before, 0, end):
        start = boundary.end()
    if floor and not start:
        start = before.find(" ") + 1
    numbering = _NUMBERING.match(before) if not start and not floor else None
    start = numbering.end() if numbering else start
    opened = before[start - 1] if start else ""
    attached = opened.strip() and opened not in OPENING_QUOTES + OPENING_SIGNS
    start += _particle_length(before[start:end]) if attached else 0
    start += len(before[start:end]) - len(before[start:end].lstrip(_JOINING_SIGNS))
    return Window(
        floor + start,
        floor + end,
        before[start:end],
        opened if opened in OPENING_QUOTES else "",
        before[end:],
    )


def is_quotation(window: Window, after: str) -> bool:
    """Tell whether a quotation opens the window and ends around the bracket, before it or in what comes `after`."""
    closed = window.gap.strip() != "" or after.lstrip("0123456789 ").startswith(tuple(CLOSING_QUOTES))
    return window.opened != "" and closed


def phrase_part(window: Window) -> Window:
    """Give the end of a window: what may belong to one noun phrase. Only this is worth the analyser's time.

    A lone syllable keeps the word before it: by itself it might be anything.

    >>> phrase_part(window_before("우리는 이 논문에서 강화 학습(RL)", 16)).text
    '강화 학습'
    """
    words = [*_WORD.finditer(window.text)][-MAX_EOJEOLS:]
    last = len(words) - (2 if words and len(words[-1][0]) == 1 else 1)
    first = next((n for n in range(last, 0, -1) if _is_adverbial(words[n - 1][0]) and words[n][0] not in _ADNOMINAL), 0)
    start = words[first].start() if words else 0
    return replace(window, start=window.start + start, text=window.text[start:]) if start else window


def content_part(content: str, window: Window) -> Window:
    """Give what of the Korean in a bracket is worth the analyser's time; the offsets are those of the content.

    More words than a term has explain it, and only the last of them are asked whether the phrase ends there. Where
    English stands before the bracket, all words may render it.

    >>> content_part("이 값이 크면 더 느리게 배운다", window_before("학습률(", 3)).text
    '느리게 배운다'
    """
    words = [*_WORD.finditer(content)]
    is_long = len(words) > MAX_CONTENT and not _LATIN_END.search(window.text)
    start = words[-_TELLING].start() if is_long else 0
    return Window(start, len(content), content[start:], "", "")


def _is_adverbial(word: str) -> bool:
    return _ADVERBIAL.search(word) is not None and not word.endswith(_OF_ADJECTIVE) and word not in constituents()


def _particle_length(rest: str) -> int:
    """Measure the particle that is attached to a bracket, a formula or another sign: it belongs to what is before."""
    first = rest.split(" ", 1)[0]
    return len(first) if len(first) < len(rest) and right_edge(first) in {Edge.PARTICLE, Edge.COPULA} else 0


def eojeols(window: Window, morphemes: Sequence[Morpheme]) -> tuple[Eojeol, ...]:
    """Split a window into eojeols with their morphemes (offsets of those become relative to the eojeol)."""
    found = []
    first = 0
    for word in _JOINED_WORD.finditer(window.text):
        start, end = word.span()
        while first < len(morphemes) and morphemes[first].end <= start:
            first += 1
        own = []
        for form, tag, begin, stop in islice(morphemes, first, None):
            if begin >= end:
                break
            if stop > start:
                own.append(Morpheme(form, tag, max(begin - start, 0), min(stop, end) - start))
        found.append(Eojeol(window.start + start, window.start + end, word[0], tuple(own)))
    return tuple(found)


def reachable(words: Sequence[Eojeol], is_meant: Callable[[Sequence[Eojeol]], bool]) -> tuple[Eojeol, ...]:
    """Keep the eojeols, from the right, that can belong to one noun phrase ending at the last one.

    A word that the bracket speaks of can, whatever its form: 끌어서 놓기(drag and drop). `is_meant` tells it of the
    first of some words.
    """
    kept: tuple[Eojeol, ...] = ()
    for word in reversed(words[-MAX_EOJEOLS:]):
        if kept and not (_leads_on(word, kept[0]) or is_meant((word, *kept))):
            break
        kept = (word, *kept)
    return kept


def _leads_on(word: Eojeol, following: Eojeol) -> bool:
    """Tell whether a word may belong to the noun phrase that goes on with the following one."""
    tags = [m.tag for m in word.morphemes]
    if word.text == AND:
        return True
    if tags == ["MAG"] or _COUNTED.fullmatch(word.text):
        return False
    if word.is_known_noun:
        return True
    if word.last_tag == "ETM":
        return "VCP" not in tags or "XSN" in tags
    if word.last_tag == "JKO":
        return following.last_tag == "ETM"
    if word.last_tag == "EC":
        return bool(following.morphemes) and following.morphemes[0].tag == "VX"
    return word.last_tag in {"JKG", "JC", "MM", "MAJ"} or word.is_bare
