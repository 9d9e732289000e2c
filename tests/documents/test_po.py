"""Gettext catalogues: which entries are read, and where their texts stand."""

from __future__ import annotations

import pytest

from dsgloss.documents import parse_document
from places import pairs

ENTRIES: dict[str, tuple[str, list[tuple[str, str | None]]]] = {
    "an entry": ('msgid "Deal"\nmsgstr "나누기"\n', [("나누기", "Deal")]),
    "the header": ('msgid ""\nmsgstr "Project: 카드\\n"\n', []),
    "not translated": ('msgid "Deal"\nmsgstr ""\n', []),
    "fuzzy": (
        '#, c-format, fuzzy\nmsgid "Deal"\nmsgstr "섞기"\n\nmsgid "Pass"\nmsgstr "넘기기"\n',
        [("섞기", None), ("넘기기", "Pass")],
    ),
    "obsolete": ('#~ msgid "Deal"\n#~ msgstr "나누기"\n', []),
    "a comment that looks like one": ('# msgstr "주석"\nmsgid "Deal"\nmsgstr "나누기"\n', [("나누기", "Deal")]),
    "the former message": ('#| msgid "Hand out"\nmsgid "Deal"\nmsgstr "나누기"\n', [("나누기", "Deal")]),
    "a context": ('msgctxt "menu"\nmsgid "Deal"\nmsgstr "나누기"\n', [("나누기", "Deal")]),
    "an empty message in a context": ('msgctxt "menu"\nmsgid ""\nmsgstr "메뉴"\n', [("메뉴", None)]),
    "plural forms": (
        'msgid "%d card"\nmsgid_plural "%d cards"\nmsgstr[0] "패 %d장"\nmsgstr[1] "패들 %d장"\n',
        [("패 %d장", "%d card"), ("패들 %d장", "%d cards")],
    ),
    "several lines": ('msgid ""\n"Deal "\n"now"\nmsgstr ""\n"패를 "\n"나눈다"\n', [("패를 나눈다", "Deal now")]),
    "a word over two lines": ('msgid "Deal"\nmsgstr "나누"\n  "기"\n', [("나누기", "Deal")]),
    "two strings on a line": ('msgid "Deal"\nmsgstr "나누" "기"\n', [("나누기", "Deal")]),
    "escapes": (r'msgid "a"' + "\n" + r'msgstr "\"패\"를\t나눈다\n\\ \x41\101"', [('"패"를\t나눈다 \\ AA', "a")]),
    "no blank line between": ('msgid "a"\nmsgstr "가"\nmsgid "b"\nmsgstr "나"\n', [("가", "a"), ("나", "b")]),
    "carriage returns": ('msgid "a"\r\nmsgstr ""\r\n"가 "\r\n"나"\r\n', [("가 나", "a")]),
    "a string that is never closed": ('msgid "a"\nmsgstr "가\n\nmsgid "b"\nmsgstr "나"\n', [("나", "b")]),
    "a string that belongs nowhere": ('"가"\nmsgid "a"\nmsgstr "나"\n# 주석\n"다"\n', [("나", "a")]),
    "no catalogue": ("패를 섞는다\n", []),
}


@pytest.mark.parametrize(("text", "expected"), ENTRIES.values(), ids=ENTRIES)
def test_entries(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Translations are read with the messages they render; what is not translated or in use is not."""
    assert pairs(parse_document(text, "ko.po")) == expected


def test_places() -> None:
    """A stretch that goes on over the end of a line has its place in both lines."""
    document = parse_document('msgid "a"\nmsgstr ""\n"그는 \\"패\\"를 나"\n"눈다"\n', "ko.po")
    [segment] = document.segments
    at = segment.text.index("나눈다")
    first, last = segment.span(at, at + 3)
    assert document.text[first:last] == '나"\n"눈다'
    assert document.position(first).line == 3


def test_a_template_has_no_translations() -> None:
    """Of a template there is nothing to read."""
    assert parse_document('msgid "Deal"\nmsgstr ""\n', "messages.pot").segments == []
