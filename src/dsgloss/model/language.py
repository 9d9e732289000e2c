"""Language tags (BCP 47) as the CLDR knows them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator

KOREAN = "ko"
ENGLISH = "en"


def check_tag(tag: str) -> str:
    """Return `tag` in its canonical case; raise ValueError (for pydantic) if the CLDR does not know it.

    >>> check_tag("zh-hant")
    'zh-Hant'
    """
    if tag in {KOREAN, ENGLISH}:
        return tag
    from babel import Locale, UnknownLocaleError  # late: 20 ms, and most glossaries need only ko and en

    try:
        return str(Locale.parse(tag, sep="-", resolve_likely_subtags=False)).replace("_", "-")
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"unknown language tag {tag!r}; write a BCP 47 tag such as ko, en or zh-Hant") from error


def name_of(tag: str, in_language: str = ENGLISH) -> str:
    """Name a language for people.

    >>> name_of("zh-Hant"), name_of("en", in_language="ko")
    ('Chinese (Traditional)', '영어')
    """
    from babel import Locale

    name = Locale.parse(tag, sep="-").get_display_name(Locale.parse(in_language, sep="-"))
    return name or tag


LanguageTag = Annotated[str, AfterValidator(check_tag)]
