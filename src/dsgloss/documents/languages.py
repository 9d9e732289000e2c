"""The two languages of a pair, as files name them: ko, ko-KR, ko_KR, kor, Korean, 한국어."""

from __future__ import annotations

import re

from dsgloss.lazy import regex

_KOREAN = regex(r"ko(?:[-_][a-z]{2,4}){0,2}|kor|korean|한국어|한글|국문", re.IGNORECASE)
_ENGLISH = regex(r"en(?:[-_][a-z0-9]{2,4}){0,2}|eng|english|영어|영문", re.IGNORECASE)
_KOREAN_PART = regex(r"(?:^|[-_.])ko(?:[-_]kr)?(?=$|[-_.])", re.IGNORECASE)


def is_korean(name: str) -> bool:
    """Tell whether a name or tag is that of Korean.

    >>> [is_korean(name) for name in ("ko", "ko_KR", "kor", "ko-editor")]
    [True, True, True, False]
    """
    return _KOREAN.fullmatch(name) is not None


def is_english(name: str) -> bool:
    """Tell whether a name or tag is that of English."""
    return _ENGLISH.fullmatch(name) is not None


def names_korean(name: str) -> bool:
    """Tell whether the name of a file or folder has the tag of Korean among its parts.

    >>> [names_korean(name) for name in ("ko", "messages_ko", "app.ko-KR", "tokoro", "ko_en")]
    [True, True, True, False, True]
    """
    return _KOREAN_PART.search(name) is not None
