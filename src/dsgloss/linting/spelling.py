"""Which Hangul words spell the same foreign word in two ways: 메시지 and 메세지, 프록시 and 프락시."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache, reduce
from itertools import accumulate

from dsgloss.korean.edges import SIGHT, Edge, right_edge
from dsgloss.korean.endings import is_verb
from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.lazy import regex
from dsgloss.linting.other_words import known_meaning, means_another, spells_another
from dsgloss.linting.wavering import FINAL_S, distance

EOJEOL = regex(r"[가-힣][가-힣]++")
"""An eojeol that has two syllables or more, as far as it is Hangul."""
# How far, among the vowels of Unicode, the one to write lies from the one that is written after these consonants.
_SHIFTED = {
    f"{c}{v}": step for c in "ㅈㅉㅊ" for v, step in (("ㅑ", -2), ("ㅕ", -2), ("ㅛ", -4), ("ㅠ", -4), ("ㅟ", 4))
} | {"ㅅㅟ": 4, "ㅈㅝ": -10, "ㅊㅝ": -10}
_CLASS = str.maketrans("ㄲㅋㄸㅌㅃㅍㅆㅈㅉㅊ", "ㄱㄱㄷㄷㅂㅂㅅㄷㄷㄷ")
_WORST = 0.2
"""How much less than the known spelling a variant may sound like the original."""
_FARTHEST = {1: 1.0, 2: 1.0, 3: 2.0}
_FARTHEST_OF_ALL = 2.5
"""How far from the known spelling a variant may be, by its syllables."""
# An s that ends a word is heard as s or as z: 릴리스, 릴리즈.
_Z = "즈"
# Vowels before which a ㅎ may stand for an f: 화일, 휠터.
_ROUNDED = frozenset("ㅘㅝㅞㅟ")
# What no loanword ends a syllable in, even where it is misspelt (얻지 is no 엣지).
_NATIVE = frozenset("ㄷㅈㅎㄲㅆㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ")
# 핸들 (handle) and 핸들러 (handler) are two words.
_AGENT = "러"
# At the end, -er and -y make different words: 카운터, 카운티.
_AGENT_OR_QUALITY = frozenset("ㅓㅣ")
_PARTICLES = frozenset({Edge.PARTICLE, Edge.COPULA})
_BROKEN = frozenset({Edge.BROKEN, Edge.COMPOUND})


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Give what stays of a word when transliterations differ: its consonants, told apart by where they are made.

    >>> skeleton("메시지") == skeleton("메세지"), skeleton("프록시") == skeleton("프락시")
    (True, True)
    >>> skeleton("캐시") == skeleton("캐쉬"), skeleton("토큰") == skeleton("토픽")
    (True, False)
    """
    return reduce(_prolonged, map(_consonants, word), "")


def skeletons(word: str) -> Iterator[str]:
    """Give the skeletons of no syllable of a word, of the first one, the first two, and so on: each begins the next.

    >>> list(skeletons("메시지"))
    ['', 'ㅁ', 'ㅁㅅ', 'ㅁㅅㄷ']
    """
    return accumulate(map(_consonants, word), _prolonged, initial="")


def _prolonged(skeleton: str, consonants: str) -> str:
    for consonant in consonants:
        if not skeleton.endswith(consonant):
            skeleton += consonant
    return skeleton


def is_variant(word: str, known: str, english: str) -> bool:
    """Tell whether a word spells an English one as the known term does, only otherwise.

    >>> is_variant("메세지", "메시지", "message"), is_variant("모듈", "모델", "model")
    (True, False)
    >>> is_variant("라벨", "레이블", "label"), is_variant("크로스", "클래스", "class")
    (True, False)
    """
    return all(map(is_syllable, word + known)) and skeleton(word) == skeleton(known) and respells(word, known, english)


def respells(word: str, known: str, english: str) -> bool:
    """Tell whether a word of the same skeleton as the known term is a variant of it."""
    if word == known or abs(len(word) - len(known)) > 1 or any(decompose(c).final in _NATIVE for c in word):
        return False
    if means_another(word, english) or _ends_in_particle(word, known) or word == known + _AGENT:
        return False
    regular, own = likeness(plain(known), english), likeness(plain(word), english)
    is_transliteration = regular >= SOUNDS_ALIKE and own >= max(SOUNDS_ALIKE, regular - _WORST)
    return is_transliteration and (known_meaning(word) is not None or _is_near(word, known, english))


def _is_near(word: str, known: str, english: str) -> bool:
    """Tell whether two spellings differ so little, for their length, as usage wavers."""
    ends = {decompose(word[-1]).vowel, decompose(known[-1]).vowel}
    if ends == _AGENT_OR_QUALITY:
        return False
    apart = distance(plain(word), plain(known), english)
    is_near = apart <= _FARTHEST.get(min(len(word), len(known)), _FARTHEST_OF_ALL)
    return is_near and (apart == 0 or not spells_another(plain(word), english))


def _ends_in_particle(word: str, known: str) -> bool:
    """Tell whether the end of a word may be a particle that the known term does not end in: 라벨이, 타입을."""
    if word[-1] == known[-1]:
        return False
    return word[-1] == "으" or any(right_edge(word[cut:]) in _PARTICLES for cut in range(1, len(word)))


@lru_cache(maxsize=16384)
def plain(word: str) -> str:
    """Write as the rules for loanwords have it what many write otherwise: 캐쉬, 옵티마이져, 스케쥴러.

    >>> plain("캐쉬"), plain("옵티마이져"), plain("패취")
    ('캐시', '옵티마이저', '패치')
    """
    return "".join(chr(ord(c) + 28 * _SHIFTED.get(decompose(c).initial + decompose(c).vowel, 0)) for c in word)


def may_end(eojeol: str, length: int) -> bool:
    """Tell whether the first syllables of an eojeol may be a noun, and what follows them a particle or an ending.

    >>> may_end("메세지를", 3), may_end("메세지를", 2), may_end("하시는", 2)
    (True, False, False)
    """
    return right_edge(eojeol[length : length + SIGHT]) not in _BROKEN and not is_verb(eojeol)


@cache
def _consonants(character: str) -> str:
    """Give the consonants of a syllable, those that transliterations waver between as one."""
    if character == _Z:
        return "ㅅ"
    syllable = decompose(character)
    initial = "ㅍ" if syllable.initial == "ㅎ" and syllable.vowel in _ROUNDED else syllable.initial.replace("ㅇ", "")
    final = FINAL_S if syllable.final == "ㅅ" else syllable.final[-1:]
    return (initial + final).translate(_CLASS)
