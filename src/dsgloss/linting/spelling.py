"""Which Hangul words spell the same foreign word in two ways: 메시지 and 메세지, 프록시 and 프락시."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache, reduce
from itertools import accumulate

from dsgloss import data
from dsgloss.english import english_key
from dsgloss.korean.edges import SIGHT, Edge, right_edge
from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.korean.phonetics import SOUNDS_ALIKE, likeness
from dsgloss.lazy import regex

EOJEOL = regex(r"[가-힣][가-힣]++")
"""An eojeol that has two syllables or more, as far as it is Hangul."""
# Sounds between which transliterations waver: plain, tense and aspirated; what is heard alike at a syllable's end.
# How far, among the vowels of Unicode, the one to write lies from the one that is written after these consonants.
_SHIFTED = {
    f"{c}{v}": step for c in "ㅈㅉㅊ" for v, step in (("ㅑ", -2), ("ㅕ", -2), ("ㅛ", -4), ("ㅠ", -4), ("ㅟ", 4))
} | {"ㅅㅟ": 4}
_CLASS = str.maketrans("ㄲㅋㄸㅌㅃㅍㅆㅉㅊ", "ㄱㄱㄷㄷㅂㅂㅅㅈㅈ")
_WORST = 0.2
"""How much less than the known spelling a variant may sound like the original."""
_FARTHEST = {1: 1.0, 2: 1.0}
_FARTHEST_OF_ALL = 1.5
_OTHERWISE = 2.0
_ASPIRATED = 0.5
_TENSE = 1.5
_TENSE_SOUNDS = frozenset("ㄲㄸㅃㅆㅉ")
_INSERTED = {"ㅡ": 0.5, "ㅣ": 1.0}
_VOWELS = {
    frozenset(pair): cost
    for pairs, cost in (
        ("ㅔㅐ ㅞㅙ ㅒㅞ ㅖㅞ", 0.5),
        ("ㅓㅏ ㅓㅗ ㅗㅏ ㅔㅣ ㅓㅐ ㅓㅔ ㅡㅜ ㅑㅛ", 1.0),
        ("ㅏㅐ ㅓㅣ", 1.5),
    )
    for pair in pairs.split()
}
# An s that ends a syllable is heard as s or as z: 릴리스, 릴리즈.
_Z = "즈"
_S_AND_Z = frozenset("ㅅㅈ")
_S_OR_Z = 1.5
# What no loanword ends a syllable in, even where it is misspelt (얻지 is no 엣지).
_NATIVE = frozenset("ㄷㅈㅎㄲㅆㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ")
# What a ㅅ stands for at a syllable's end: the t of English (데이터셋, 데이터세트), whose s is always written 스.
_FINAL_S = "ㄷ"
# 핸들 (handle) and 핸들러 (handler) are two words.
_AGENT = "러"
# At the end, -er and -y make different words: 카운터, 카운티.
_AGENT_OR_QUALITY = frozenset("ㅓㅣ")
# What Korean writes or not: a stop at the end of the syllable before, where English doubles the letter (맵핑, 매핑),
# and the end of -ow (섀도우, 섀도).
_DOUBLED = regex("ㄹ(?=ㄹ)|ㄱ(?=[ㄱㄲㅋ])|ㄷ(?=[ㄷㄸㅌ])|ㅂ(?=[ㅂㅃㅍ])|(?<=ㅗ)ㅜ")
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
    ['', 'ㅁ', 'ㅁㅅ', 'ㅁㅅㅈ']
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
    if not _is_free(word, english) or _ends_in_particle(word, known) or word == known + _AGENT:
        return False
    regular, own = likeness(plain(known), english), likeness(plain(word), english)
    is_transliteration = regular >= SOUNDS_ALIKE and own >= max(SOUNDS_ALIKE, regular - _WORST)
    return is_transliteration and (known_meaning(word) is not None or _is_near(word, known))


def _is_near(word: str, known: str) -> bool:
    """Tell whether two spellings differ so little, for their length, as usage wavers."""
    ends = {decompose(word[-1]).vowel, decompose(known[-1]).vowel}
    if ends == _AGENT_OR_QUALITY:
        return False
    return distance(plain(word), plain(known)) <= _FARTHEST.get(max(len(word), len(known)), _FARTHEST_OF_ALL)


@lru_cache(maxsize=65536)
def distance(one: str, other: str) -> float:
    """Give the cost of turning one spelling into another, letter by letter; what usage wavers between is cheap.

    >>> distance("프락시", "프록시"), distance("에폭", "에포크"), distance("하드", "헤드")
    (1.0, 1.0, 2.0)
    >>> distance("릴리즈", "릴리스"), distance("데이터셋", "데이터세트")
    (1.5, 1.0)
    """
    ours, theirs = _letters(one), _letters(other)
    row = [0.0]
    for letter in theirs:
        row.append(row[-1] + _INSERTED.get(letter, _OTHERWISE))
    for letter in ours:
        above, row = row, [row[0] + _INSERTED.get(letter, _OTHERWISE)]
        for column, their in enumerate(theirs):
            row.append(
                min(
                    above[column] + _replaced(letter, their),
                    above[column + 1] + _INSERTED.get(letter, _OTHERWISE),
                    row[column] + _INSERTED.get(their, _OTHERWISE),
                )
            )
    return row[-1]


def _letters(word: str) -> str:
    """Spell a word by its sounds: what is heard once is one sound, written twice or not."""
    return _DOUBLED.sub("", "".join(_spoken(c) for c in word))


def _spoken(character: str) -> str:
    syllable = decompose(character)
    return syllable.initial.replace("ㅇ", "") + syllable.vowel + syllable.final.replace("ㅅ", _FINAL_S)


def _replaced(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one.translate(_CLASS) == other.translate(_CLASS):
        return _TENSE if {one, other} & _TENSE_SOUNDS else _ASPIRATED
    if {one, other} == _S_AND_Z:
        return _S_OR_Z
    return _VOWELS.get(frozenset((one, other)), _OTHERWISE)


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

    >>> may_end("메세지를", 3), may_end("메세지를", 2)
    (True, False)
    """
    return right_edge(eojeol[length : length + SIGHT]) not in _BROKEN


def known_meaning(word: str) -> str | None:
    """Give the first English word that a Korean word renders by the lexicon; none if the lexicon does not have it."""
    meanings = _lexicon().get(word)
    return meanings[0] if meanings else None


def _is_free(word: str, english: str) -> bool:
    """Tell whether a word has no other first meaning by the lexicon, nor as the other of two words much alike."""
    meaning = known_meaning(word) or _minimal_pairs().get(word)
    return meaning is None or english_key(meaning) == english_key(english)


@cache
def _consonants(character: str) -> str:
    """Give the consonants of a syllable, those that transliterations waver between as one."""
    if character == _Z:
        return "ㅅ"
    syllable = decompose(character)
    final = _FINAL_S if syllable.final == "ㅅ" else syllable.final[-1:]
    return (syllable.initial.replace("ㅇ", "") + final).translate(_CLASS)


@cache
def _minimal_pairs() -> Mapping[str, str]:
    return {row[0]: row[1] for row in data.rows("minimal_pairs.tsv")}


@cache
def _lexicon() -> Mapping[str, tuple[str, ...]]:
    """Give the words of the lexicon with what they mean."""
    return {row[0]: tuple(row[1].split("|")) for row in data.rows("constituents.tsv")}
