"""Catalogues in JSON and YAML: which strings are translations, what they are filed under, and their originals."""

from __future__ import annotations

import pytest

from dsgloss.documents import align, parse_document
from places import pairs

VALUES: dict[str, tuple[str, str, list[tuple[str, str]]]] = {
    "flat": ("ko.json", '{"deal": "나누기", "n": 3, "off": false}', [("deal", "나누기")]),
    "nested": ("ko.json", '{"menu": {"deal": "나누기"}, "list": ["가", "나"]}',
               [("menu/deal", "나누기"), ("list/0", "가"), ("list/1", "나")]),
    "dots are no steps": ("ko.json", '{"menu.deal": "나누기", "a/b": "가"}', [("menu.deal", "나누기"), ("a//b", "가")]),
    "escapes": ("ko.json", r'{"a": "\"패\"를\n\uB098눈다 \ud83d\ude42"}', [("a", '"패"를 나눈다 🙂')]),
    "a browser extension": (
        "messages.json",
        '{"deal": {"message": "$N$장 나누기", "description": "설명", "placeholders": {"n": {"content": "내용"}}}}',
        [("deal/message", "$N$장 나누기")],
    ),
    "a description by itself": ("ko.json", '{"a": {"description": "설명"}}', [("a/description", "설명")]),
    "ARB": ("ko.arb", '{"@@locale": "ko", "deal": "나누기", "@deal": {"description": "단추"}}', [("deal", "나누기")]),
    "a language at the root": ("ko.json", '{"ko-KR": {"deal": "나누기"}}', [("deal", "나누기")]),
    "no language at the root": ("a.json", '{"ok": {"a": "예"}, "no": {"a": "가"}}', [("ok/a", "예"), ("no/a", "가")]),
    "broken": ("ko.json", '{"a": "가", "b": ["나", "다', [("a", "가"), ("b/0", "나")]),
    "no object": ("ko.json", '"가"', [("/", "가")]),
    "Rails": ("ko.yml", "ko:\n  menu:\n    deal: 나누기\n", [("menu/deal", "나누기")]),
    "YAML in quotation marks": ("ko.yml", "a: '그의 ''패'''\nb: \"패를\\n\\\"나눈다\\\" \\uAC00\"\n",
                                [("a", "그의 '패'"), ("b", '패를 "나눈다" 가')]),
    "YAML over lines": ("ko.yml", "a: 패를\n  나눈다 # 주석\nb: >-\n  다시\n  섞는다\nc: |\n  첫 줄\n\n  둘째 줄\n"
                        "d: \"이\n  줄\\\n  도\"\n",
                        [("a", "패를 나눈다"), ("b", "다시 섞는다"), ("c", "첫 줄 둘째 줄"), ("d", "이 줄도")]),
    "YAML sequences": ("ko.yml", "a: [가, {b: 나}]\n'c': \n- 다\n", [("a/0", "가"), ("a/1/b", "나"), ("c/0", "다")]),
    "an alias stands for nothing": ("ko.yml", "a: &x !t 가\nb: *x\nc: 나\n", [("a", "가"), ("c", "나")]),
    "YAML up to the mistake": ("ko.yml", "a: 가\nb: [나, }\nc: 다\n", [("a", "가"), ("b/0", "나")]),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "expected"), VALUES.values(), ids=VALUES)
def test_values(path: str, text: str, expected: list[tuple[str, str]]) -> None:
    """Each translation has a key that is the same in every language."""
    assert [(segment.key, segment.text) for segment in parse_document(text, path).segments] == expected


def test_both_languages_in_one_file() -> None:
    """Where the English stands in the same file, it is the original, whatever its order."""
    text = '{"en": {"a": "Deal", "b": "Pass"}, "ko": {"b": "넘기기", "c": "섞기", "a": "나누기"}}'
    assert pairs(parse_document(text, "i18n.json")) == [("넘기기", "Pass"), ("섞기", None), ("나누기", "Deal")]


def test_catalogues_are_aligned_by_key() -> None:
    """The order of two catalogues says nothing, their keys do, also over formats and roots."""
    korean = parse_document('{"b": "넘기기", "c": "섞기", "a": "나누기"}', "ko.json")
    english = parse_document("en:\n  a: Deal\n  x: Extra\n  b: Pass\n", "en.yml")
    found = align(korean.segments, english.segments)
    assert {korean.segments[one].text: english.segments[other].text for one, other in found.items()} == {
        "나누기": "Deal",
        "넘기기": "Pass",
    }


def test_a_bomb_of_aliases_is_small() -> None:
    """Aliases are not followed, so they cannot multiply anything."""
    lines = ["a0: &a0 [가, 가]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert len(parse_document("\n".join(lines), "ko.yaml").segments) == 2
