"""What of a message is shown, and what of that are words: a table that a translator can review."""

from __future__ import annotations

import pytest

from dsgloss.documents import MarkKind, Segment, parse_document

# The message, what is shown of it, the parts that are no words, and why.
SHOWN = [
    ("모델을 저장합니다.", "모델을 저장합니다.", [], "words only"),
    ("%s을(를) 엽니다", "%s을(를) 엽니다", ["%s"], "a field of C"),
    ("파일 %1$s, 크기 %2$.1f", "파일 %1$s, 크기 %2$.1f", ["%1$s", "%2$.1f"], "numbered fields"),
    ("%(name)s 삭제", "%(name)s 삭제", ["%(name)s"], "a named field of Python"),
    ("%{count}개 선택", "%{count}개 선택", ["%{count}"], "a field of Ruby"),
    ("50% 할인, 100%로", "50% 할인, 100%로", [], "percentages are words"),
    ("{name} 님, {{count}}개", "{name} 님, {{count}}개", ["{name}", "{{count}}"], "fields in braces"),
    ("$NAME$의 파일 $1", "$NAME$의 파일 $1", ["$NAME$", "$1"], "fields of browser extensions"),
    ("$t(menu.open) 누르기", "$t(menu.open) 누르기", ["$t(menu.open)"], "another message of i18next"),
    (
        "{n, plural, one {파일 {n}개} other {파일들}} 삭제",
        "{n, plural, one {파일 {n}개} other {파일들}} 삭제",
        ["{n, plural, one {", "{n}", "} other {", "}}"],
        "of a choice, the texts are words",
    ),
    ("{n, select, a {가", "{n, select, a {가", [], "a choice that is never closed is text"),
    ("<b>지표</b>를 봅니다", "지표를 봅니다", [], "a pair of tags is not shown, so the particle follows the term"),
    ("<0>지표</0>를 봅니다", "지표를 봅니다", [], "tags may be numbers"),
    ("지표를<br>봅니다", "지표를 봅니다", [], "a line break reads as a space"),
    ("copy <file>을 씁니다", "copy <file>을 씁니다", ["<file>"], "a single tag stands for something"),
    ("<code>epoch</code> 값", "epoch 값", ["epoch"], "code in tags"),
    ("3 < 5이고 7 > 2", "3 < 5이고 7 > 2", [], "signs of less and greater"),
    ("연구&amp;개발", "연구&개발", [], "an entity"),
    ("연구&개발", "연구&개발", [], "no shortcut key within a word of Hangul"),
    ("E&xit", "Exit", [], "a shortcut key within an English word"),
    ("파일(&F)", "파일", [], "a shortcut key behind the name, as in Qt and Windows"),
    ("저장(_S)...", "저장...", [], "a shortcut key behind the name, as in GTK"),
    ("_파일", "파일", [], "a shortcut key at the name"),
    ("&파일 열기", "파일 열기", [], "a shortcut key at the name"),
    ("R&D 예산", "R&D 예산", [], "no shortcut key"),
    ("file_name 열", "file_name 열", [], "no shortcut key either"),
    ("**지표**를 *꼭* 봅니다", "지표를 꼭 봅니다", [], "emphasis in Markdown and reStructuredText"),
    ("``epoch``마다 `lr`을 낮춥니다", "epoch마다 lr을 낮춥니다", ["epoch", "lr"], "code between backticks"),
    (":class:`Model`을 만듭니다", "Model을 만듭니다", ["Model"], "a role of Sphinx"),
    (":ref:`시작하기 <start>`를 봅니다", "시작하기를 봅니다", [], "a role with a text"),
    ("`안내 <https://a.example>`_ 참고", "안내 참고", [], "a link of reStructuredText"),
    ("[안내](https://a.example)를 봅니다", "안내를 봅니다", [], "a link of Markdown"),
]


def read(message: str) -> Segment:
    """Read a message as the one cell of a table."""
    [segment] = parse_document(f"ko\t\n{message}\t\n", "a.tsv").segments
    return segment


@pytest.mark.parametrize(("message", "shown", "code", "why"), SHOWN)
def test_what_is_shown(message: str, shown: str, code: list[str], why: str) -> None:
    """Signs that nobody sees are gone, and what a program fills in is marked."""
    segment = read(message)
    marked = [segment.text[mark.start : mark.end] for mark in segment.marks if mark.kind is MarkKind.CODE]
    assert (segment.text, marked) == (shown, code), why


@pytest.mark.parametrize("message", ["", "  ", "<b></b>", "(&F)"])
def test_nothing_to_show(message: str) -> None:
    """A message without anything to read is no segment."""
    assert parse_document(f"ko\t\n{message}\t\n", "a.tsv").segments == []
