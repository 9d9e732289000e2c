"""Language tags: which are known, how they are written, and what people call the languages."""

from __future__ import annotations

import pytest

from dsgloss.model import name_of
from dsgloss.model.language import check_tag

KNOWN = [
    ("ko", "ko", "Korean", "한국어"),
    ("en", "en", "English", "영어"),
    ("KO", "ko", "Korean", "한국어"),
    ("zh-hant", "zh-Hant", "Chinese (Traditional)", "중국어 (번체)"),
    ("zh-tw", "zh-TW", "Chinese (Taiwan)", "중국어 (대만)"),
    ("ZH-HANS-cn", "zh-Hans-CN", "Chinese (Simplified, China)", "중국어 (간체, 중국)"),
    ("en-us", "en-US", "English (United States)", "영어 (미국)"),
    ("ko-KP", "ko-KP", "Korean (North Korea)", "한국어 (북한)"),
    ("es-419", "es-419", "Spanish (Latin America)", "스페인어 (라틴 아메리카)"),
    ("no", "no", "Norwegian", "노르웨이어"),
]
UNKNOWN = [
    "",
    "xx",
    "iw",
    "한국어",
    "korean",
    "ko_KR",
    "ko-",
    "-ko",
    "e",
    "en-XXX",
    "en-Abcd",
    "en-US.UTF-8",
    "ko\n",
    "x-foo",
]


@pytest.mark.parametrize(("tag", "canonical", "english", "korean"), KNOWN)
def test_known_tags(tag: str, canonical: str, english: str, korean: str) -> None:
    """A known tag is written in its canonical case, and has a name in English and in Korean."""
    assert check_tag(tag) == canonical
    assert check_tag(canonical) == canonical
    assert (name_of(canonical), name_of(canonical, in_language="ko")) == (english, korean)


@pytest.mark.parametrize("tag", UNKNOWN)
def test_unknown_tags(tag: str) -> None:
    """What the CLDR does not know is refused, with an example of what is meant."""
    with pytest.raises(ValueError, match="write a BCP 47 tag such as ko, en or zh-Hant"):
        check_tag(tag)


def test_what_has_no_name_is_called_by_its_tag() -> None:
    """Asking for a name never fails."""
    assert [name_of(tag) for tag in ("xx", "", "x-foo")] == ["xx", "", "x-foo"]
