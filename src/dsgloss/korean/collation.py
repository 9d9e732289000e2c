"""The order of index entries: Hangul as in Korean dictionaries, Latin letters without case and accents."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from dsgloss.korean.hangul import decompose, is_syllable
from dsgloss.lazy import regex

# The index puts tense consonants under the plain ones; each letter with the name of its page.
KOREAN_LETTERS = dict(zip("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", "g n d r m b s ng j ch k t p h".split(), strict=True))
_PLAIN = dict(zip("ㄲㄸㅃㅆㅉ", "ㄱㄷㅂㅅㅈ", strict=True))
OTHERS = "0"
_SKIPPED = regex(r"[\W_]+")


@lru_cache(maxsize=65536)
def collation_key(text: str) -> tuple[str, str]:
    """Give the sort key: spaces and signs do not count, unless nothing else differs.

    The code points of Hangul syllables are in dictionary order already (KS X 1001 and Unicode agree).

    >>> sorted(["나 무", "까치", "나라", "가지", "각", "Zürich", "zebra"], key=collation_key)
    ['zebra', 'Zürich', '가지', '각', '까치', '나라', '나 무']
    """
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return _SKIPPED.sub("", unicodedata.normalize("NFC", plain)), text


def korean_letter(text: str) -> str:
    """Give the initial consonant under which a Korean index has a term, else the heading of all others.

    >>> korean_letter("까치"), korean_letter("AI 모델")
    ('ㄱ', '0')
    """
    first = collation_key(text)[0][:1]
    if not first or not is_syllable(first):
        return OTHERS
    initial = decompose(first).initial
    return _PLAIN.get(initial, initial)


def english_letter(text: str) -> str:
    """Give the letter under which an English index has a term, else the heading of all others.

    >>> english_letter("élan"), english_letter("3D")
    ('e', '0')
    """
    first = collation_key(text)[0][:1]
    return first if first.isascii() and first.isalpha() else OTHERS
