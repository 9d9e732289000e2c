"""Language tags (BCP 47) as the CLDR knows them."""

from __future__ import annotations

import re
from functools import cache
from typing import Annotated

from dsgloss.errors import FlawError
from dsgloss.lazy import regex
from dsgloss.model.record import Constraint

KOREAN = "ko"
ENGLISH = "en"
_TAG = regex(r"([a-z]{2,3})(?:-([a-z]{4}))?(?:-([a-z]{2}|[0-9]{3}))?", re.IGNORECASE | re.ASCII)


@cache
def check_tag(tag: str) -> str:
    """Return `tag` in its canonical case; raise FlawError if the CLDR does not know it.

    >>> check_tag("zh-hant"), check_tag("ZH-tw")
    ('zh-Hant', 'zh-TW')
    """
    if tag in {KOREAN, ENGLISH}:
        return tag
    found = _TAG.fullmatch(tag)
    if found is None or not (_has_locale(_canonical(found)) or all(_names(found, ENGLISH))):
        raise FlawError("unknown language tag {tag}; write a BCP 47 tag such as ko, en or zh-Hant", tag=repr(tag))
    return _canonical(found)


def name_of(tag: str, in_language: str = ENGLISH) -> str:
    """Name a language for people; a tag that is none is its own name.

    >>> name_of("zh-Hant"), name_of("en", in_language="ko")
    ('Chinese (Traditional)', '영어')
    """
    found = _TAG.fullmatch(tag)
    language, *details = _names(found, in_language) if found else [None]
    if language is None:
        return tag
    return f"{language} ({', '.join(filter(None, details))})" if details else language


def _canonical(tag: re.Match[str]) -> str:
    language, script, territory = tag.groups(default="")
    return "-".join(filter(None, (language.lower(), script.title(), territory.upper())))


def _has_locale(tag: str) -> bool:
    """Tell whether the CLDR describes a language as such; asking that is cheaper than reading the names of all."""
    from babel.localedata import exists  # late, as below

    return exists(tag.replace("-", "_"))


def _names(tag: re.Match[str], in_language: str) -> list[str | None]:
    """Name the parts of a tag that are there; a part that the CLDR does not know has no name."""
    from babel import Locale  # late: 20 ms, and most glossaries need only ko and en

    known = Locale.parse(in_language, sep="-")
    language, script, territory = tag.groups()
    names = [known.languages.get(language.lower())]
    if script:
        names.append(known.scripts.get(script.title()))
    if territory:
        names.append(known.territories.get(territory.upper()))
    return names


TAG = Constraint(check_tag)
LanguageTag = Annotated[str, TAG]
