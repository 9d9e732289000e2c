"""Reading YAML line by line: it says what PyYAML says, and leaves to it what a line does not say by itself."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dsgloss import Terminology
from dsgloss.store import lines
from dsgloss.store.compose import YamlProblem, compose
from dsgloss.store.events import plain_of_events
from dsgloss.store.lines import plain
from dsgloss.store.nodes import read_yaml
from dsgloss.store.plain import Plain, UnusualError
from dsgloss.store.render import render_file
from strategies import terminologies

UNUSUAL = [
    ("a: 1\na: 2\n", "a key twice"), ("? [a]\n: b\n", "a key that is no text"), ("a: &x 1\nb: *x\n", "an alias"),
    ("a: !!int 1\n", "a tag"), ("a: 1\n---\nb: 2\n", "two documents"), ("[" * 60 + "]" * 60, "too deep"),
    ("a: [1\n", "never closed"), ("a: \x07\n", "a bell"), (": b\n", "an empty key"),
    ("- a: &x 1\n- b: *x\n", "an alias in another item"), ("- a\n...\n- b\n", "an end between items"),
    ("- {a: b, a: c}\n", "a key twice in brackets"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), UNUSUAL)
def test_the_quick_way_leaves_the_unusual_to_the_other(text: str, why: str) -> None:
    """What has to be complained about, or looked at closely, is not read by the way that knows no places."""
    with pytest.raises(UnusualError):
        plain(text)
    try:
        compose(text)
    except YamlProblem:
        pass
    else:
        assert read_yaml(text, "a.yaml").problems or text == ": b\n", why


BY_HAND = [
    ("- id: gpu\n  ko: [그래픽 처리 장치, GPU]\n", 0, "a list in brackets"),
    ("- id: gpu\n  # 장치 이름\n\n  note: 12:30\n", 0, "a comment, an empty line, and a time that stays a text"),
    ("- id: gpu\n  note: 'it''s'\n", 0, "single quotes"),
    ('- id: gpu\n  note: "줄\\n바꿈 \\"인용\\""\n', 0, "what is escaped in double quotes"),
    ("- id: gpu\n  url: https://example.org/#gpu\n", 0, "a colon and a hash with nothing before them"),
    ("version: 1.10\nlicense: ~\ntitle:\n", 0, "a mapping; a number stays a text, nothing written is nothing"),
    ("- id: gpu\n- id: cpu\n  note: >-\n    두 줄에\n    걸친 글\n- id: npu\n", 1, "a folded text in one item"),
    ("- id: gpu\n  ko: # 한국어\n    - 그래픽 처리 장치\n", 1, "a comment behind a key"),
    ("- id: gpu\n  ko:\n  - 그래픽 처리 장치\n", 1, "a list that is not indented"),
    ("- id: gpu\n  note: 두 줄에\n    걸친 글\n", 1, "a plain text over two lines"),
    ("- id: gpu\r\n  note: 글\r\n", 1, "line ends of Windows: the whole text"),
    ("  - id: gpu\n  - id: cpu\n", 1, "a list that is indented: the whole text"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "left", "why"), BY_HAND)
def test_only_items_that_need_it_are_left_to_pyyaml(
    text: str, left: int, why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The result is PyYAML's, and PyYAML reads no more than the items in which a line does not say what it is."""
    asked: list[str] = []

    def closely(part: str) -> Plain:
        asked.append(part)
        return plain_of_events(part)

    monkeypatch.setattr(lines, "_closely", closely)
    assert plain(text) == plain_of_events(text), why
    assert len(asked) == left, why


VALUES = (
    "", "가", "가 나", "a: b", "a:b", "a #b", "a#b", " a", "a ", "#c", "- x", "-x", "-", "|", "|+", ">-", '"q"', '"q',
    "'it''s'", "'it's'", r'"a\"b"', r'"a\nb"', r'"\u00e9"', r'"\/"', "[a, b]", "[a,b]", "[a, 'b']", "[a, [b]]", "[]",
    "{}", "{a: b}", "{a: b, a: c}", '{a: b, c: "d, e"}', "{a: b:c}", "{a: b}x", "{a, b}", "{ a: b}", "&x", "&x a", "*x",
    "!t a", "...", "---", "%Y", "? a", ": a", "no", "12:30", "~", "@a", "a\tb", "a\u2028b", "a\x85b", "a\u3000b", "a]",
    "a,b", "[a]]", "[a", "''", '[""]', "a\\n", "a: |", "=", "<<", "😀",
)  # fmt: skip
"""What may stand where a value stands, or pretends to."""


def _lines() -> st.SearchStrategy[str]:
    loose = st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", " ", "  ", "    ", "      "]),
        st.sampled_from(["", "", "- ", "-  ", "- - "]),
        st.sampled_from(["", "a: ", "b: ", "a:", "c-d: ", "가: ", '"a": ', "b:  "]),
        st.sampled_from(VALUES),
    )
    usual = st.sampled_from(["- id: a", "  ko:", "    - 가", "  en:", "  note: 나", "    a: 다", "", "  # 라"])
    return st.one_of(usual, usual, loose)


@given(st.lists(_lines(), min_size=1, max_size=8).map("\n".join), st.sampled_from(["", "\n", "\n\n"]))
@example("- |+\n   - a\n- c: b", "")
@example("  b:\n  e:\n  - d: {a: b}", "\n")
@example("---\n    - {a, b}\n- id: a\n  b:\n    - [a, 'b']", "\n")
@settings(max_examples=500)
def test_line_by_line_says_what_pyyaml_says(text: str, end: str) -> None:
    """Whatever the lines are, both ways give the same data and places, or both refuse."""
    assert _outcome(text + end) == _events(text + end)


@given(terminologies())
@settings(max_examples=60)
def test_what_is_written_here_is_read_line_by_line(terminology: Terminology) -> None:
    """The canonical form gives the same in both ways, whatever is in the concepts."""
    text = render_file(terminology.concepts)
    assert _outcome(text) == _events(text)


def _outcome(text: str) -> Plain | None:
    try:
        return plain(text)
    except UnusualError:
        return None


def _events(text: str) -> Plain | None:
    try:
        return plain_of_events(text)
    except UnusualError:
        return None
