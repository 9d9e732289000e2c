"""How strings in Latin letters and digits sound at their end when a Korean reads them aloud.

Only the last sound matters, because only it decides the form of a particle: closed (a final consonant),
open (a vowel), or rieul (ㄹ, after which 으로 becomes 로). Where two readings are usual (V3: 브이스리 or
브이삼) both are given, the likelier first.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.lazy import regex


class Sound(StrEnum):
    """The last sound before a particle."""

    CLOSED = "closed"
    OPEN = "open"
    RIEUL = "rieul"


LETTER_NAMES = {
    "a": "에이", "b": "비", "c": "시", "d": "디", "e": "이", "f": "에프", "g": "지", "h": "에이치",
    "i": "아이", "j": "제이", "k": "케이", "l": "엘", "m": "엠", "n": "엔", "o": "오", "p": "피",
    "q": "큐", "r": "알", "s": "에스", "t": "티", "u": "유", "v": "브이", "w": "더블유", "x": "엑스",
    "y": "와이", "z": "제트",
}  # fmt: skip
SINO_KOREAN = "영일이삼사오육칠팔구"
ENGLISH_DIGITS = ("제로", "원", "투", "스리", "포", "파이브", "식스", "세븐", "에이트", "나인")
_ZEROS = ("영", "십", "백", "천", *["만"] * 4, *["억"] * 4, "조")
# Units after a number and signs that are read aloud.
_UNITS = {
    **dict.fromkeys(("m", "km", "cm", "mm", "nm"), "미터"),
    **dict.fromkeys(("g", "kg", "mg"), "그램"),
    "px": "픽셀", "dB": "데시벨", "%": "퍼센트", "°": "도", "+": "플러스", "#": "샵",
}  # fmt: skip

_LAST_TOKEN = regex(r"([A-Za-z]+|\d[\d,]*|[가-힣]+)[^A-Za-z\d가-힣]*$")
_CLOSING_BRACKET = regex(r"\s*[(\[（][^()\[\]（）]*[)\]）]\W*$")
_UNIT = regex(r"(?:(?<=\d)|(?<=\d ))([kcmn]?m|[km]?g|px|dB|[%°])\W*$|(?<=[A-Za-z0-9])([+#])[^\w#]*$")
_SPELLED_OUT = regex(r"(?:^|[^A-Z])[A-Z]$|[A-Z]{2}$|^[A-Z]+[a-z][A-Z]$")


def last_sounds(text: str) -> tuple[Sound, ...]:
    """Give the last sounds a text may have when read aloud, the likeliest first.

    What stands in brackets at the end is not read: 전문가 혼합(MoE)은, not 는.

    >>> last_sounds("모델"), last_sounds("LLM"), last_sounds("MoE"), last_sounds("3")
    ((<Sound.RIEUL: 'rieul'>,), (<Sound.CLOSED: 'closed'>,), (<Sound.OPEN: 'open'>,), (<Sound.CLOSED: 'closed'>,))
    """
    text = unicodedata.normalize("NFKC", text)
    read = _CLOSING_BRACKET.sub("", text) or text
    unit = _UNIT.search(read)
    if unit:
        return (_of_syllable(_UNITS[unit[1] or unit[2]][-1]),)
    found = _LAST_TOKEN.search(read)
    if found is None:
        return (Sound.OPEN,)
    token = found[1]
    if is_syllable(token[-1]):
        return (_of_syllable(token[-1]),)
    if token[-1].isdigit() or token[-1] == ",":
        return _of_number(token.replace(",", ""), after_latin=text[: found.start()][-2:])
    if len(token) == 1 or _SPELLED_OUT.search(token):
        return (_of_syllable(LETTER_NAMES[token[-1].lower()][-1]),)
    return _of_word(token.lower())


def _of_syllable(syllable: str) -> Sound:
    final = decompose(syllable).final
    if not final:
        return Sound.OPEN
    return Sound.RIEUL if final == "ㄹ" else Sound.CLOSED


def _of_number(digits: str, after_latin: str) -> tuple[Sound, ...]:
    zeros = len(digits) - len(digits.rstrip("0"))
    sino = _ZEROS[min(zeros, 12)] if zeros and digits.strip("0") else SINO_KOREAN[int(digits[-1])]
    sounds = [_of_syllable(sino[-1])]
    if len(digits) == 1 and re.search("[A-Za-z]-?$", after_latin):
        sounds.insert(0, _of_syllable(ENGLISH_DIGITS[int(digits)][-1]))
    return tuple(dict.fromkeys(sounds))


# How the loanword rules (외래어 표기법) write the end of an English word, first match first.
_WORD_ENDINGS = tuple(
    (regex(f"(?:{pattern})$"), sounds)
    for pattern, sounds in (
        (r"[aeiou][mn]e|[mn]|ng|[mn]b", (Sound.CLOSED,)),
        (r"[^aeiou]le|[aeiou]le|l", (Sound.RIEUL,)),
        (r"ub|eck|oo[pt]", (Sound.OPEN, Sound.CLOSED)),
        (r"(?:^|[^aeiou])[aeiou](?:pp?|k|ck|b)|[aeiou]c|ook|e[ea]p|oup", (Sound.CLOSED,)),
        (r"(?:^|[^aeiou])[aeiou]tt?|out", (Sound.CLOSED, Sound.OPEN)),
    )
)


def _of_word(word: str) -> tuple[Sound, ...]:
    for ending, sounds in _WORD_ENDINGS:
        if ending.search(word):
            return sounds
    return (Sound.OPEN,)
