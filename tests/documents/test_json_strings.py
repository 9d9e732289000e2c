"""The strings of a JSON file with the way to each and the place of every character."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dsgloss.documents.json_strings import Path, escaped, strings

CASES = {
    "object": ('{"가": "나", "다": {"라": "마"}}', [(("가",), "나"), (("다", "라"), "마")]),
    "array": ('["가", ["나"], 3, "다"]', [((0,), "가"), ((1, 0), "나"), ((3,), "다")]),
    "no container": ('"가"', [((), "가")]),
    "escapes": (r'["\"\\\/\b\f\n\r\t\uac00"]', [((0,), '"\\/\b\f\n\r\t가')]),
    "surrogate pair": (r'["\ud83d\ude42"]', [((0,), "🙂")]),
    "half a pair": (r'["\ud83d", "\ude42가", "\ud83dx"]', [((0,), "\ufffd"), ((1,), "\ufffd가"), ((2,), "\ufffdx")]),
    "escape that is none": (r'["\q\u12"]', [((0,), r"\q\u12")]),
    "key with an escape": (r'{"\uac00": "나"}', [(("가",), "나")]),
    "one key twice": ('{"가": "나", "가": "다"}', [(("가",), "나"), (("가",), "다")]),
    "comma forgotten": ('["가" "나"]', [((0,), "가"), ((0,), "나")]),
    "cut off": ('{"가": ["나", "다', [(("가", 0), "나")]),
    "brackets that close nothing": (']}"가"', [((), "가")]),
    "nothing": ("", []),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES.keys())
def test_strings(text: str, expected: list[tuple[Path, str]]) -> None:
    """Each string comes with the keys and numbers that lead to it."""
    assert [(string.path, string.text) for string in strings(text)] == expected


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(st.characters(exclude_categories=["Cs"]))),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4), st.dictionaries(st.text('가a"\\', max_size=3), inner, max_size=4)
    ),
    max_leaves=12,
)


def leaves(value: object, path: Path = ()) -> list[tuple[Path, str]]:
    """List the strings in a value with the way to each."""
    if isinstance(value, str):
        return [(path, value)]
    if isinstance(value, list):
        return [leaf for number, each in enumerate(value) for leaf in leaves(each, (*path, number))]
    if isinstance(value, dict):
        return [leaf for key, each in value.items() for leaf in leaves(each, (*path, key))]
    return []


@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_what_a_parser_reads_is_found(value: object, ascii_only: bool, indent: int | None) -> None:  # noqa: FBT001
    """Whatever is written as JSON, its strings come out as a parser reads them, and their spans hold them."""
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    found = list(strings(text))
    assert [(string.path, string.text) for string in found] == leaves(value)
    assert [json.loads(text[slice(*string.span)]) for string in found] == [string.text for string in found]


@given(st.text())
def test_every_text_is_read(text: str) -> None:
    """What is no JSON does no harm."""
    for string in strings(text):
        assert sum(run.length for run in string.runs) == len(string.text)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_what_is_written_reads_as_itself(text: str) -> None:
    """An escaped text is the text of the string it stands in."""
    assert json.loads(f'"{escaped(text)}"') == text


def test_depth_is_bounded() -> None:
    """Strings that lie deeper than anyone nests are passed over, and those behind them are found again."""
    text = "[" * 5000 + '"깊은 곳"' + "]" * 5000 + ', "뒤"'
    assert [string.text for string in strings(text)] == ["뒤"]
